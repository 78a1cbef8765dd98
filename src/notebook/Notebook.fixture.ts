import type { NativeDatabase } from '../../tests/native.ts';
import type { Analysis } from '../analyses/types.ts';
import type { Database, QueryOptions, Result } from '../engine/index.ts';

/** An analysis with one cut: rows of the relation above it. */
export const above: Analysis = {
  kind: 'above',
  group: 'tail',
  parameters: [{ name: 'cut', type: 'number', default: 0 }],
  title: () => 'Above',
  label: (name) => name,
  statement({ data = 'orders', cut = 0 }) {
    if (typeof cut !== 'number' && !String(cut).startsWith('$')) throw new Error('cut is not a number');
    const value = typeof cut === 'number' ? cut : `getvariable('${String(cut).slice(1)}')`;
    return `SELECT * FROM "${String(data)}" WHERE amount > ${value}`;
  },
  figures: (relation, { label }) => ({
    total: `SELECT count(*) AS n, ${label ? 1 : 0} AS l FROM "${relation}"`
  }),
  asides: (relation) => ({ highest: `SELECT max(amount) AS top FROM "${relation}"` }),
  view: (() => ({})) as unknown as Analysis['view'],
  note: async () => ''
};

/** Counts the statements that make relations, by relation. */
export class Counted implements Database {
  made: string[] = [];
  all: string[] = [];
  gate: Promise<void> = Promise.resolve();
  constructor(readonly inner: NativeDatabase) {}
  async query(sql: string, options?: QueryOptions): Promise<Result> {
    this.all.push(sql);
    const name = /^CREATE OR REPLACE TABLE "([^"]+)"/.exec(sql)?.[1];
    if (name) this.made.push(name);
    await this.gate;
    return this.inner.query(sql, options);
  }
  run(sql: string, options?: QueryOptions): Promise<void> {
    this.all.push(sql);
    return this.inner.run(sql, options);
  }
  relationsOf = (sql: string): Promise<string[]> => this.inner.relationsOf(sql);
  addFile = (file: Blob, extension: string): Promise<string> => this.inner.addFile(file, extension);
  dropFile = (path: string): Promise<void> => this.inner.dropFile(path);
}

/** Four cells, each of which names the one below it, but for `other`. */
export const chain = `---
params:
  floor: { type: number, value: 5 }
---
\`\`\`sql c
SELECT * FROM b WHERE id > 50
\`\`\`

\`\`\`above b
cut: $floor
\`\`\`

\`\`\`sql other
SELECT 1 AS one
\`\`\`

\`\`\`chart
data: c
\`\`\`
`;
