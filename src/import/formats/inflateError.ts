/** Whether an error says that bytes cannot be inflated: fflate's errors carry a number as their code. */
export const isInflateError = (error: unknown): boolean =>
  typeof (error as { code?: unknown } | undefined)?.code === 'number';
