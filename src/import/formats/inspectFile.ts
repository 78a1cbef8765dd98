import type { Database } from '../../engine/index.ts';
import { inspect, sizeLimits, type InspectOptions, type NamedBlob } from '../inspect.ts';
import type { Inspection } from '../types.ts';
import { asJsonLines } from './json/asJsonLines.ts';
import { open } from './open.ts';

/**
 * Looks at a file of any format that can be read: text as it stands, or the text that is made of one of its parts.
 * A part can be named behind the file's name: `orders.xlsx#March`. Throws as `inspect` and `unpack` do.
 */
export async function inspectFile(
  file: NamedBlob,
  db: Database,
  options: InspectOptions = {}
): Promise<Inspection> {
  const { signal, onprogress, overrides = {} } = options;
  const [name = '', named] = (file.name ?? '').split(/(?<=\.\w+)#(.*)/s);
  const unpacked = await open(file, {
    name,
    part: overrides.part ?? named,
    most: sizeLimits.refuse,
    signal,
    onprogress: (fraction) => onprogress?.(fraction / 2)
  });
  if (!unpacked) return inspect(file, db, options);
  const { blob, formats, parts, part, taken, alike, together, warnings } = unpacked;
  const partName = parts.length > 1 ? `${name}#${part}` : name;
  const isJson = formats.includes('json');
  const inspection = await inspect(new File([blob], partName), db, {
    ...options,
    // Nobody writes a note below lines of JSON: what is no object there was cut off.
    overrides: { ...(isJson ? { footers: 0 } : {}), ...overrides, ...unpacked.overrides },
    onprogress: (fraction) => onprogress?.((1 + fraction) / 2)
  });
  return {
    ...(isJson ? asJsonLines(inspection) : inspection),
    file,
    unpacked: {
      formats,
      parts,
      part,
      ...(taken ? { taken } : {}),
      ...(alike ? { alike } : {}),
      ...(together ? { together } : {})
    },
    problems: [...warnings, ...inspection.problems]
  };
}
