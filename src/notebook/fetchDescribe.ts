/** Fetches what says a problem in words: a page on which all is well needs none. */
export const fetchDescribe = async () => (await import('./messages.ts')).describe;
