/** Days from 1970-01-01 that a JavaScript Date can hold, either way. */
const lastDay = 100_000_000;
const dayMs = 86_400_000;

const two = (value: number): string => String(value).padStart(2, '0');

/** The proleptic Gregorian date of a day number, as DuckDB prints it; for days that no Date can hold. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
function civil(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const monthAndDay = `${two(month)}-${two(dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)}`;
  return year > 0
    ? `${String(year).padStart(4, '0')}-${monthAndDay}`
    : `${String(1 - year).padStart(4, '0')}-${monthAndDay} (BC)`;
}

/** Arrow's days since 1970-01-01 as a Date at midnight UTC; as text if infinite or beyond what a Date holds. */
export function dateValue(days: number): Date | string {
  if (days === 2_147_483_647) return 'infinity';
  if (days === -2_147_483_647) return '-infinity';
  return Math.abs(days) <= lastDay ? new Date(days * dayMs) : civil(days);
}

/** Digits of a second's fraction without trailing zeros, led by a point, or nothing. */
function fractionText(value: bigint | number, width: number): string {
  const digits = String(value).padStart(width, '0').replace(/0+$/, '');
  return digits && `.${digits}`;
}

/** "08:30:00", with a fraction only where there is one, from units since midnight (`perSecond` to the second). */
export function timeText(value: bigint, perSecond: bigint): string {
  const seconds = Number(value / perSecond);
  const width = String(perSecond).length - 1;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return clock + fractionText(value % perSecond, width);
}

const foreverEnd = 2n ** 63n - 1n;

/**
 * Arrow's units since 1970-01-01 UTC (`perSecond` to the second) as a Date if a Date holds it exactly; else as
 * ISO text without a zone, with six or nine digits of the second.
 */
export function timestampValue(value: bigint, perSecond: bigint): Date | string {
  if (value === foreverEnd) return 'infinity';
  if (value === -foreverEnd) return '-infinity';
  const scaled = value * 1000n;
  if (scaled % perSecond === 0n) {
    const ms = Number(scaled / perSecond);
    if (Math.abs(ms) <= lastDay * dayMs) return new Date(ms);
  }
  const perDay = perSecond * 86_400n;
  const ofDay = ((value % perDay) + perDay) % perDay;
  const days = Number((value - ofDay) / perDay);
  const date = Math.abs(days) <= lastDay ? new Date(days * dayMs).toISOString().slice(0, -14) : civil(days);
  const width = String(perSecond).length - 1;
  const fraction = width ? `.${String(ofDay % perSecond).padStart(width, '0')}` : '';
  return `${date}T${timeText(ofDay - (ofDay % perSecond), perSecond)}${fraction}`;
}

const counted = (count: number, unit: string): string[] =>
  count === 0 ? [] : [`${count} ${unit}${Math.abs(count) === 1 ? '' : 's'}`];

/** An interval as DuckDB prints it: "1 month 2 days", "1 year 03:00:00.5". */
export function intervalText(months: number, days: number, nanoseconds: bigint): string {
  const negative = nanoseconds < 0n;
  const time = timeText(negative ? -nanoseconds : nanoseconds, 1_000_000_000n);
  const parts = [
    ...counted(Math.trunc(months / 12), 'year'),
    ...counted(months % 12, 'month'),
    ...counted(days, 'day')
  ];
  if (nanoseconds !== 0n || parts.length === 0) parts.push(`${negative ? '-' : ''}${time}`);
  return parts.join(' ');
}
