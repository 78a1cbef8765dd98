/** Why nothing could be kept: storage is off or private, full, or broken. */
export type KeepErrorCode = 'keep-unavailable' | 'keep-full' | 'keep-failed';

/** Keeping failed. The cause says how; words are in `keepingWords` under the code. */
export class KeepError extends Error {
  override name = 'KeepError';
  constructor(
    readonly code: KeepErrorCode,
    options?: ErrorOptions
  ) {
    super(code, options);
  }
}

const isFull = (cause: unknown): boolean =>
  cause instanceof DOMException && cause.name === 'QuotaExceededError';

/** What a browser threw while something was being kept, as a KeepError. */
export const keepErrorOf = (cause: unknown): KeepError =>
  cause instanceof KeepError ? cause : new KeepError(isFull(cause) ? 'keep-full' : 'keep-failed', { cause });
