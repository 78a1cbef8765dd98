const two = (value: number): string => String(value).padStart(2, '0');

/** Hours, minutes and seconds of milliseconds since midnight; hours may pass 24. Parts of a second only where there are. */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const rest = milliseconds % 1000;
  const whole = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(3, '0')}`;
}

/** A day of the calendar, `2024-03-05`, counted from 1970-01-01. */
export function day(days: number): string {
  const date = new Date(days * 86_400_000);
  const year = date.getUTCFullYear();
  const written = year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
  return `${written}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}
