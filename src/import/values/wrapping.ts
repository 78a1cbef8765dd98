import { literal } from '../../engine/index.ts';

/** What exports wrap values in (`="…"`, an apostrophe, tabs); the same for RE2 and for JavaScript. */
const wrapping = `^[='"\\s]*['"][='"\\s]*|["']\\s*$|^\\s+|\\s+$`;
const wrappings = new RegExp(wrapping, 'g');
const wide = '０１２３４５６７８９／：－．';
const narrow = '0123456789/:-.';
const wideSigns = new RegExp(`[${wide}]`, 'g');

/** A text without what exports wrap it in, and with plain digits. */
export const unwrap = (value: string): string =>
  value
    .trim()
    .replace(wrappings, '')
    .replace(wideSigns, (sign) => narrow[wide.indexOf(sign)]!);

/** SQL that does the same to a column of text. */
export const unwrapSql = (column: string): string =>
  `translate(regexp_replace(trim(${column}), ${literal(wrapping)}, '', 'g'), '${wide}', '${narrow}')`;
