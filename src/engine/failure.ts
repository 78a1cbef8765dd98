import { EngineError } from './EngineError.ts';

interface Report {
  exception_type: string;
  exception_message: string;
  position?: string;
}

/** A report may come with a name before it, "Parser Error: ". Elsewhere in a message it is a value that is quoted. */
const opening = /^(?:[A-Z][\w -]* Error: )?(?=\{"exception_type")/;

function reportOf(message: string): Report | undefined {
  const start = opening.exec(message);
  if (!start) return undefined;
  try {
    const report = JSON.parse(message.slice(start[0].length)) as Report;
    const inner = reportOf(report.exception_message);
    return inner ? { ...report, ...inner } : report;
  } catch {
    return undefined;
  }
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

/**
 * Messages of a lack of memory without a report: of the engine's allocator, of a result for whose buffers there was no
 * room in the engine, and of browsers where there is none for a copy of it (V8 and SpiderMonkey, JavaScriptCore).
 */
const exhausted =
  /^(?:std::bad_alloc|Out of Memory Error: .*|ArrowArrayStruct contains null data pointer .*|array buffer allocation failed|out of memory)$/is;

/** True where memory was lacking: by the kind that the engine reports, for its words may quote what a statement says. */
const lackedMemory = (cause: Error, report: Report | undefined): boolean =>
  report
    ? report.exception_type === 'Out of Memory'
    : cause.name !== 'RuntimeError' && exhausted.test(cause.message);

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
  const memory = lackedMemory(error, report);
  const message = memory ? (words.split('\n', 1)[0] ?? words) : words;
  const code = memory ? 'memory' : brokeDown(error, report) ? 'crashed' : 'sql';
  return new EngineError(code, message, sql, position, { cause });
}
