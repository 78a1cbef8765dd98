import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCell, withCells } from './arrange.ts';
import { newCell, withBody, withName } from './cell.ts';
import { parse, print, type NotebookDocument } from './document.ts';
import { readFrontMatter, withFrontMatter } from './frontMatter.ts';

const kinds = new Set(['sql', 'chart', 'pareto']);
const read = (text: string): NotebookDocument => parse(text, kinds);
const shown = (text: string): string[] =>
  read(text).cells.map((cell) => [cell.kind, cell.name].filter(Boolean).join(' '));

const example = `---
title: Who is in the tail? # a question
sources:
  orders: { file: orders.csv,  roles: { customer_id: 客户ID } }
---
# Any Markdown

\`\`\`pareto customers_by_revenue
by: customer_id
head: 0.8
\`\`\`
\`\`\`sql 长尾
SELECT 1
\`\`\`

The end
`;

describe('a notebook file', () => {
  it('gives front matter and cells in order', () => {
    const document = read(example);
    expect(readFrontMatter(document)).toMatchObject({
      title: 'Who is in the tail?',
      sources: { orders: { file: 'orders.csv' } }
    });
    expect(shown(example)).toEqual(['text', 'pareto customers_by_revenue', 'sql 长尾', 'text']);
    expect(document.cells.map((cell) => cell.body)).toEqual([
      '# Any Markdown',
      'by: customer_id\nhead: 0.8',
      'SELECT 1',
      'The end'
    ]);
  });

  it.each([
    ['a named kind of another version is a cell', '```forecast next_year\nx: 1\n```', ['forecast next_year']],
    ['code in prose is not', 'a\n```python\nx = 1\n```\nb', ['text']],
    ['nor code with attributes', '```js title="a.js"\n```', ['text']],
    ['tildes and longer fences', '~~~sql a\n```\n~~~\n`````sql b\n```\n`````', ['sql a', 'sql b']],
    ['extra words are kept', '```sql a b c\n```', ['sql a']],
    ['words that are no name', '```sql {.wide}\n```', ['sql']],
    ['a fence inside another fence is its text', '````\n```sql a\n```\n````', ['text']],
    ['a fence inside a list is its text', '- a\n  ```sql b\n  x\n  ```\n\n```sql c\n```', ['text', 'sql c']],
    ['a fence right after a list mark too', '- ```sql b\n  x\n  ```\n```sql c\n```', ['text', 'sql c']],
    ['an unfinished fence in a list ends with the item', '- ```js\n  x\n\n```sql c\n```', ['text', 'sql c']],
    ['an indented fence is its text', ' ```sql b\n```sql c\n ```\n```sql d\n```', ['text', 'sql d']],
    ['indented code is its text', '    ```\n```sql d\n```', ['text', 'sql d']],
    ['a comment is its text', '<!--\n```sql a\n```\n-->\n```sql b\n```', ['text', 'sql b']],
    ['a quote is its text', '> ```sql a\n> ```', ['text']],
    ['an unfinished cell runs to the end', '```sql a\nSELECT 1\n\ntext', ['sql a']],
    ['two rules are no front matter', '---\nprose\n---\n```sql a\n```', ['text', 'sql a']]
  ])('%s', (_, text, cells) => {
    expect(shown(text)).toEqual(cells);
    expect(print(read(text))).toBe(text);
  });

  it('keeps a front matter that it cannot read, and says the line', () => {
    const text = '---\ntitle: a\nx: [1\n---\ntext';
    expect(readFrontMatter(read(text)).fault?.line).toBeGreaterThan(2);
    expect(print(read(text))).toBe(text);
  });

  it('changes one key of the front matter and nothing else', () => {
    const changed = print(withFrontMatter(read(example), ['title'], 'Tails'));
    expect(changed).toBe(example.replace('Who is in the tail? #', 'Tails #'));
    expect(print(withFrontMatter(read('# A'), ['title'], 'T'))).toBe('---\ntitle: T\n---\n\n# A');
    expect(print(withFrontMatter(read('\uFEFF---\r\ntitle: a\r\n---\r\nb'), ['params', 'n'], 1))).toBe(
      '\uFEFF---\r\ntitle: a\r\nparams: { n: 1 }\r\n---\r\nb'.replace('params: { n: 1 }', 'params: { n: 1 }')
    );
  });

  it('renames a cell in its first line only', () => {
    const document = read('```sql  a  extra\r\nx\r\n```');
    const cell = document.cells[0]!;
    expect(withName(cell, 'b').source).toBe('```sql b  extra\r\nx\r\n```');
    expect(withName(cell, undefined).source).toBe('```sql\r\nx\r\n```');
    expect(withName(read('```sql {.wide}\n```').cells[0]!, 'c').source).toBe('```sql c {.wide}\n```');
  });

  it('adds a cell with blank lines around it and ends an unfinished one before it', () => {
    const document = read('```sql a\nx');
    const next = withCells(document, [...document.cells, newCell('sql', 'SELECT 2', 'b')]);
    expect(print(next)).toBe('```sql a\nx\n```\n\n```sql b\nSELECT 2\n```');
  });
});

const piece = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  '```',
  '````',
  '~~~',
  '```sql',
  '```sql a',
  '~~~pareto b\n',
  ' ```',
  '- ',
  '1. ',
  '> ',
  '<!--',
  '-->',
  '---',
  '---\n',
  'title: x',
  '  ',
  '\t',
  'text',
  '\uFEFF',
  '\u2028',
  '\u00a0',
  '<pre>',
  '</pre>',
  '`'
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''))
);
const body = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
const ending = fc.constantFrom('\n', '\r\n', '\r');
const notebook = fc
  .tuple(
    ending,
    fc.boolean(),
    fc.array(fc.tuple(fc.constantFrom('sql', 'pareto', 'odd'), body), { minLength: 1, maxLength: 6 })
  )
  .map(([eol, final, cells]) => {
    const fenced = cells.map(([kind, text], index) => newCell(kind, text, `n${index}`, eol).source);
    return (
      fenced.map((source, index) => `${source}${eol}${eol}Prose ${index}`).join(eol) + (final ? eol : '')
    );
  });

describe('any text', () => {
  it('prints as it was read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(print(read(text))).toBe(text);
      }),
      { numRuns: 2000 }
    );
  });

  it('stays itself when a cell gets the body it has', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = read(text);
        const same = document.cells.map((cell) => withBody(cell, cell.body));
        expect(same).toEqual(document.cells);
      }),
      { numRuns: 1000 }
    );
  });
});

describe('an edit', () => {
  it('changes the text of its own cell only, and reads back as it was written', () => {
    fc.assert(
      fc.property(notebook, fc.nat(), body, (text, at, edited) => {
        const document = read(text);
        expect(print(document)).toBe(text);
        const index = at % document.cells.length;
        const next = withCell(document, withBody(document.cells[index]!, edited));
        const others = (of: NotebookDocument): string[] =>
          of.cells.filter((_, i) => i !== index).map((cell) => cell.source + cell.gap);
        expect(others(next)).toEqual(others(document));
        const again = read(print(next)).cells;
        const fences = (cells: readonly { kind: string; body: string; name?: string }[]): string[] =>
          cells
            .filter((cell) => cell.name?.startsWith('n'))
            .map((cell) => `${cell.kind} ${cell.name} ${cell.body}`);
        expect(fences(again)).toEqual(fences(next.cells));
      }),
      { numRuns: 2000 }
    );
  });

  it('survives any order of the cells', () => {
    fc.assert(
      fc.property(notebook, fc.nat(), fc.nat(), (text, from, to) => {
        const document = read(text);
        const cells = [...document.cells];
        const [moved] = cells.splice(from % cells.length, 1);
        cells.splice(to % (cells.length + 1), 0, moved!);
        const next = withCells(document, cells);
        const named = (of: NotebookDocument): string[] =>
          of.cells.filter((c) => c.name).map((cell) => cell.source);
        expect(named(read(print(next)))).toEqual(named(next));
      })
    );
  });
});
