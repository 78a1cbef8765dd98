import { EditorView } from '@codemirror/view';

const partOfName = /[\p{L}\p{N}_"$]/u;

/**
 * Writes a word where the cursor of an editor on the page stands, apart from names and numbers beside it, and puts the
 * focus there; false where it is none.
 */
export function insertInto(element: HTMLElement, word: string): boolean {
  const view = EditorView.findFromDOM(element);
  if (!view) return false;
  const { from, to } = view.state.selection.main;
  const touches = (start: number, end: number) =>
    partOfName.test(view.state.sliceDoc(Math.max(0, start), end));
  const before = touches(from - 1, from) ? ' ' : '';
  const after = touches(to, to + 1) ? ' ' : '';
  view.dispatch(
    {
      changes: { from, to, insert: before + word + after },
      selection: { anchor: from + before.length + word.length }
    },
    { userEvent: 'input', scrollIntoView: true }
  );
  view.focus();
  return true;
}
