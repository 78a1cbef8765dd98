import { LanguageSupport } from '@codemirror/language';
import { duckdbDialect } from './duckdbDialect.ts';
import type { EditorSchema } from './EditorSchema.ts';
import { macroTooltip } from './macroTooltip.ts';
import { sqlCompletion } from './sqlCompletion.ts';

/** DuckDB's SQL with completion and macros' documentation from a schema that is read anew each time. */
export function sqlSupport(schema: () => EditorSchema): LanguageSupport {
  const { language } = duckdbDialect;
  // Asked once now, so that what the schema fetches is there when typing begins.
  schema();
  return new LanguageSupport(language, [
    language.data.of({ autocomplete: sqlCompletion(schema) }),
    macroTooltip(schema)
  ]);
}
