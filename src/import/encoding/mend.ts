import { decodeText } from './decodeText.ts';

/** What windows-1252 reads each byte from 0x80 as. */
const characters = [
  ...decodeText(
    Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i),
    'windows-1252'
  )
];
const byteOf = new Map(characters.map((character, i) => [character, 0x80 + i]));

const escaped = (some: string[]) => `[${some.join('').replace(/[\\\]^-]/g, '\\$&')}]`;
const from = (first: number, last: number) => escaped(characters.slice(first - 0x80, last - 0x7f));
const next = from(0x80, 0xbf);
const twice = new RegExp(
  `${from(0xc2, 0xdf)}${next}|${from(0xe0, 0xef)}${next}{2}|${from(0xf0, 0xf4)}${next}{3}`,
  'g'
);
const strict = new TextDecoder('utf-8', { fatal: true });

/** Gives characters back that were UTF-8, were read as windows-1252 and encoded again: "MÃ¼ller" becomes "Müller". */
export const mend = (text: string): string =>
  text.replace(twice, (run) => {
    try {
      return strict.decode(Uint8Array.from(run, (character) => byteOf.get(character) ?? 0));
    } catch {
      return run;
    }
  });

/** Mends a text that comes in chunks: what a chunk ends with waits for the next character of ASCII. */
export function mender(): { push(text: string): string; end(): string } {
  let kept = '';
  return {
    push(text) {
      const whole = kept + text;
      let cut = whole.length;
      while (cut > 0 && byteOf.has(whole[cut - 1]!)) cut--;
      kept = whole.slice(cut);
      return mend(whole.slice(0, cut));
    },
    end: () => mend(kept)
  };
}
