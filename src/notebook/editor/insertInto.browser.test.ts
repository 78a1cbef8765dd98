import { EditorView } from '@codemirror/view';
import { afterEach, expect, test } from 'vitest';
import { insertInto } from './insertInto.ts';

let view: EditorView;
afterEach(() => view.destroy());

test.each([
  ['SELECT |', 'SELECT channel|'],
  ['LIMIT 2|', 'LIMIT 2 channel|'],
  ['SELECT |FROM orders', 'SELECT channel| FROM orders'],
  ['sum(|)', 'sum(channel|)'],
  ['o.|', 'o.channel|'],
  ['"a"|"b"', '"a" channel| "b"'],
  ['客户|', '客户 channel|'],
  ['', 'channel|']
])('a word is written apart from what it would run into: %s', (before, after) => {
  const anchor = Math.max(0, before.indexOf('|'));
  view = new EditorView({
    doc: before.replace('|', ''),
    selection: { anchor },
    parent: document.body
  });
  expect(insertInto(view.contentDOM, 'channel')).toBe(true);
  const { head } = view.state.selection.main;
  const text = view.state.doc.toString();
  expect(`${text.slice(0, head)}|${text.slice(head)}`).toBe(after);
  expect(view.hasFocus).toBe(true);
});

test('what is selected gives way to the word', () => {
  view = new EditorView({
    doc: 'SELECT amount FROM orders',
    selection: { anchor: 7, head: 13 },
    parent: document.body
  });
  insertInto(view.contentDOM, 'channel');
  expect(view.state.doc.toString()).toBe('SELECT channel FROM orders');
});
