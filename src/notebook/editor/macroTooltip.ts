import { Prec, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { enclosingCall, type Call } from './enclosingCall.ts';
import type { EditorMacro, EditorSchema } from './EditorSchema.ts';
import { macroHelp, spokenHelp } from './macroHelp.ts';

const show = StateEffect.define<boolean>();

interface Shown {
  tooltip: Tooltip | null;
  /** Which call and argument it speaks of. */
  key: string;
  /** The call that the reader has put away, by where it begins. */
  dismissed?: number;
}

const nothing: Shown = { tooltip: null, key: '' };

/**
 * Shows a macro's documentation while its call is typed, on hover, and by F1 or Ctrl+Shift+Space inside the call or on
 * its name; Escape puts it away.
 */
export function macroTooltip(schema: () => EditorSchema): Extension {
  const macroOf = (name: string): EditorMacro | undefined =>
    schema().macros.find((macro) => macro.name === name.toLowerCase());

  function callAt(state: EditorState): { call: Call; macro: EditorMacro } | undefined {
    const { head } = state.selection.main;
    const word = state.wordAt(head);
    const named = word && macroOf(state.sliceDoc(word.from, word.to));
    if (word && named) return { call: { name: named.name, start: word.from, index: 0 }, macro: named };
    const call = enclosingCall(state.doc.toString(), head);
    const macro = call && macroOf(call.name);
    return macro && { call, macro };
  }

  function shownFor(state: EditorState, shown: Shown): Shown {
    const found = callAt(state);
    if (!found) return { ...nothing, dismissed: shown.dismissed };
    const { call, macro } = found;
    const argument = call.argument ?? macro.parameters[call.index]?.name;
    const key = [call.start, macro.name, argument].join();
    if (shown.key === key) return shown;
    return {
      key,
      tooltip: { pos: call.start, above: true, create: () => ({ dom: macroHelp(macro, argument) }) }
    };
  }

  const field = StateField.define<Shown>({
    create: () => nothing,
    update(shown, transaction) {
      const { state } = transaction;
      for (const effect of transaction.effects)
        if (effect.is(show))
          return effect.value
            ? shownFor(state, nothing)
            : { ...nothing, dismissed: callAt(state)?.call.start };
      const typed = transaction.docChanged && transaction.isUserEvent('input');
      if (shown.tooltip)
        return transaction.docChanged || transaction.selection ? shownFor(state, shown) : shown;
      if (!typed) return shown;
      const call = enclosingCall(state.doc.toString(), state.selection.main.head);
      if (!call || call.start === shown.dismissed) return shown;
      return shownFor(state, { ...nothing, dismissed: shown.dismissed });
    },
    provide: (self) => showTooltip.from(self, ({ tooltip }) => tooltip)
  });

  const open = (view: EditorView): boolean => {
    const found = callAt(view.state);
    if (!found) return false;
    view.dispatch({ effects: [show.of(true), EditorView.announce.of(spokenHelp(found.macro))] });
    return true;
  };

  return [
    field,
    Prec.high(
      keymap.of([
        { key: 'F1', run: open },
        { key: 'Ctrl-Shift-Space', run: open },
        {
          key: 'Escape',
          run: (view) => {
            if (!view.state.field(field).tooltip) return false;
            view.dispatch({ effects: show.of(false) });
            return true;
          }
        }
      ])
    ),
    EditorView.domEventHandlers({
      blur: (_, view) => {
        if (view.state.field(field).tooltip) view.dispatch({ effects: show.of(false) });
      }
    }),
    hoverTooltip((view, position) => {
      const word = view.state.wordAt(position);
      const macro = word && macroOf(view.state.sliceDoc(word.from, word.to));
      if (!word || !macro || view.state.field(field).tooltip) return null;
      return { pos: word.from, end: word.to, above: true, create: () => ({ dom: macroHelp(macro) }) };
    })
  ];
}
