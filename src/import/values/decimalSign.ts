import { moneyForm, type DecimalSign } from './money.ts';

/** Values that may be money, and how often each form of them occurs. */
export interface CountedValue {
  value: string;
  rows: number;
}

/** What a column's values say about their decimal sign. Counts are rows. */
export interface DecimalEvidence {
  /** Undefined where nothing decides it: every value with a sign has three digits behind its only one. */
  decimal: DecimalSign | undefined;
  /** Rows that only a decimal point can read, and only a decimal comma. */
  point: number;
  comma: number;
  /** Rows that both read, as different numbers: 1,234. */
  either: number;
}

/** As many rows with three digits behind one sign, and none with fewer, are thousands beside whole numbers below 1,000. */
const enough = 20;

/** Currencies without a smaller unit: three digits behind a sign are thousands. */
const whole = new Set(['JPY', 'KRW', 'VND']);
/** Currencies whose countries write no decimal comma. */
const withPoint = new Set(['¥', 'CNY']);

/** Decides the decimal sign from what can be read one way only. */
export function decimalEvidence(values: CountedValue[]): DecimalEvidence {
  let [point, comma, eitherPoint, eitherComma, short, long] = [0, 0, 0, 0, 0, 0];
  for (const { value, rows } of values) {
    const form = moneyForm(value);
    if (!form) continue;
    const sign = /[.,．，]/.exec(value)?.[0];
    if (!form.point) comma += rows;
    else if (!form.comma) point += rows;
    else if (sign === undefined) {
      if (value.replace(/\D/g, '').length <= 3) short += rows;
      else if (!/\d[ \u00a0\u2009\u202f'’]\d/.test(value)) long += rows;
    } else {
      const isPoint = sign === '.' || sign === '．';
      if (/(^|\D)0+[.,．，]\d{3}(\D|$)/.test(value)) {
        if (isPoint) point += rows;
        else comma += rows;
      } else if (whole.has(form.currency)) {
        if (isPoint) comma += rows;
        else point += rows;
      } else if (!isPoint && withPoint.has(form.currency)) point += rows;
      else if (isPoint) eitherPoint += rows;
      else eitherComma += rows;
    }
  }
  const either = eitherPoint + eitherComma;
  return { decimal: decide(), point, comma, either };

  function decide(): DecimalSign | undefined {
    if (comma !== point) return comma > point ? ',' : '.';
    if (either === 0) return '.';
    const grouped = either >= enough && short > 0 && long === 0;
    if (grouped && eitherPoint === 0) return '.';
    if (grouped && eitherComma === 0) return ',';
    return undefined;
  }
}
