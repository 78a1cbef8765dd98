import type { Group } from './groups.ts';
import { keyPairs } from './keyNames.ts';
import type { KeyFacts, KeyTables } from './KeyTables.ts';
import type { Comparison, Match } from './types.ts';
import type { WrittenKey } from './writtenKeys.ts';

/** Two groups of files joined by a key. */
export interface Link extends KeyFacts {
  on: string;
  key: string;
  match: Match;
}

/** The columns that can ask: those of a file, and those that it has looked up, with the files that hold them. */
export type Askers = { column: string; group: Group; as: string }[];

/**
 * The best link from columns to a group: by the key that is written, where both columns are there, else one that leads
 * to one row each, and finds most. Undefined where no name fits.
 */
export async function findLink(
  askers: Askers,
  to: Group,
  keys: KeyTables,
  written?: WrittenKey
): Promise<Link | undefined> {
  const links: Link[] = [];
  const isThere =
    written &&
    askers.some(({ as }) => as === written.on) &&
    to.first.columns.some(({ name }) => name === written.key);
  const pairs = isThere
    ? [written]
    : keyPairs(
        askers.map(({ as }) => as),
        to.first
      );
  for (const { on, key } of pairs.slice(0, mostPairs)) {
    const asker = askers.find(({ as }) => as === on)!;
    for (const comparison of ['exact', 'loose'] as Comparison[]) {
      const answer = { files: to.files, column: key };
      const match = await keys.match({ files: asker.group.files, column: asker.column }, answer, comparison);
      links.push({ on, key, match, ...(await keys.factsOf(answer, comparison)) });
      if (shareOf(match) >= enough) break;
    }
  }
  return links.sort(
    (a, b) =>
      Number(b.isUnique && shareOf(b.match) > 0) - Number(a.isUnique && shareOf(a.match) > 0) ||
      b.match.matched - a.match.matched
  )[0];
}

/**
 * The link from a column to that of a group's which finds most of its rows, whatever it is called: of the columns whose
 * sampled values are found, or of all where none is. `alsoFits`: other columns that find at least half as many.
 */
export async function findAnyLink(
  askers: Askers,
  on: string,
  to: Group,
  keys: KeyTables
): Promise<{ link: Link; alsoFits: string[] }> {
  const asker = askers.find(({ as }) => as === on)!;
  const from = { files: asker.group.files, column: asker.column };
  const likely = await keys.likely(from, to.first);
  const tried = likely.length > 0 ? likely : to.first.columns.map(({ name }) => name);
  const links: Link[] = [];
  for (const key of tried) links.push((await findLink(askers, to, keys, { on, key }))!);
  const [link, ...others] = links.sort((a, b) => b.match.matched - a.match.matched);
  const fit = others.filter(({ match }) => match.matched > 0 && match.matched >= link!.match.matched / 2);
  return { link: link!, alsoFits: fit.map(({ key }) => key) };
}

const mostPairs = 4;

/** From this share of rows on, a key is believed without looking for a better one. */
const enough = 0.5;

export const shareOf = ({ rows, matched }: Match): number => (rows === 0 ? 0 : matched / rows);
