import { inject } from 'vitest';
import { Engine } from '../../src/engine/index.ts';
import { library } from '../../src/sql/index.ts';
import type { EngineUnderTest, TestDatabase } from './types.ts';

const engine = new Engine({ prepare: library });

async function fetchShared(path: string): Promise<Response> {
  const response = await fetch(`/@fs${encodeURI(`${inject('shared').folder}/${path}`)}`);
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response;
}

/** One worker, started anew for each database. */
export const openDatabase: EngineUnderTest['openDatabase'] = async (): Promise<TestDatabase> => {
  await engine.restart();
  const lent: string[] = [];
  return {
    query: (sql, options) => engine.query(sql, options),
    run: (sql, options) => engine.run(sql, options),
    relationsOf: (sql) => engine.relationsOf(sql),
    addFile: (file, extension) => engine.addFile(file, extension),
    dropFile: (path) => engine.dropFile(path),
    async lend(path) {
      lent.push(await engine.addFile(await (await fetchShared(path)).blob(), 'csv'));
      return lent.at(-1)!;
    },
    async close() {
      for (const path of lent) await engine.dropFile(path);
    }
  };
};

export const readShared: EngineUnderTest['readShared'] = async (path) => (await fetchShared(path)).text();
