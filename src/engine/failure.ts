import { EngineError } from './EngineError.ts';

interface Report {
  exception_type: string;
  exception_message: string;
  position?: string;
}

function reportOf(message: string): Report | undefined {
  const start = message.indexOf('{"exception_type"');
  if (start < 0) return undefined;
  const report = JSON.parse(message.slice(start)) as Report;
  const inner = reportOf(report.exception_message);
  return inner ? { ...report, ...inner } : report;
}

/** The offset in UTF-16 units of a place that the engine counts in characters (its parser) or bytes (the rest). */
function offsetIn(sql: string, report: Report): number | undefined {
  if (report.position === undefined) return undefined;
  let left = Number(report.position);
  let offset = 0;
  for (const character of sql) {
    if (left <= 0) return offset;
    left -= report.exception_type === 'Parser' ? 1 : new TextEncoder().encode(character).length;
    offset += character.length;
  }
  return left <= 0 ? offset : undefined;
}

const exhausted = /out of memory|bad_alloc|allocation failure/i;

/** True where the engine's code broke down, after which it answers nothing sensibly any more. */
const brokeDown = (cause: Error, report: Report | undefined): boolean =>
  report ? report.exception_type === 'FATAL' : cause.name === 'RuntimeError' || cause.name === 'RangeError';

/** True where the engine's parser refused the statement. */
export const isSyntaxError = (cause: unknown): boolean =>
  cause instanceof Error && reportOf(cause.message)?.exception_type === 'Parser';

/** What the engine's worker rejected with, as an error of ours: code, message, statement and place in it. */
export function failure(cause: unknown, sql?: string): EngineError {
  if (cause instanceof EngineError && (cause.sql !== undefined || cause.code === 'crashed')) return cause;
  if (cause instanceof EngineError)
    return new EngineError(cause.code, cause.message, sql, undefined, { cause });
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const report = reportOf(error.message);
  const words = report?.exception_message ?? error.message;
  const position = sql !== undefined && report ? offsetIn(sql, report) : undefined;
  const memory = exhausted.test(report?.exception_type ?? '') || exhausted.test(words);
  const message = memory ? (words.split('\n', 1)[0] ?? words) : words;
  const code = memory ? 'memory' : brokeDown(error, report) ? 'crashed' : 'sql';
  return new EngineError(code, message, sql, position, { cause });
}
