import type { Column } from './types.ts';

const years = /(^|[^a-z])(year|yr)([^a-z]|$)|年/i;

/** Whether a column holds years, whose numbers are written without separators: year, order_year, year(ordered_at), 年份. */
export const isYears = ({ name, type }: Column): boolean => type === 'integer' && years.test(name);
