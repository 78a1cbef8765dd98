import { EditorView } from '@codemirror/view';

/** Writes a word where the cursor of an editor on the page stands, and puts the focus there; false where it is none. */
export function insertInto(element: HTMLElement, word: string): boolean {
  const view = EditorView.findFromDOM(element);
  if (!view) return false;
  view.dispatch(view.state.replaceSelection(word), { userEvent: 'input' });
  view.focus();
  return true;
}
