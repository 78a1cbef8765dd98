import fc from 'fast-check';
import { expect, it } from 'vitest';
import { carryNote, type Note } from './carryNote.ts';
import { parse, print } from './document.ts';
import { withNote } from './frontMatter.ts';
import { spliced, spliceOf } from './keeping/splice.ts';

const read = (text: string) => parse(text, new Set(['sql']));
const noted = (text: string, { path, value }: Note): string => print(withNote(read(text), path, value));

const head = fc
  .record(
    {
      title: fc.constantFrom('Tail', '长尾', '"orders: told_of"'),
      told_of: fc.constantFrom('a.csv', 'b.csv', 'abc.csv'),
      params: fc.constantFrom('{ floor: { value: 5 } }', '\n  floor: { value: 7 }\n  top: { value: 1 }'),
      sources: fc.constantFrom(
        '{ orders: { file: a.csv } }',
        '\n  orders:\n    file: b.csv\n    roles: { a: b }'
      )
    },
    { requiredKeys: [] }
  )
  .map((said) => {
    const lines = Object.entries(said).map(
      ([key, value]) => `${key}:${value.startsWith('\n') ? '' : ' '}${value}\n`
    );
    return lines.length ? `---\n${lines.join('')}---\n` : '';
  });
const body = fc
  .array(fc.constantFrom('# A', 'told_of', '```sql b\nSELECT 1\n```', '```sql c\nSELECT 22\n```'), {
    maxLength: 4
  })
  .map((cells) => cells.join('\n\n'));
const text = fc
  .tuple(head, body, fc.constantFrom('\n', '\r\n'))
  .map(([front, cells, ending]) => `${front}${cells}`.replaceAll('\n', ending));
const note: fc.Arbitrary<Note> = fc.oneof(
  fc.constantFrom('a.csv', undefined, 'zbc.csv').map((value) => ({ path: ['told_of'], value })),
  fc.constantFrom('a.csv', 'c.csv').map((file) => ({ path: ['sources', 'orders'], value: { file } }))
);

it('leads through the texts that the note, written into each, gives', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), note, (texts, said) => {
      const steps = texts.slice(1).map((next, index) => spliceOf(texts[index]!, next));
      const [first = '', ...rest] = texts.map((each) => noted(each, said));
      let at = first;
      for (const [index, step] of carryNote(read(texts[0]!), steps, said, read).entries()) {
        at = spliced(at, step)!;
        expect(at).toBe(rest[index]);
      }
    }),
    { numRuns: 100 }
  );
});

it('reads only the texts of steps that touch what is noted', () => {
  const texts = [
    '---\ntitle: Tail\nsources: { orders: { file: a.csv } }\nparams: { floor: { value: 1 } }\n---\n# A\n',
    '---\ntitle: Head\nsources: { orders: { file: a.csv } }\nparams: { floor: { value: 1 } }\n---\n# A\n',
    '---\ntitle: Head\nsources: { orders: { file: a.csv } }\nparams: { floor: { value: 22 } }\n---\n# A\n',
    '---\ntitle: Head\nsources: { orders: { file: a.csv } }\nparams: { floor: { value: 22 } }\n---\n# Also\n',
    '---\ntitle: Head\nsources: { orders: { file: b.csv } }\nparams: { floor: { value: 22 } }\n---\n# Also\n'
  ];
  const steps = texts.slice(1).map((next, index) => spliceOf(texts[index]!, next));
  const seen: string[] = [];
  carryNote(read(texts[0]!), steps, { path: ['sources', 'orders'], value: { file: '订单.csv' } }, (each) => {
    seen.push(each);
    return read(each);
  });
  expect(seen).toEqual([texts[4]]);
});
