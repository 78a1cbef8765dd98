import { deflateSync } from 'fflate';
import { crc32 } from '../crc32.ts';

/** A file of a ZIP file made by hand: what fflate's own writer cannot be told to do. */
export interface ZipFile {
  /** As bytes where the name is not UTF-8. */
  name: string | Uint8Array;
  content: Uint8Array;
  /** Bit 0: encrypted, bit 11: the name is UTF-8. */
  flags?: number;
  method?: 0 | 8 | 99;
  /** The size that the directory tells, where it lies. */
  size?: number;
  /** Whether sizes and offset stand in a ZIP64 field. */
  zip64?: boolean;
}

const numbers = (...fields: [value: number, bytes: number][]): number[] =>
  fields.flatMap(([value, bytes]) =>
    Array.from({ length: bytes }, (_, i) => Math.floor(value / 2 ** (8 * i)) % 256)
  );

/** The bytes of a ZIP file. */
export function zipOf(files: ZipFile[]): Uint8Array<ArrayBuffer> {
  const body: number[] = [];
  const directory: number[] = [];
  for (const { name, content, flags = 0, method = 8, size = content.length, zip64 = false } of files) {
    const bytes = typeof name === 'string' ? new TextEncoder().encode(name) : name;
    const packed = method === 8 ? deflateSync(content) : content;
    const offset = body.length;
    const common = numbers([20, 2], [flags, 2], [method, 2], [0, 4], [crc32(content), 4]);
    const long = zip64 ? numbers([1, 2], [24, 2], [size, 8], [packed.length, 8], [offset, 8]) : [];
    const cut = (value: number): [number, number] => [zip64 ? 0xffffffff : value, 4];
    const sizes = numbers(cut(packed.length), cut(size), [bytes.length, 2], [long.length, 2]);
    body.push(...numbers([0x04034b50, 4]), ...common, ...numbers([packed.length, 4], [size, 4]));
    body.push(...numbers([bytes.length, 2], [0, 2]), ...bytes, ...packed);
    directory.push(...numbers([0x02014b50, 4], [20, 2]), ...common, ...sizes);
    directory.push(...numbers([0, 2], [0, 2], [0, 2], [0, 4], cut(offset)), ...bytes, ...long);
  }
  const end = numbers([0x06054b50, 4], [0, 4], [files.length, 2], [files.length, 2]);
  return new Uint8Array([
    ...body,
    ...directory,
    ...end,
    ...numbers([directory.length, 4], [body.length, 4], [0, 2])
  ]);
}
