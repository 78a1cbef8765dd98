import type { Database } from '../../engine/index.ts';
import type { Inspection } from '../types.ts';
import type { Group } from './groups.ts';
import { joinInspections, type FoundJoin } from './joinInspections.ts';
import { joinOf, withoutJoins } from './joinSql.ts';
import type { KeyTables } from './KeyTables.ts';
import { headerOf } from './repeats.ts';

/**
 * A newer export of orders that are loaded with other files joined to them, joined to these files as well; undefined
 * where what is loaded has another header, or nothing joined. Throws EngineError or the AbortError.
 */
export async function joinAsLoaded(
  file: Inspection,
  group: Group,
  loaded: readonly Inspection[],
  keys: KeyTables,
  db: Database,
  signal?: AbortSignal
): Promise<Inspection | undefined> {
  const former = loaded.find(
    (each) => each.joins?.length && headerOf(withoutJoins(each)) === headerOf(group.first)
  );
  if (!former?.joins) return undefined;
  const found: FoundJoin[] = [];
  for (const { files, on, key, match } of former.joins) {
    const home = former.joins[joinOf(former, on) ?? -1];
    const asker = home
      ? { files: home.files, column: home.columns.find(({ name }) => name === on)!.from }
      : { files: group.files, column: on };
    found.push({ files, on, key, match: await keys.match(asker, { files, column: key }, match.comparison) });
  }
  return joinInspections(file, found, db, signal);
}
