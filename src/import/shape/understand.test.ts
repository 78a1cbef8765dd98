import { expect, test } from 'vitest';
import type { ShapeWishes } from './Shape.ts';
import { understand } from './understand.ts';

/** What a test looks at. */
function look(text: string, wishes: ShapeWishes = {}) {
  const { signs, aligned, layout } = understand(text, true, wishes);
  return { ...signs, aligned, header: layout.names !== undefined, skip: layout.skip };
}

test('finds commas, semicolons, tabs and bars', () => {
  for (const [delimiter, name] of [',', ';', '\t', '|'].map(
    (each) => [each, JSON.stringify(each)] as const
  )) {
    const text =
      ['id', 'date', 'amount'].join(delimiter) + '\n' + ['1', '2024-01-05', '9.90'].join(delimiter) + '\n';
    expect(look(text), name).toMatchObject({ delimiter, header: true, skip: 0, aligned: false });
  }
});

test('decimal commas do not pass for separators', () => {
  expect(look('id;date;amount\n1;2024-01-05;9,90\n2;2024-01-06;19,90\n').delimiter).toBe(';');
});

test('commas inside quotes do not count', () => {
  expect(look('id;name;amount\n1;"a, b, c";2\n2;"d, e, f";3\n').delimiter).toBe(';');
});

test('one line in five with a comma too many does not mislead', () => {
  const lines = Array.from(
    { length: 50 },
    (_, i) => `${i},1996-07-04 00:00:00.000,${i % 5 ? 'x' : 'x, y'},1.5`
  );
  expect(look(`id,date,name,amount\n${lines.join('\n')}\n`).delimiter).toBe(',');
});

test('a first record of values is no header', () => {
  expect(look('00004,1997-01-01,2,29.33\n00004,1997-01-18,2,29.73\n').header).toBe(false);
  expect(look('a,19970101,2,29.33\n').header).toBe(false);
});

test('columns aligned with blanks are found', () => {
  const text =
    ' 00004 0001 19970101  2   29.33\r\n 00004 0001 19970118  2   29.73\r\n 00021 0002 19970113  1   11.77\r\n';
  expect(look(text)).toMatchObject({ aligned: true, header: false });
});

test('titles and blank lines above the header are skipped', () => {
  expect(look('Orders of May\n\nid,date,amount\n1,2024-05-01,5\n2,2024-05-02,6\n')).toMatchObject({
    skip: 2,
    header: true
  });
  expect(look('\n\nid,date,amount\n1,2024-05-01,5\n').skip).toBe(2);
});

test('a backslash before quotes is an escape only where quotes are not doubled', () => {
  expect(look('id,name\n1,"a \\"b\\" c"\n').escape).toBe('\\');
  expect(look('id,name\n1,"a ""b"" c"\n').escape).toBe('"');
});

test('the user’s word goes before the evidence', () => {
  expect(look('a;b,c\n1;2,3\n', { delimiter: ';', header: false })).toMatchObject({
    delimiter: ';',
    header: false
  });
});
