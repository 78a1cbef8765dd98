import type { EditorView } from '@codemirror/view';
import { formattedSql, positionAfter } from './formatSql.ts';

/** Formats the whole text as one step of undo, the cursor staying where it was; false where it cannot be read. */
export function formatInto(view: EditorView): boolean {
  const before = view.state.doc.toString();
  const after = formattedSql(before);
  if (after === undefined) return false;
  if (after !== before)
    view.dispatch({
      changes: { from: 0, to: before.length, insert: after },
      selection: { anchor: positionAfter(before, view.state.selection.main.head, after) },
      userEvent: 'format'
    });
  return true;
}
