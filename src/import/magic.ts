const signatures: [format: string, bytes: number[]][] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['GZIP', [0x1f, 0x8b]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['Arrow', [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]]
];

/**
 * The name of the binary format that a file's first bytes betray, or undefined for what may be text.
 * A workbook is told from other ZIP files by the names of the parts inside it.
 */
export function binaryFormat(head: Uint8Array): string | undefined {
  const format = signatures.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))?.[0];
  if (format !== 'ZIP') return format;
  const names = new TextDecoder('latin1').decode(head.subarray(0, 4096));
  if (/xl\/|\[Content_Types\]/.test(names)) return 'XLSX';
  return names.includes('mimetypeapplication/vnd.oasis') ? 'ODS' : 'ZIP';
}
