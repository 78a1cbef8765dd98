import type { DateOrder } from './dateForm.ts';

/** Dates that are counts, of days since 1899-12-30 or of parts of a second since 1970. */
export interface CountedDate {
  order: DateOrder;
  /** A pattern without anchors, the same for RE2 and for JavaScript. */
  pattern: string;
  /** SQL that gives the TIMESTAMP of a text that fits the pattern. */
  sql: (text: string) => string;
}

/** The longest first: a text fits one of them at most. */
export const countedDates: CountedDate[] = [
  {
    order: 'microseconds',
    pattern: '1[0-9]{15}',
    sql: (text) => `make_timestamp(${text}::BIGINT)`
  },
  {
    order: 'milliseconds',
    pattern: '1[0-9]{12}',
    sql: (text) => `make_timestamp(${text}::BIGINT * 1000)`
  },
  {
    order: 'seconds',
    pattern: '1[0-9]{9}([.][0-9]{1,6})?',
    sql: (text) => `make_timestamp((${text}::DECIMAL(20,6) * 1000000)::BIGINT)`
  },
  {
    order: 'serial',
    pattern: '[2-6][0-9]{4}([.,][0-9]+)?',
    sql: (text) =>
      `TIMESTAMP '1899-12-30' + to_microseconds((round(replace(${text}, ',', '.')::DOUBLE * 86400) * 1000000)::BIGINT)`
  }
];
