import type { Database } from '../../engine/index.ts';
import type { Inspection } from '../types.ts';
import type { Group } from './groups.ts';
import { joinInspections, type FoundJoin } from './joinInspections.ts';
import { joinOf, withoutJoins } from './joinSql.ts';
import type { KeyTables } from './KeyTables.ts';
import { headerOf } from './oneExport.ts';

/**
 * A newer export of orders that are loaded with other files joined to them, joined to these files as well, as far as it
 * does not bring newer ones itself; undefined where what is loaded has another header, or nothing else joined. Throws
 * EngineError or the AbortError.
 */
export async function joinAsLoaded(
  file: Inspection,
  group: Group,
  brought: readonly FoundJoin[],
  loaded: readonly Inspection[],
  keys: KeyTables,
  db: Database,
  signal?: AbortSignal
): Promise<Inspection | undefined> {
  const former = loaded.find(
    (each) => each.joins?.length && headerOf(withoutJoins(each)) === headerOf(group.first)
  );
  if (!former?.joins) return undefined;
  const newer = former.joins.map(({ files: [first] }) =>
    brought.find(({ files }) => headerOf(files[0]!) === headerOf(first!))
  );
  if (newer.every((join) => join !== undefined)) return undefined;
  const filesOf = (n: number) => newer[n]?.files ?? former.joins![n]!.files;
  const found: FoundJoin[] = [];
  for (const [n, { on, key, match }] of former.joins.entries()) {
    const home = joinOf(former, on);
    const asker =
      home === undefined
        ? { files: group.files, column: on }
        : {
            files: filesOf(home),
            column: former.joins[home]!.columns.find(({ name }) => name === on)!.from
          };
    const files = filesOf(n);
    found.push({ files, on, key, match: await keys.match(asker, { files, column: key }, match.comparison) });
  }
  const others = brought.filter((join) => !newer.includes(join));
  return joinInspections(file, [...found, ...others], db, signal);
}
