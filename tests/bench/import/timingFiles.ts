import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { orderText } from '../../../sample-data/large.mjs';

/** The same orders with Chinese, with German words, and in plain ASCII. */
export type Kind = 'plain' | 'utf-8 chinese' | 'gb18030' | 'utf-8 western' | 'windows-1252';

type Encode = (text: string) => Uint8Array;

const utf8: Encode = (text) => new TextEncoder().encode(text);

/** What Node's decoders read, the other way round: they do not encode. */
function encoderOf(encoding: string): Encode {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, number[]>();
  const add = (bytes: number[]) => known.set(decoder.decode(Uint8Array.from(bytes)), bytes);
  for (let byte = 0xff; byte >= 0; byte--) add([byte]);
  if (encoding === 'gb18030')
    for (let lead = 0xa1; lead <= 0xf7; lead++)
      for (let trail = 0xa1; trail <= 0xfe; trail++) add([lead, trail]);
  return (text) => {
    const bytes = new Uint8Array(text.length * 2);
    let length = 0;
    for (const character of text) {
      const code = character.charCodeAt(0);
      if (code < 0x80) bytes[length++] = code;
      else for (const byte of known.get(character) ?? [0x3f]) bytes[length++] = byte;
    }
    return bytes.subarray(0, length);
  };
}

const chinese: Record<string, string> = {
  Product: '商品',
  Beverages: '饮料冲调',
  Bakery: '烘焙糕点',
  Household: '家居日用',
  Produce: '新鲜果蔬',
  Stationery: '文具',
  Toys: '玩具',
  Phone: '电话',
  Shop: '门店',
  North: '北京市',
  South: '广东省',
  East: '上海市',
  West: '四川省',
  Islands: '海南省'
};
const western: Record<string, string> = {
  Product: 'Stück',
  Beverages: 'Getränke',
  Bakery: 'Bäckerei',
  Produce: 'Gemüse',
  Toys: 'Spielzeug für Kinder',
  North: 'Köln',
  South: 'München',
  East: 'Görlitz',
  West: 'Besançon',
  Islands: 'Málaga'
};
const translate = (words: Record<string, string>) => {
  const all = new RegExp(`\\b(${Object.keys(words).join('|')})\\b`, 'g');
  return (text: string) => text.replace(all, (word) => words[word] ?? word);
};

const texts: Record<Kind, [translated: (text: string) => string, encode: () => Encode]> = {
  plain: [(text) => text, () => utf8],
  'utf-8 chinese': [translate(chinese), () => utf8],
  gb18030: [translate(chinese), () => encoderOf('gb18030')],
  'utf-8 western': [translate(western), () => utf8],
  'windows-1252': [translate(western), () => encoderOf('windows-1252')]
};

/** Writes one table of orders in every kind into a folder. */
export function writeTimedFiles(folder: string, lines: number): Record<Kind, string> {
  const written = Object.entries(texts).map(([kind, [translated, encoder]]) => {
    const path = join(folder, `${lines} ${kind}.csv`);
    const file = openSync(path, 'w');
    const encode = encoder();
    for (const text of orderText({ lines })) writeSync(file, encode(translated(text)));
    closeSync(file);
    return [kind, path];
  });
  return Object.fromEntries(written) as Record<Kind, string>;
}
