import { plainName } from './roles/headerNames.ts';
import type { SourceColumn } from './types.ts';
import { typeOf } from './values/columnTypes.ts';

/** What a header has done that the user should know. */
export interface HeaderFaults {
  duplicates: string[];
  blanks: number;
}

/** Unique names for columns: trimmed, `column3` for a blank one, `name_1` for the second of a name. */
export function columnNames(cells: string[]): { names: string[]; faults: HeaderFaults } {
  const faults: HeaderFaults = { duplicates: [], blanks: 0 };
  const taken = new Set<string>();
  const names = cells.map((cell, i) => {
    const given = unwrapped(cell);
    if (given === '') faults.blanks++;
    else if (taken.has(given.toLowerCase())) faults.duplicates.push(given);
    const base = given || `column${i + 1}`;
    let name = base;
    for (let n = 1; taken.has(name.toLowerCase()); n++) name = `${base}_${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
  return { names, faults };
}

/** A cell of a header without the tab, apostrophe or `="…"` that some exports put round it. */
const unwrapped = (cell: string): string =>
  cell
    .replaceAll('\0', '')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['\t]+/, '')
    .trim();

const identifying =
  /\b(id|zip|postal|postcode|phone|mobile|fax|sku|ean|barcode|account|card|key)\b|(^| )(no|code|number)$|编号|编码|单号|号码|手机|电话|邮编|条码|账号|帐号|货号|订单号|id$/;

/** Columns with what their sampled values look like; ids, phones and postcodes stay text. */
export function sourceColumns(names: string[], records: string[][]): SourceColumn[] {
  return names.map((name, i) => {
    const samples = records.map((record) => record[i] ?? '');
    return { name, type: identifying.test(plainName(name)) ? 'text' : typeOf(samples), samples };
  });
}
