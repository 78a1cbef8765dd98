import type { FileReceipt, RowsAndMoney } from '../receipt.ts';
import { leaveOutRules, type LeftOutBy } from './leftOut.ts';

/** What each rule has left out of all files, and all rules together. */
export function sumUpLeftOut(files: Pick<FileReceipt, 'leftOutBy'>[]): {
  leftOut: RowsAndMoney;
  leftOutBy: LeftOutBy[];
} {
  const all = files.flatMap(({ leftOutBy }) =>
    leftOutBy.map((each) => (each.rule === 'otherCurrency' ? { ...each, amount: '0' } : each))
  );
  const leftOutBy = leaveOutRules.flatMap((rule) => {
    const found = all.filter((each) => each.rule === rule);
    return found.length > 0 ? [{ rule, ...sumUp(found) }] : [];
  });
  return { leftOut: sumUp(all), leftOutBy };
}

/** Rows and money added up exactly. */
export const sumUp = (parts: RowsAndMoney[]): RowsAndMoney => ({
  rows: parts.reduce((sum, { rows }) => sum + rows, 0),
  amount: parts.reduce((sum, { amount }) => addDecimals(sum, amount), '0.0000')
});

/** Adds decimals of at most four places exactly. */
export function addDecimals(a: string, b: string): string {
  const units = (text: string) => {
    const [whole = '0', places = ''] = text.replace('-', '').split('.');
    return BigInt(whole + places.padEnd(4, '0')) * (text.startsWith('-') ? -1n : 1n);
  };
  const sum = units(a) + units(b);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(5, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
