import { acceptCompletion } from '@codemirror/autocomplete';
import { indentLess, indentMore, simplifySelection } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

interface TabKey {
  /** Called when Tab begins to indent (true) and when it leaves again (false). */
  onchange: (indents: boolean) => void;
  /** Called for Escape when nothing inside the editor took it. */
  onescape: () => void;
}

/**
 * Tab never traps the keyboard. It moves the focus, as everywhere, until something has been typed since the
 * editor was entered; then it accepts a completion or indents, and Escape gives it back.
 * https://codemirror.net/examples/tab/
 */
export function tabKey({ onchange, onescape }: TabKey): Extension {
  let indents = false;

  function set(view: EditorView, next: boolean): void {
    view.setTabFocusMode(!next);
    // The focus can leave while the page around the editor is being taken away, when nothing may change.
    if (indents !== next) queueMicrotask(() => onchange(next));
    indents = next;
  }

  return [
    EditorView.updateListener.of(({ view, transactions }) => {
      const userTyped = transactions.some((one) => one.docChanged && one.isUserEvent('input'));
      if (userTyped && !indents) set(view, true);
    }),
    EditorView.domEventHandlers({
      focus: (_, view) => set(view, false),
      blur: (_, view) => set(view, false)
    }),
    keymap.of([
      { key: 'Tab', run: acceptCompletion },
      { key: 'Tab', run: indentMore, shift: indentLess },
      {
        key: 'Escape',
        run: (view) => {
          if (simplifySelection(view)) return true;
          set(view, false);
          onescape();
          return true;
        }
      }
    ])
  ];
}
