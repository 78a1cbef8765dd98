import type { Inspection, Mapping } from '../types.ts';
import { isSameReading, type DateReading } from '../values/dates.ts';
import { inZone } from '../values/instants.ts';

/**
 * The mapping of another file with the same header, with what was changed of this one's. What was not changed stays
 * as the other file's own values decide it, and its dates keep their own forms: of columns and of words, each alone.
 */
export function sameChange(before: Mapping, after: Mapping, other: Inspection): Mapping {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Mapping>;
  const changed = [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const valueOf = (key: keyof Mapping) =>
    oneByOne.has(key) ? merged(before[key], after[key], other.mapping[key]) : after[key];
  const next = { ...other.mapping, ...Object.fromEntries(changed.map((key) => [key, valueOf(key)])) };
  for (const key of changed) if (next[key] === undefined) delete next[key];
  const dates = changed.includes('dates') && after.dates && ownReading(other, after.dates);
  return dates ? { ...next, dates } : next;
}

/** What of a mapping holds many answers, each given alone. */
const oneByOne: ReadonlySet<keyof Mapping> = new Set(['roles', 'parts', 'rules'] as const);

/** `other`, with what differs between `before` and `after`, at whatever depth. */
function merged(before: unknown, after: unknown, other: unknown): unknown {
  if (JSON.stringify(before) === JSON.stringify(after)) return other;
  const all = [before, after, other];
  if (all.every(Array.isArray)) {
    const [from, to, own] = all as unknown[][] as [unknown[], unknown[], unknown[]];
    const isEven = from.length === to.length && to.length === own.length;
    return isEven ? own.map((each, i) => merged(from[i], to[i], each)) : to;
  }
  if (!all.every(isBranch)) return after;
  const [from, to, own] = all as [Branch, Branch, Branch];
  const keys = new Set([...Object.keys(own), ...Object.keys(from), ...Object.keys(to)]);
  const entries = [...keys].map((key) => [key, merged(from[key], to[key], own[key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

type Branch = Record<string, unknown>;

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file's own way to read its dates in the order and the zone of another; undefined where its values forbid it. */
export function ownReading({ dates }: Inspection, wanted: DateReading): DateReading | undefined {
  const { order, zone } = wanted;
  const readings = dates?.candidates.map(({ reading }) => reading) ?? [];
  const alike = readings.filter((reading) => reading.order === order);
  // Where most dates are written otherwise, two readings have their order, and only the same one is meant.
  const own =
    readings.find((reading) => isSameReading(reading, wanted)) ?? (alike.length === 1 ? alike[0] : undefined);
  return own && dates?.instants ? inZone(own, dates.instants, zone?.name) : own;
}
