import { plainNumber } from '../print/plainNumber.ts';

/** Stands before the digits of a number that passes through the parser as text. */
const numberMark = '\0';

/**
 * The fields of one JSON object, by name, in its order: numbers with all the digits written, objects inside it as
 * fields named `customer.id`, lists as JSON. Throws SyntaxError for anything else.
 */
export function fieldsOf(record: string): Map<string, string | null> {
  const marked = record.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) =>
    token.startsWith('"') ? token : `"\\u0000${token}"`
  );
  const value: unknown = JSON.parse(marked);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('A record is not an object');
  const fields = new Map<string, string | null>();
  collect(value, '', fields);
  return fields;
}

function collect(object: object, prefix: string, fields: Map<string, string | null>): void {
  for (const [name, value] of Object.entries(object) as [string, unknown][])
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      collect(value, `${prefix}${name}.`, fields);
    else fields.set(prefix + name, textOf(value));
}

function textOf(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value.startsWith(numberMark) ? plainNumber(value.slice(1)) : value;
  if (Array.isArray(value)) return JSON.stringify(value).replace(/"\\u0000([^"]*)"/g, '$1');
  return String(value);
}
