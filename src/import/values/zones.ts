/** A zone in which days begin, with its offsets over the time of a file: enough to write the SQL. */
export interface ZoneShift {
  /** An IANA name: `Europe/Berlin`. */
  name: string;
  /** Minutes ahead of UTC at the first moment. */
  minutes: number;
  /** Later changes: milliseconds since 1970, and the minutes from then on. */
  changes: [at: number, minutes: number][];
}

/** The zone of this browser. */
export const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All zones that this browser knows. */
export const zoneNames = (): string[] => [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')
];

const day = 86_400_000;

/** The offsets of a zone from a day before the first moment to a day after the last; daylight saving included. */
export function zoneShift(name: string, first: Date, last: Date): ZoneShift {
  const minutesAt = offsetsOf(name);
  const [from, to] = [first.getTime() - day, last.getTime() + day];
  const shift: ZoneShift = { name, minutes: minutesAt(from), changes: [] };
  let now = shift.minutes;
  // No zone changes its clock twice within a week.
  for (let at = from; at < to; at += 7 * day) {
    const end = Math.min(at + 7 * day, to);
    const then = minutesAt(end);
    if (then === now) continue;
    let [before, after] = [at, end];
    while (after - before > 60_000) {
      const middle = Math.floor((before + after) / 2);
      if (minutesAt(middle) === now) before = middle;
      else after = middle;
    }
    shift.changes.push([Math.floor(after / 60_000) * 60_000, then]);
    now = then;
  }
  return shift;
}

/** The minutes by which a zone is ahead of UTC at a moment. */
function offsetsOf(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric'
  });
  return (at) => {
    const parts = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, Number(value)])
    );
    const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0 } = parts;
    return Math.round(
      (Date.UTC(year, month - 1, date, hour, minute) - Math.floor(at / 60_000) * 60_000) / 60_000
    );
  };
}

/** SQL that gives the zone's clock at an instant, a TIMESTAMP in UTC. Names the instant once. */
export function zoneSql(instant: string, { minutes, changes }: ZoneShift): string {
  if (changes.length === 0) return minutes === 0 ? instant : `${instant} + to_minutes(${minutes})`;
  const offsets = [minutes, ...changes.map(([, each]) => each)];
  return `list_transform([${instant}], lambda moment: moment + to_minutes(${between(0, changes.length)}))[1]`;

  /** The offset among those from one to another, by halves. */
  function between(from: number, to: number): string {
    if (from === to) return String(offsets[from]);
    const middle = Math.floor((from + to) / 2);
    const at = new Date(changes[middle]![0]).toISOString().slice(0, 19).replace('T', ' ');
    return `CASE WHEN moment < TIMESTAMP '${at}' THEN ${between(from, middle)} ELSE ${between(middle + 1, to)} END`;
  }
}
