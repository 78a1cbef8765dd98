import { anchorOf, drawnBy, type Attention, type Cell, type Notebook } from '../../notebook/index.ts';

/** A place in a notebook: a heading of its prose, or a cell with a name or a title. */
export interface Place {
  key: string;
  cell: string;
  text: string;
  /** 1 for the highest. Another cell stands one below the heading before it. */
  level: number;
  /** Which heading of its cell it is, from 0; undefined for another cell. */
  heading?: number;
}

const headings = 'h1, h2, h3, h4, h5, h6';

/** A heading as it reads, without its Markdown. */
const plain = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]|(?<!\w)_|_(?!\w)/g, '')
    .trim();

function headingsOf({ id, body }: Cell): Place[] {
  const found: Place[] = [];
  let fence: string | undefined;
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && fence === undefined) fence = mark;
    else if (mark && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    const [, signs, text] = (fence === undefined && /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(line)) || [];
    if (!signs || !text) continue;
    const heading = found.length;
    found.push({ key: `${id} ${heading}`, cell: id, text: plain(text), level: signs.length, heading });
  }
  return found;
}

/** A notebook's headings, named cells and charts, in its order. A chart without a name is called by what it draws. */
export function outlineOf(notebook: Pick<Notebook, 'cells' | 'settings'>): Place[] {
  let level = 1;
  return notebook.cells.flatMap((cell) => {
    const { id, kind, name } = cell;
    if (kind === 'text') {
      const found = headingsOf(cell);
      level = found.at(-1)?.level ?? level;
      return found;
    }
    const text = name ?? (kind === 'chart' ? drawnBy(notebook.settings(id)) : undefined);
    return text ? [{ key: id, cell: id, text, level: level + 1 }] : [];
  });
}

/** Where a place stands on the page; undefined while it does not. */
export function elementOf({ cell: id, heading }: Place, cells: readonly Cell[]): HTMLElement | undefined {
  const cell = cells.find((each) => each.id === id);
  const element = cell && document.getElementById(anchorOf(cell));
  if (!element) return undefined;
  return heading === undefined ? element : element.querySelectorAll<HTMLElement>(headings)[heading];
}

/** Leads the reader to a place: the focus comes to its cell. */
export function goToPlace(place: Place, cells: readonly Cell[], attention: Attention): void {
  attention.at = place.cell;
  const element = elementOf(place, cells);
  element?.closest<HTMLElement>('[data-cell]')?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'start' });
}
