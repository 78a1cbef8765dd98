import { language } from '../../i18n/index.ts';

/** When something was changed, in the reader's own zone: the time of day where it was today, else the day. */
export function when(date: Date, now = new Date()): string {
  const isToday = date.toDateString() === now.toDateString();
  const isThisYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(
    language.tag,
    isToday
      ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : { month: 'short', day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) }
  ).format(date);
}
