/** Whether an error says that bytes cannot be inflated: fflate's errors carry a number as their code, as DOMException's do. */
export const isInflateError = (error: unknown): boolean =>
  error instanceof Error &&
  !(error instanceof DOMException) &&
  typeof (error as { code?: unknown }).code === 'number';
