import { DataType, type Field } from 'apache-arrow';

/** True where a column, or something nested in it, is an ENUM. */
export const hasEnum = (fields: readonly Field[]): boolean =>
  fields.some(({ type }) => DataType.isDictionary(type) || hasEnum(type.children ?? []));

const label = /'((?:[^']|'')*)'/g;
const quotedNameOrEnum = /"(?:[^"]|"")*"|ENUM\(((?:'(?:[^']|'')*'(?:, )?)*)\)/g;

/** The labels of every ENUM in a type as DuckDB prints it, in order: `ENUM('a', 'b')[]` gives [['a', 'b']]. */
export const enumsIn = (type: string): string[][] =>
  [...type.matchAll(quotedNameOrEnum)]
    .filter(([, list]) => list !== undefined)
    .map(([, list]) =>
      [...(list ?? '').matchAll(label)].map(([, text]) => (text ?? '').replaceAll("''", "'"))
    );
