/** Fetches what removes all that this site keeps in this browser: few readers ever want it. */
export const fetchForgetEverything = async (): Promise<() => Promise<void>> =>
  (await import('./forgetEverything.ts')).forgetEverything;
