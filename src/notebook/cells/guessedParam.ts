import type { EditorRelation } from '../editor/index.ts';
import { identifier } from '../../engine/index.ts';
import type { Param } from '../params.ts';
import { tokens, type Token } from '../sqlTokens.ts';

/** Types of columns, by the kind of parameter that is compared with them; the others are texts. */
const ofColumn: readonly [Param['type'], RegExp][] = [
  ['date', /^(date|timestamp)/i],
  ['number', /int|^(decimal|double|float|real|numeric|number)/i],
  ['toggle', /^bool/i]
];

/** Words in names of dates and of texts; another name is a number's where no column says more. */
const ofName: readonly [Param['type'], RegExp][] = [
  ['date', /(^|_)(as_of|at|on|day|date|since|until|from|to|start|end|begin)($|_)|日$|日期|时间/i],
  ['text', /(^|_)(name|id|word|text|pattern|product|customer|region|channel|category)($|_)|名|地区|渠道|类/i]
];

/**
 * The parameter that a query means by a name it reads: its kind by the column with which the query compares it, else by
 * the name. A column of words is a choice among them, one of ids a text.
 */
export function guessedParam(name: string, sql: string, relations: readonly EditorRelation[]): Param {
  const all = tokens(sql);
  const { column, isLimit, isComputed } = beside(name, all);
  if (isLimit) return { name, type: 'number', value: 10 };
  const written = new Set(all.map(({ text }) => text.toLowerCase()));
  const relation = relations.find(
    (each) => written.has(each.name.toLowerCase()) && typeIn(each, column) !== undefined
  );
  const known = relation && typeIn(relation, column);
  const byName = ofName.find(([, pattern]) => pattern.test(name))?.[0];
  const type = known ? kindOf(known) : isComputed ? 'number' : (byName ?? 'number');
  if (type === 'date') return { name, type, value: null };
  if (type === 'number') return { name, type, value: 0 };
  if (type === 'toggle') return { name, type, value: true };
  if (!relation || column === undefined || /(^|_)id$/i.test(column)) return { name, type: 'text', value: '' };
  const of = identifier(column);
  const options = `SELECT DISTINCT ${of} FROM ${identifier(relation.name)} ORDER BY ${of}`;
  return { name, type: 'select', value: '', options };
}

const kindOf = (columnType: string): Param['type'] =>
  ofColumn.find(([, pattern]) => pattern.test(columnType))?.[0] ?? 'text';

const typeIn = ({ columns }: EditorRelation, column = ''): string | undefined =>
  columns.find((each) => each.name.toLowerCase() === column.toLowerCase())?.type || undefined;

const isName = (token: Token | undefined): token is Token =>
  token?.kind === 'word' || token?.kind === 'quoted';

const isComparing = (token: Token | undefined): boolean =>
  token !== undefined && /^([<>=!]|between|like|ilike)$/i.test(token.text) && token.kind !== 'string';

/** What stands beside the first place where a query reads a parameter. */
function beside(
  name: string,
  all: readonly Token[]
): { column?: string; isLimit?: boolean; isComputed?: boolean } {
  const at = all.findIndex(
    ({ text }, index) =>
      text === name && (all[index - 1]?.text === '$' || all[index - 2]?.text.toLowerCase() === 'getvariable')
  );
  const isCalled = all[at - 1]?.text === '(';
  let before = at - (isCalled ? 3 : 2);
  let after = at + (isCalled ? 2 : 1);
  if (all[before]?.text.toLowerCase() === 'limit') return { isLimit: true };
  // The second bound of `x BETWEEN a AND b` is compared with x too.
  if (all[before]?.text.toLowerCase() === 'and') {
    const between = all.slice(0, before).findLastIndex(({ text }) => /^(between|and|or|where)$/i.test(text));
    if (all[between]?.text.toLowerCase() === 'between') before = between;
  }
  if (isComparing(all[before])) {
    while (isComparing(all[before])) before--;
    const compared = all[before];
    return isName(compared) ? { column: compared.text } : { isComputed: true };
  }
  if (!isComparing(all[after])) return {};
  while (isComparing(all[after])) after++;
  while (all[after + 1]?.text === '.') after += 2;
  const compared = all[after];
  return isName(compared) ? { column: compared.text } : { isComputed: true };
}
