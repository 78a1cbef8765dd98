import type { Receipt } from '../import/index.ts';
import { EngineError, explain } from '../engine/index.ts';
import { language } from '../i18n/index.ts';
import { keepingWords, type KeepError } from '../notebook/index.ts';
import { m } from './messages.ts';
import { SourceMissing } from './sources.ts';

/** Why the engine failed, and what to do, as one text. */
export function engineWords(error: EngineError): string {
  const { what, advice } = explain(error);
  return [what, advice].join(language.current === 'zh' ? '' : ' ');
}

/** What went wrong while reading files, in words. Throws what is no such error again. */
export async function wordsOf(error: unknown): Promise<string> {
  if (error instanceof SourceMissing) return m.sourceMissing(error.message);
  if (error instanceof EngineError)
    return `${engineWords(error)}${error.code === 'sql' ? ` (${error.message})` : ''}`;
  const { ImportProblem, problemText } = await import('../import/index.ts');
  if (error instanceof ImportProblem) return problemText(error);
  throw error;
}

/** Why this browser could not keep the notebook, in words. */
export function keepWords(error: KeepError): string {
  if (error.code !== 'keep-failed') return keepingWords[error.code];
  return keepingWords['keep-failed'](error.cause instanceof Error ? error.cause.message : error.code);
}

/** "orders.csv · 30,491 rows, all accounted for" */
export function accountLine(name: string, { files, joined = [] }: Receipt): string {
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const isWhole = [...files, ...joined].every(({ discrepancy }) => discrepancy === 0);
  return (isWhole ? m.rowsAccounted : m.rowsOpen)(name, rows);
}
