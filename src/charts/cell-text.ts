import type { Value } from '../engine/types.ts';
import { format } from '../i18n/index.ts';
import { stretchName } from './stretchName.ts';
import type { TwinColumn } from './types.ts';
import { m } from './words/figure.ts';

/** A cell of a table twin as the current language writes it. */
export function cellText(value: Value | undefined, as: TwinColumn['format'], currency?: string): string {
  if (value === null || value === undefined || value === '') return m.missing;
  if (value instanceof Date)
    return as === 'month' || as === 'quarter' || as === 'year' ? stretchName(value, as) : format.date(value);
  if (typeof value !== 'number' && typeof value !== 'bigint')
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (as === 'money') return format.money(value, currency);
  if (as === 'share') return format.share(Number(value));
  return as === 'text' ? String(value) : format.number(value);
}
