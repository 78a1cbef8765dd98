/** Whether something stands in a cell. */
export const isFilled = (cell: string): boolean => cell.trim() !== '';

/** Whether a cell is a number, a date or money: what names are not. */
export const isValue = (cell: string): boolean =>
  /^[\s"'¥￥$€£(+-]*\d[\d\s.,/:年月日-]*(e[-+]?\d+)?[%)]?(\s*([AP]M|[¥￥$€£元円원]|EUR|USD|GBP|CHF|CNY|RMB|kr|zł))?$/i.test(
    cell
  ) || /^\d{4}-\d\d-\d\dT/.test(cell);

/** Whether a line is a comment. */
export const isComment = (raw: string, sign: string): boolean =>
  sign !== '' && raw.trimStart().startsWith(sign);

const totals =
  /^(grand[ -]|sub[ -]?)?totals?$|^sum$|^(总|合|小|共|总合)计$|^合計$|^小計$|^総計$|^总和$|^summe$|^gesamt(summe)?$|^somme$|^suma$|^totale$|^합계$|^총계$|^итого$|^razem$|^ogółem$|^łącznie$|^totaal$|^total geral$|^totalt$|^celkem$|^toplam$|^yhteensä$/i;
const totalBegins = /^(grand[ -]|sub[ -]?)?totals?\b|^(总|合|小|共)计/i;

/** Whether a record sums up the table above it: by its label, and since it leaves the rest blank but for numbers. */
export function isTotal(cells: string[], usuallyFilled: number): boolean {
  const filled = cells.filter(isFilled).map((cell) => cell.trim().replace(/[:：]$/, ''));
  const [label = '', ...rest] = filled;
  if (!rest.every(isValue)) return false;
  return totals.test(label) || (totalBegins.test(label) && filled.length < usuallyFilled / 2 + 1);
}
