/** What went wrong, for choosing words: see `messages.ts` of this folder. */
export type EngineErrorCode = 'sql' | 'memory' | 'crashed' | 'load' | 'unsupported';

/** A statement or the engine itself failed. Keeps the engine's own message, the SQL and the place in it. */
export class EngineError extends Error {
  override name = 'EngineError';
  constructor(
    readonly code: EngineErrorCode,
    /** The engine's own words, without its prefix. */
    message: string,
    /** The statement that failed, if one did. */
    readonly sql?: string,
    /** Offset into `sql`, in characters, where the engine points. */
    readonly position?: number,
    options?: ErrorOptions
  ) {
    super(message, options);
  }
}
