import { tokens, type Token } from '../sqlTokens.ts';
import { ctesOf, isMark, isNamed, isWord, outside } from './ctes.ts';
import type { EditorRelation } from './EditorSchema.ts';
import { statementRelations, withCtes, type Readable } from './statementRelations.ts';

type Columns = EditorRelation['columns'];

const afterList = `from where group having window qualify order limit offset union except intersect`.split(
  ' '
);
const notNames = ['end', 'null', 'true', 'false', 'desc', 'asc'];

/**
 * The columns that a query gives, as far as its text tells: names, aliases and stars over known relations. Columns
 * that the engine would name itself are left out.
 */
export function columnsOfQuery(query: string, known: Readable): Columns {
  const within = withCtes(query, known);
  const text = query.slice(ctesOf(query).main);
  const all = tokens(text);
  const relations = statementRelations(text, within);
  const select = outside(all, (token) => isWord(token, 'select'));
  if (select < 0)
    return isWord(all[0], 'from') ? [...relations.values()].flatMap(({ columns }) => columns) : [];
  const list = listAfter(all, select);
  return itemsOf(list).flatMap((item) => columnsOfItem(item, relations));
}

/** The tokens of a select list, without DISTINCT and what belongs to it. */
function listAfter(all: Token[], select: number): Token[] {
  let start = select + 1;
  if (isWord(all[start], 'distinct', 'all')) start += 1;
  if (isWord(all[start], 'on')) start = outside(all, (token) => isMark(token, ')'), start) + 1 || start;
  const end = outside(all, (token) => isWord(token, ...afterList), start);
  return all.slice(start, end < 0 ? undefined : end);
}

/** The items of a list, split at its own commas. */
function itemsOf(list: Token[]): Token[][] {
  const items: Token[][] = [];
  let from = 0;
  for (;;) {
    const comma = outside(list, (token) => isMark(token, ','), from);
    items.push(list.slice(from, comma < 0 ? undefined : comma));
    if (comma < 0) return items;
    from = comma + 1;
  }
}

function columnsOfItem(item: Token[], relations: ReadonlyMap<string, EditorRelation>): Columns {
  const star = item.findIndex((token) => isMark(token, '*'));
  if (star === 0 || (star === 2 && isMark(item[1], '.'))) {
    const owner = star === 2 ? item[0]!.text.toLowerCase() : undefined;
    const removed = isWord(item[star + 1], 'exclude') ? item.slice(star + 2).map(({ text }) => text) : [];
    return [...relations]
      .filter(([name]) => owner === undefined || name.toLowerCase() === owner)
      .flatMap(([, { columns }]) => columns)
      .filter(({ name }) => !removed.includes(name));
  }
  const name = nameOf(item);
  if (name === undefined) return [];
  const plain = item.length === 1 || (item.length === 3 && isMark(item[1], '.'));
  const source = plain
    ? [...relations.values()].flatMap(({ columns }) => columns).find((column) => column.name === name)
    : undefined;
  return [{ name, type: source?.type ?? '' }];
}

/** The name of an item of a select list: its alias, or the column that it is. */
function nameOf(item: Token[]): string | undefined {
  const [first, second] = item;
  const last = item.at(-1);
  const previous = item.at(-2);
  if (isNamed(first) && isMark(second, ':') && !isMark(item[2], ':')) return first.text;
  if (!isNamed(last) || isWord(last, ...notNames)) return undefined;
  const follows = !previous || isMark(previous, ')') || isMark(previous, '.') || previous.kind !== 'other';
  const isCast = item.some((token, index) => isMark(token, ':') && isMark(item[index + 1], ':'));
  if (isCast && !isWord(previous, 'as')) return undefined;
  return follows ? last.text : undefined;
}
