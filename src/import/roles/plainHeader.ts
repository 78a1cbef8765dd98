/** A header for comparing with a document's: full-width signs as plain ones, no case, no blanks at the ends. */
export const plainHeader = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
