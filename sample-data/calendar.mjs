// @ts-check
/** Days are whole numbers since 1970-01-01; seconds count from midnight. No time zone, no present moment. */
const DAY = 86_400_000;

/** The number of a day. @param {string} text 2023-01-31 */
export function day(text) {
  return Date.parse(`${text}T00:00:00Z`) / DAY;
}

/** 2023-01-31. @param {number} number */
export function date(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** 2023-01-31 09:14:05. @param {number} number @param {number} second */
export function stamp(number, second) {
  return new Date(number * DAY + second * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** 0 is Sunday. @param {number} number */
export function weekday(number) {
  return (number + 4) % 7;
}

/** 0 is January. @param {number} number */
export function month(number) {
  return new Date(number * DAY).getUTCMonth();
}

/** Months since the year 0. @param {number} number */
export function monthNumber(number) {
  const at = new Date(number * DAY);
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
}
