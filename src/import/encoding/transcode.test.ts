import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidates } from './candidates.ts';
import { decodeText } from './decodeText.ts';
import { encode } from './encode.fixture.ts';
import { transcoder } from './transcode.ts';

const encodings = candidates.map(({ name }) => name).filter((name) => transcoder(name) !== undefined);
const line = fc.oneof(
  // Node's own decoders change some control characters; browsers' do not.
  fc
    .array(fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff })), {
      maxLength: 12
    })
    .map((bytes) => Uint8Array.from(bytes)),
  fc.constantFrom('客户', '乌鲁木齐,1', 'é').map((text) => {
    try {
      return encode(text, 'gb18030');
    } catch {
      return encode(text, 'windows-1252');
    }
  }),
  fc.constantFrom(
    Uint8Array.of(10),
    Uint8Array.of(13, 10),
    Uint8Array.of(0x81, 0x30, 0x81, 0x30),
    Uint8Array.of(0x88, 0x62)
  )
);

test.each(encodings)(
  '%s: any bytes become what the decoder makes of them, however they are cut',
  (encoding) => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.array(fc.nat(100), { maxLength: 4 }),
        (lines, cuts) => {
          const bytes = Uint8Array.from(lines.flatMap((each) => [...each]));
          const { push, end } = transcoder(encoding)!;
          const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
          const made = at.map((start, i) => [...push(bytes.slice(start, at[i + 1] ?? start))]).flat();
          expect(
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from([...made, ...end()]))
          ).toBe(decodeText(bytes, encoding));
        }
      ),
      { numRuns: 150 }
    );
  }
);

test('UTF-8, UTF-16 and EUC-JP have no table', () => {
  expect(transcoder('utf-8') ?? transcoder('utf-16le') ?? transcoder('euc-jp')).toBeUndefined();
});
