import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outsideChange } from './outsideChange.ts';

const applied = (before: string, after: string, cursor = 0) =>
  EditorState.create({ doc: before, selection: { anchor: cursor } }).update(outsideChange(before, after))
    .state;

test('an outside change turns any text into any other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '中') });
  fc.assert(fc.property(text, text, (before, after) => applied(before, after).doc.toString() === after));
});

test('an outside change before the cursor moves it along, one after it does not', () => {
  expect(applied('FROM a', '-- x FROM a', 6).selection.main.head).toBe(11);
  expect(applied('FROM a', 'FROM a LIMIT 3', 4).selection.main.head).toBe(4);
});
