/** A name as SQL writes it: quoted, inner quotes doubled. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Text as an SQL string literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
