import { format, language } from '../i18n/index.ts';

/** Stretches of time that a date, their first day, can stand for. */
export type OfMonths = 'month' | 'quarter' | 'year';

const inChinese = ['一', '二', '三', '四'];

/** Dec 2024, 2024 Q4, 2024 / 2024年12月, 2024年四季度, 2024 — a stretch by its first day. UTC. */
export function stretchName(start: Date, stretch: OfMonths): string {
  if (stretch === 'month') return format.month(start);
  const year = start.getUTCFullYear();
  if (stretch === 'year') return String(year);
  const quarter = Math.floor(start.getUTCMonth() / 3);
  return language.current === 'zh' ? `${year}年${inChinese[quarter]}季度` : `${year} Q${quarter + 1}`;
}
