import { language, languages, type Language } from '../../i18n/index.ts';
import { templateNames } from '../../lessons/index.ts';
import { addableKinds, addCell, cellCommands, type Attention, type Command } from '../../notebook/index.ts';
import { m as words } from '../messages.ts';
import { pageCommands, type PageParts } from '../pageCommands.ts';
import { makeNotebook } from '../templates/makeNotebook.ts';
import { saidOf } from '../templates/messages.ts';
import { goToPlace, outlineOf } from '../sidebar/outline.ts';
import type { Theme } from '../Theme.svelte.ts';
import { m } from './messages.ts';

/** A command as the palette lists it. */
export interface ListedCommand extends Command {
  /** What it is about: the page, the cell at hand, … */
  group: string;
}

const grouped = (group: string, commands: readonly Command[]): ListedCommand[] =>
  commands.map((command) => ({ ...command, group }));

/** Every command there is now, in the current language: first those of the cell at which the reader is. */
export function allCommands(page: PageParts, theme: Theme, attention: Attention): ListedCommand[] {
  const { workspace, desk } = page;
  const { notebook, notebooks, isGated } = workspace;
  const all = [
    ...(isGated ? [] : ofCell(page, attention)),
    ...grouped(m.page, [
      { id: 'present', label: words.present, run: page.present },
      { id: 'share', label: words.share, run: page.share },
      ...pageCommands(page).filter(({ id }) => id !== 'palette'),
      { id: 'theme', label: theme.current === 'dark' ? words.light : words.dark, run: () => theme.toggle() }
    ]),
    ...grouped(
      m.language,
      Object.entries(languages).map(([code, { name }]) => ({
        id: `language-${code}`,
        label: name,
        isEnabled: language.current !== code,
        run: () => language.choose(code as Language)
      }))
    ),
    ...grouped(
      m.fresh,
      templateNames.map((name) => ({
        id: `new-${name}`,
        label: saidOf(name).name,
        run: () => void makeNotebook(workspace, name)
      }))
    ),
    ...grouped(
      m.open,
      (notebooks?.list ?? [])
        .filter(({ id }) => id !== notebooks?.current)
        .map(({ id, title }) => ({ id: `open-${id}`, label: title, run: () => void notebooks?.open(id) }))
    ),
    ...grouped(
      m.goTo,
      (isGated ? [] : outlineOf(notebook)).map((place) => ({
        id: `go-${place.key}`,
        label: place.text,
        run: () => {
          desk.uncover();
          goToPlace(place, notebook.cells, attention);
        }
      }))
    )
  ];
  return all.filter(({ isEnabled = true }) => isEnabled);
}

/** What can be done with the cell at hand, and what can be added after it. */
function ofCell({ workspace: { notebook } }: PageParts, attention: Attention): ListedCommand[] {
  const cell = notebook.cells.find(({ id }) => id === attention.at);
  const after = (cell ?? notebook.cells.at(-1))?.id ?? null;
  const analysis = notebook.analyses.find(({ kind }) => kind === cell?.kind);
  const kinds = addableKinds(notebook.analyses);
  const title = kinds.find(({ kind }) => kind === cell?.kind)?.title ?? cell?.kind ?? '';
  return [
    ...(cell ? grouped(m.cell(cell.name ?? title), cellCommands(notebook, cell, attention, analysis)) : []),
    ...grouped(
      m.addCell,
      kinds.map(({ kind, title }) => ({
        id: `add-${kind}`,
        label: title,
        run: () => void addCell(notebook, attention, kind, after)
      }))
    )
  ];
}
