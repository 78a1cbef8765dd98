import { describe, expect, test } from 'vitest';
import { changedPlace } from './changedPlace.ts';
import { Notebook } from './index.ts';

const text = `---
title: Tails
params:
  cut: { type: number, value: 3 }
  day: { type: date, value: 2024-01-01 }
---
# One

\`\`\`sql two
SELECT 2
\`\`\`

\`\`\`sql three
SELECT 3
\`\`\`

\`\`\`sql four
SELECT 4
\`\`\`
`;

/** What undoing a change shows, and redoing it. */
function shown(change: (notebook: Notebook, id: (name: string) => string) => void) {
  const notebook = new Notebook([]);
  notebook.open(text);
  const named = (name: string): string => notebook.cells.find((cell) => cell.name === name)!.id;
  const nameOf = (place: ReturnType<typeof changedPlace>) => {
    const id = place && 'cell' in place ? place.cell : undefined;
    const cell = notebook.cells.find((each) => each.id === id);
    return cell ? (cell.name ?? cell.body) : place;
  };
  change(notebook, named);
  const after = notebook.document;
  notebook.undo();
  const undone = nameOf(changedPlace(after, notebook.document));
  const before = notebook.document;
  notebook.redo();
  return [undone, nameOf(changedPlace(before, notebook.document))];
}

describe('what a step back or forth has changed', () => {
  test('is the cell whose text is another', () => {
    expect(shown((book, id) => book.edit(id('three'), 'SELECT 33'))).toEqual(['three', 'three']);
  });

  test('is the cell that came back, and where it is gone, the one in its place', () => {
    expect(shown((book, id) => book.remove(id('three')))).toEqual(['three', 'four']);
    expect(shown((book, id) => book.remove(id('four')))).toEqual(['four', 'three']);
    expect(shown((book) => book.add('sql', null, { body: 'SELECT 0', name: 'zero' }))).toEqual([
      '# One',
      'zero'
    ]);
  });

  test('is the cell that moved, not those it passed', () => {
    expect(shown((book, id) => book.move(id('two'), 3))).toEqual(['two', 'two']);
    expect(shown((book, id) => book.move(id('four'), 1))).toEqual(['four', 'four']);
  });

  test('is the parameter, else the title', () => {
    expect(shown((book) => book.setParam('day', '2024-02-01'))).toEqual([{ param: 'day' }, { param: 'day' }]);
    expect(shown((book) => book.removeParam('cut'))).toEqual([{ param: 'cut' }, { param: 'cut' }]);
    expect(shown((book) => book.setTitle('Heads'))).toEqual([{ title: true }, { title: true }]);
  });

  test('is nothing where the same document stays', () => {
    const book = new Notebook([]);
    book.open(text);
    expect(changedPlace(book.document, book.document)).toBeUndefined();
  });
});
