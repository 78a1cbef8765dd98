import { documentationOf } from './documentation.ts';
import { files } from './files.ts';

const sources = import.meta.glob<string>('./*.sql', { query: '?raw', import: 'default', eager: true });

const texts = files.map((name) => sources[`./${name}.sql`] ?? '');

/** The SQL library as one script of stock DuckDB statements: what `tailbook.sql` beside the site holds. */
export const library: string = texts.join('\n');

/** What the comments above the library's macros say, in the order in which they load. */
export const macroDocumentation = texts.flatMap((text) => documentationOf(text) ?? []);

export type { Described, MacroDocumentation } from './documentation.ts';
