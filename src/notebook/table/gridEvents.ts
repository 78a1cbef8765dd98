import { tick } from 'svelte';
import { isTyped, notebookKeys } from '../keys.ts';
import { placeFor } from './gridKeys.ts';
import type { Area, Place, Selection } from './Selection.svelte.ts';

interface Grid {
  selection: Selection;
  /** Rows by which a page key moves. */
  pageRows: () => number;
  /** Asked to put a row into the page, where not all rows are. */
  reveal?: (row: number) => void;
  /** Asked for cells as text in the clipboard. */
  oncopy: (area: Area) => void;
}

/** Milliseconds between the steps of a selection that is dragged beyond the edge. */
const edgeStep = 60;

/** The place of the cell around an element. */
function placeOf(element: Element | null): Place | undefined {
  const cell = element?.closest<HTMLTableCellElement>('th, td');
  const row = cell?.parentElement?.ariaRowIndex;
  return cell && row ? { row: Number(row) - 2, column: cell.cellIndex } : undefined;
}

/** A cell that is out of sight beside pinned columns is scrolled as far as they reach. */
function bringIntoView(cell: HTMLTableCellElement, table: HTMLTableElement): void {
  const pinned = [...table.querySelectorAll<HTMLElement>('th.pinned')];
  const width = pinned.reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
  cell.style.scrollMarginInlineStart = cell.classList.contains('pinned') ? '0' : `${width}px`;
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Makes a table with role `grid` work as one: keys, mouse and the clipboard act on its selection. For `{@attach}`. */
export const gridEvents =
  ({ selection, pageRows, reveal, oncopy }: Grid) =>
  (table: HTMLTableElement): (() => void) => {
    const listening = new AbortController();
    const { signal } = listening;

    async function focusActive(): Promise<void> {
      const { row, column } = selection.active;
      reveal?.(row);
      await tick();
      const cell = table.querySelector<HTMLTableRowElement>(`tr[aria-rowindex="${row + 2}"]`)?.cells[column];
      if (!cell) return;
      const target = cell.querySelector<HTMLElement>('.sort') ?? cell;
      target.focus({ preventScroll: true });
      bringIntoView(cell, table);
    }

    function go(place: Place, extending: boolean): void {
      selection.go(place, extending);
      void focusActive();
    }

    /** What a key does in the cell that has the focus; true where it did something. */
    function actInCell(event: KeyboardEvent): boolean {
      const cell = (event.target as Element).closest<HTMLElement>('th, td');
      if (isTyped(event, notebookKeys.columnMenu)) {
        const more = cell?.querySelector<HTMLElement>('.more');
        more?.click();
        return more !== undefined && more !== null;
      }
      const choice = cell?.querySelector('select');
      if (event.key !== 'Enter' || event.target !== cell || !choice) return false;
      choice.focus();
      return true;
    }

    function act(event: KeyboardEvent): boolean {
      const target = event.target as HTMLElement;
      if (target.matches('select')) {
        if (event.key === 'Escape') void focusActive();
        return event.key === 'Escape';
      }
      const place = placeFor(event, selection.active, selection.size, pageRows());
      if (place) {
        go(place, event.shiftKey);
        return true;
      }
      if (isTyped(event, notebookKeys.selectAll)) {
        selection.selectAll();
        return true;
      }
      if (event.key === 'Escape' && selection.area) {
        selection.clear();
        return true;
      }
      return actInCell(event);
    }

    function press(event: KeyboardEvent): void {
      if (event.isComposing || !act(event)) return;
      event.preventDefault();
      event.stopPropagation();
    }

    /** Where a pointer is beyond the visible rows or columns, as a step in that direction. */
    function beyond({ clientX, clientY }: MouseEvent): Place {
      const room = (table.closest('.view, .region') ?? table).getBoundingClientRect();
      const top = table.tHead?.getBoundingClientRect().bottom ?? room.top;
      return {
        row: clientY < top ? -1 : clientY > room.bottom ? 1 : 0,
        column: clientX < room.left ? -1 : clientX > room.right ? 1 : 0
      };
    }

    function drag(from: Place): void {
      const dragging = new AbortController();
      const options = { signal: AbortSignal.any([dragging.signal, signal]) };
      let last: MouseEvent | undefined;
      const step = setInterval(() => {
        const out = last && beyond(last);
        if (!out || (out.row === 0 && out.column === 0)) return;
        const { row, column } = selection.active;
        go({ row: row + out.row, column: column + out.column }, true);
      }, edgeStep);
      options.signal.addEventListener('abort', () => clearInterval(step));
      const move = (event: MouseEvent): void => {
        last = event;
        const under = document.elementFromPoint(event.clientX, event.clientY);
        const place = under && table.tBodies[0]?.contains(under) ? placeOf(under) : undefined;
        if (!place || (!selection.area && place.row === from.row && place.column === from.column)) return;
        table.classList.add('selecting');
        getSelection()?.removeAllRanges();
        go(place, true);
      };
      const end = (): void => {
        table.classList.remove('selecting');
        dragging.abort();
      };
      document.addEventListener('mousemove', move, options);
      document.addEventListener('mouseup', end, options);
    }

    function grasp(event: MouseEvent): void {
      const target = event.target as Element;
      const place = table.tBodies[0]?.contains(target) ? placeOf(target) : undefined;
      if (!place || event.button !== 0) return;
      if (event.shiftKey) {
        event.preventDefault();
        go(place, true);
      } else selection.go(place);
      drag(place);
    }

    function copy(event: ClipboardEvent): void {
      const area = selection.copied;
      const hasText = !selection.area && getSelection()?.isCollapsed === false;
      if (!area || hasText) return;
      event.preventDefault();
      oncopy(area);
    }

    function arrive({ target }: FocusEvent): void {
      const place = placeOf(target as Element);
      if (!place) return;
      selection.focusedRow = place.row;
      selection.place(place);
    }

    /** A cell that goes gives the focus to the one in its place. In a page in the background it comes back by itself. */
    function leave({ target, relatedTarget }: FocusEvent): void {
      if (!document.hasFocus() || table.contains(relatedTarget as Node | null)) return;
      queueMicrotask(() => {
        if (table.contains(document.activeElement)) return;
        selection.focusedRow = undefined;
        const isGone = !(target as Node).isConnected && table.isConnected;
        if (isGone && document.activeElement === document.body) void focusActive();
      });
    }

    table.addEventListener('keydown', press, { signal });
    table.addEventListener('mousedown', grasp, { signal });
    table.addEventListener('copy', copy, { signal });
    table.addEventListener('focusin', arrive, { signal });
    table.addEventListener('focusout', leave, { signal });
    return () => listening.abort();
  };
