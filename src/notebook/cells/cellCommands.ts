import type { Analysis } from '../../analyses/index.ts';
import type { Cell } from '../cell.ts';
import { notebookKeys } from '../keys.ts';
import type { Notebook } from '../Notebook.svelte.ts';
import type { Attention } from './Attention.svelte.ts';
import { isAtAddress, linkTo } from './cellLink.ts';
import { words as w } from './frameWords.ts';
import { m } from './messages.ts';

/** Something the reader can ask for: in a menu, in the palette, by its keys. */
export interface Command {
  /** The same in every language. */
  id: string;
  label: string;
  /** As it is typed: `Alt+ArrowUp`; `Mod` is Ctrl, or Command on a Mac. */
  shortcut?: string;
  /** The heading under which a list has it, after others of the same. Default: none. */
  group?: string;
  /** Default: true. */
  isEnabled?: boolean;
  run(): void;
}

const plainKinds = ['text', 'sql', 'chart'];

/** True where the cell's text has an editor. */
export const isEditable = ({ kind }: Cell, analysis: Analysis | undefined): boolean =>
  analysis !== undefined || plainKinds.includes(kind);

/** True where the engine computes something for the cell. */
export const isRunnable = ({ kind }: Cell, analysis: Analysis | undefined): boolean =>
  analysis !== undefined || kind === 'sql' || kind === 'chart';

/**
 * Everything that can be done with a cell.
 * @param analysis What the cell's kind stands for; undefined for prose, SQL and charts.
 */
export function cellCommands(
  notebook: Notebook,
  cell: Cell,
  attention: Attention,
  analysis?: Analysis
): Command[] {
  const { id } = cell;
  const at = notebook.cells.indexOf(cell);
  const isEditing = attention.editing === id;
  const move = (to: 'up' | 'down'): void => {
    notebook.move(id, to);
    void attention.goTo(id);
  };
  return [
    ...(isEditable(cell, analysis)
      ? [
          {
            id: 'cell-edit',
            label: isEditing ? m.done : m.edit,
            shortcut: isEditing ? notebookKeys.done : notebookKeys.edit,
            run: () => (isEditing ? endEditing(notebook, cell, attention) : attention.edit(id))
          }
        ]
      : []),
    ...(cell.kind === 'text'
      ? []
      : [{ id: 'cell-rename', label: m.renameCell, run: () => (attention.naming = id) }]),
    ...(isRunnable(cell, analysis)
      ? [{ id: 'cell-run', label: m.run, shortcut: notebookKeys.run, run: () => notebook.run(id) }]
      : []),
    ...(analysis && notebook.state(id).statement
      ? [{ id: 'cell-to-sql', label: m.toSql, run: () => void attention.goTo(notebook.toSqlCell(id)) }]
      : []),
    {
      id: 'cell-up',
      label: m.moveUp,
      shortcut: notebookKeys.up,
      isEnabled: at > 0,
      run: () => move('up')
    },
    {
      id: 'cell-down',
      label: m.moveDown,
      shortcut: notebookKeys.down,
      isEnabled: at < notebook.cells.length - 1,
      run: () => move('down')
    },
    { id: 'cell-duplicate', label: m.duplicate, run: () => void attention.goTo(notebook.duplicate(id)) },
    {
      id: 'cell-fold',
      label: notebook.isFolded(id) ? m.unfold : m.fold,
      shortcut: notebookKeys.fold,
      run: () => notebook.fold(id)
    },
    {
      id: 'cell-link',
      label: w.copyLink,
      isEnabled: !isAtAddress() || 'clipboard' in navigator,
      run: () => {
        if (isAtAddress()) void navigator.clipboard.writeText(linkTo(cell));
        else attention.linking = id;
      }
    },
    {
      id: 'cell-remove',
      label: m.remove,
      shortcut: notebookKeys.remove,
      run: () => removeCell(notebook, id, attention)
    }
  ];
}

/** Removes a cell; the one after it, else the one before, takes the focus. */
export function removeCell(notebook: Notebook, id: string, attention: Attention): void {
  const at = notebook.cells.findIndex((cell) => cell.id === id);
  const next = notebook.cells[at + 1] ?? notebook.cells[at - 1];
  notebook.remove(id);
  void attention.goTo(next?.id);
}

/** What was typed counts, and the editor closes. */
export function endEditing(notebook: Notebook, { id }: Cell, attention: Attention): void {
  notebook.settle(id);
  attention.edit(id, false);
}
