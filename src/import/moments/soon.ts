/** How long a cancelled load may take to tidy up, in ms, before its caller goes on without it. */
const patience = 700;

/** Work that can be cancelled: it rejects soon after the signal aborts, even where it must still tidy up. */
export function soon<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work;
  return new Promise<Value>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const abort = () => (timer = setTimeout(() => reject(signal.reason as Error), patience));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    });
  });
}
