import { tick } from 'svelte';
import type { Attention, Command, Notebook } from '../notebook/index.ts';
import type { Desk } from './Desk.svelte.ts';
import { m } from './messages.ts';
import type { Workspace } from './Workspace.svelte.ts';

/** What the page's commands act on. */
export interface PageParts {
  workspace: Workspace;
  desk: Desk;
  attention: Attention;
  /** Lets the reader choose files. */
  choose: () => void;
  /** Gives the notebook as a file. */
  save: () => void;
  present: () => void;
  share: () => void;
}

/** The page's keys, by command. */
const pageKeys: Record<string, string> = {
  palette: 'Mod+k',
  sidebar: 'Mod+b',
  find: 'Mod+Shift+f',
  undo: 'Mod+z',
  redo: 'Mod+Shift+z',
  keys: '?'
};

/** Commands whose keys are the page's even where text is edited. */
const everywhere = ['palette', 'sidebar', 'find'];

/**
 * Takes a step; a cell that comes to stand elsewhere keeps the focus, the place before one that goes takes it. What
 * changed out of sight is brought into the window.
 */
function step(way: 'undo' | 'redo', notebook: Notebook, attention: Attention): void {
  const focused = document.activeElement as HTMLElement | null;
  const slot = focused?.closest('.slot')?.previousElementSibling;
  const before = notebook.document;
  notebook[way]();
  const after = notebook.document;
  void tick().then(async () => {
    if (document.activeElement === document.body)
      (focused?.isConnected ? focused : slot?.querySelector('button'))?.focus();
    await (await import('./showChange.ts')).showChange(before, after, attention);
  });
}

/** Everything that can be done with the page and the whole notebook, as its menu offers it. */
export function pageCommands({ workspace, desk, attention, choose, save }: PageParts): Command[] {
  const { notebook } = workspace;
  const commands: Command[] = [
    { id: 'choose', label: m.choose, run: choose },
    {
      id: 'new',
      label: m.newNotebook,
      run: () => (desk.dialog = 'new')
    },
    { id: 'save', label: m.saveNotebook, run: save },
    { id: 'undo', label: m.undo, isEnabled: notebook.canUndo, run: () => step('undo', notebook, attention) },
    { id: 'redo', label: m.redo, isEnabled: notebook.canRedo, run: () => step('redo', notebook, attention) },
    { id: 'find', label: m.findInNotebook, run: () => (desk.dialog = 'find') },
    {
      id: 'sidebar',
      label: desk.isSidebarOpen ? m.closeSidebar : m.openSidebar,
      run: () => desk.toggleSidebar()
    },
    { id: 'example', label: m.backToSample, run: () => void workspace.goTo('example') },
    { id: 'kept', label: m.kept, run: () => (desk.dialog = 'kept') },
    { id: 'palette', label: m.palette, run: () => (desk.dialog = 'palette') },
    { id: 'keys', label: m.keys, run: () => (desk.dialog = 'keys') }
  ];
  return commands.map((command) => ({ ...command, shortcut: pageKeys[command.id] }));
}

/** Keys that a command has beside the ones that are shown: those of other systems. */
const alsoKeys: Record<string, string> = { redo: 'Mod+y' };

/** All keys of a command. */
export const keysFor = ({ id, shortcut }: Command): string[] =>
  [shortcut, alsoKeys[id]].filter((key) => key !== undefined);

/** True where a command's keys are to be taken though text is being edited. */
export const isTakenInText = ({ id }: Command): boolean => everywhere.includes(id);
