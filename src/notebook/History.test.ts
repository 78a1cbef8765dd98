import fc from 'fast-check';
import { expect, it } from 'vitest';
import { above } from './Notebook.fixture.ts';
import { newest } from './keeping/KeptHistory.ts';
import { spliced, spliceOf } from './keeping/splice.ts';
import { Notebook } from './Notebook.svelte.ts';

const start =
  '---\ntitle: Tail\nparams:\n  floor: { type: number, value: 5 }\n---\n# A\n\n```sql b\nSELECT 1\n```\n';

/** A notebook as it is after a reload: its text and its steps have been stored in between. */
const reloaded = (notebook: Notebook): Notebook => {
  const next = new Notebook([above]);
  next.open(notebook.text, structuredClone(notebook.history));
  return next;
};

/** Changes the title, a parameter, a source, and the cells, and gives the texts that came of it. */
function changed(notebook: Notebook): string[] {
  const steps = [
    () => notebook.setTitle('Head'),
    () => notebook.setParam('floor', 7),
    () => notebook.setTitle('Shoulder'),
    () => notebook.add('sql', undefined, { body: 'SELECT 2', name: 'c' }),
    () => notebook.edit(notebook.cells[1]!.id, 'SELECT 1 AS changed'),
    () => notebook.move(notebook.cells[0]!.id, 'down'),
    () => notebook.remove(notebook.cells[2]!.id)
  ];
  return steps.map((step) => {
    step();
    notebook.commit();
    return notebook.text;
  });
}

it('goes back through every step after a reload, and forward again', () => {
  const first = new Notebook([above]);
  first.open(start);
  const texts = [start, ...changed(first)];
  const again = reloaded(first);
  for (const text of texts.slice(0, -1).reverse()) {
    again.undo();
    expect(again.text).toBe(text);
  }
  expect(again.canUndo).toBe(false);
  const half = reloaded(again);
  for (const text of texts.slice(1)) {
    half.redo();
    expect(half.text).toBe(text);
  }
  expect(half.canRedo).toBe(false);
});

it('notes what was learnt of the data as if it had always been there, in all steps, former ones too', () => {
  const first = new Notebook([above]);
  first.open(start);
  const texts = [start, ...changed(first)];
  const again = reloaded(first);
  again.undo();
  again.undo();
  again.note(['sources', 'orders'], { file: '订单.csv' });
  const noted = (text: string): string => {
    const other = new Notebook([above]);
    other.open(text);
    other.note(['sources', 'orders'], { file: '订单.csv' });
    return other.text;
  };
  expect(again.text).toBe(noted(texts.at(-3)!));
  for (const text of texts.slice(0, -3).reverse()) {
    again.undo();
    expect(again.text).toBe(noted(text));
  }
  expect(again.canUndo).toBe(false);
  const half = reloaded(again);
  for (const text of texts.slice(1)) {
    half.redo();
    expect(half.text).toBe(noted(text));
  }
  expect(half.canRedo).toBe(false);
});

it('joins steps of this visit to those of former ones, and a change ends what could be redone', () => {
  const first = new Notebook([above]);
  first.open(start);
  const texts = [start, ...changed(first)];
  const second = reloaded(first);
  second.undo();
  second.setTitle('Waist');
  expect(second.canRedo).toBe(false);
  const third = reloaded(second);
  third.undo();
  expect(third.text).toBe(texts.at(-2));
  third.undo();
  expect(third.text).toBe(texts.at(-3));
});

it('keeps the cells that a former step leaves as they are', () => {
  const first = new Notebook([above]);
  first.open(start);
  first.edit(first.cells[1]!.id, 'SELECT 2');
  const again = reloaded(first);
  const ids = again.cells.map(({ id }) => id);
  again.undo();
  expect(again.cells.map(({ id }) => id)).toEqual(ids);
  expect(again.cells[1]!.body).toBe('SELECT 1');
});

it('forgets steps that are for another text rather than making nonsense of this one', () => {
  const first = new Notebook([above]);
  first.open(start);
  changed(first);
  const other = new Notebook([above]);
  other.open('# Something else', first.history);
  other.undo();
  expect([other.text, other.canUndo]).toEqual(['# Something else', false]);
});

it('keeps the newest steps, up to a number and a size', () => {
  const step = (inserted: string) => ({ of: 0, at: 0, removed: 0, inserted });
  expect(newest(Array.from({ length: 300 }, (_, i) => step(String(i))))[0]?.inserted).toBe('100');
  const long = newest([step('old'), step('x'.repeat(499_999)), step('y')]);
  expect(long.map(({ inserted }) => inserted[0])).toEqual(['x', 'y']);
});

it('leads from any text to any other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '长', '\n', '😀') });
  fc.assert(fc.property(text, text, (from, to) => spliced(from, spliceOf(from, to)) === to));
});
