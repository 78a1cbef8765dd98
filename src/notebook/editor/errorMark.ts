import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip, type DecorationSet } from '@codemirror/view';
import type { EditorError } from './EditorSchema.ts';

/** Replaces the marked error, or removes it. */
export const setError = StateEffect.define<EditorError | undefined>();

interface Marked {
  error: EditorError | undefined;
  marks: DecorationSet;
}

const nothing: Marked = { error: undefined, marks: Decoration.none };

/** The word at a position; where there is none, the character there or, at the end, the one before. */
function rangeAt(state: EditorState, position: number): { from: number; to: number } {
  const at = Math.min(Math.max(0, position), state.doc.length);
  const word = state.wordAt(at);
  if (word && word.from <= at) return { from: word.from, to: word.to };
  return at < state.doc.length ? { from: at, to: at + 1 } : { from: Math.max(0, at - 1), to: at };
}

function marked(state: EditorState, error: EditorError | undefined): Marked {
  if (error?.position === undefined) return { error, marks: Decoration.none };
  const { from, to } = rangeAt(state, error.position);
  if (from === to) return { error, marks: Decoration.none };
  return { error, marks: Decoration.set([Decoration.mark({ class: 'cm-error' }).range(from, to)]) };
}

const field = StateField.define<Marked>({
  create: () => nothing,
  update(value, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setError)) return marked(transaction.state, effect.value);
    return transaction.docChanged ? { ...value, marks: value.marks.map(transaction.changes) } : value;
  },
  provide: (self) => EditorView.decorations.from(self, ({ marks }) => marks)
});

const tooltip = hoverTooltip((view, position) => {
  const { error, marks } = view.state.field(field);
  let found: { from: number; to: number } | undefined;
  marks.between(position, position, (from, to) => {
    found = { from, to };
  });
  if (!found || !error) return null;
  const text = error.message;
  return {
    pos: found.from,
    end: found.to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cm-tooltip-error';
      dom.textContent = text;
      return { dom };
    }
  };
});

/** The start of the marked error in the present text, if it is marked. */
export function markedAt(state: EditorState): number | undefined {
  let start: number | undefined;
  state.field(field).marks.between(0, state.doc.length, (from) => {
    start = from;
  });
  return start;
}

/** Underlines the place an error points at and shows its message on hover. Follows the text as it is edited. */
export const errorMark: Extension = [field, tooltip];
