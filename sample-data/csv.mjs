// @ts-check
/** One line of a CSV file by RFC 4180, with its line end. @param {readonly (string | number)[]} cells */
export function line(cells) {
  return cells.map(cell).join(',') + '\r\n';
}

/** @param {string | number} value */
function cell(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** 12.50 for 1250; money is counted in whole cents everywhere. @param {number} cents */
export function money(cents) {
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}
