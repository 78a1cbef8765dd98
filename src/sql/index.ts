import { files } from './files.ts';

const sources = import.meta.glob<string>('./*.sql', { query: '?raw', import: 'default', eager: true });

/** The SQL library as one script of stock DuckDB statements: what `tailbook.sql` beside the site holds. */
export const library: string = files.map((name) => sources[`./${name}.sql`]).join('\n');
