const hasText = (cell: HTMLElement): boolean => (cell.textContent ?? '').trim() !== '';

/**
 * What one cell gives to look at: its figures, its prose, or how it stands where it has drawn nothing yet; nothing of
 * prose that is empty, or of a cell that cannot draw.
 */
function ofCell(cell: HTMLElement): HTMLElement[] {
  const { kind, folded } = cell.dataset;
  if (folded !== undefined || kind === 'sql' || kind === 'unknown') return [];
  if (kind === 'text') return cell.dataset.blank === undefined && hasText(cell) ? [cell] : [];
  const figures = [...cell.querySelectorAll<HTMLElement>('figure')];
  if (figures.length > 0) return figures;
  return cell.querySelector('[role=alert]') ? [] : [cell];
}

/** What is shown one at a time, in the page's order: the title, passages of prose, figures. Tables and SQL are not. */
export function slidesOf(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('article > h1, section[data-cell]')].flatMap((each) =>
    each.dataset.cell === undefined ? (hasText(each) ? [each] : []) : ofCell(each)
  );
}

/** The slide that a page's reader is at: the last that begins in the upper part of the window. */
export const slideAt = (slides: HTMLElement[], height: number): HTMLElement | undefined =>
  slides.findLast((slide) => slide.getBoundingClientRect().top < height * 0.15) ?? slides[0];

/** Leaves one slide of the page in sight, and what it lies in; undefined brings back the page. */
export function showOnly(slide: HTMLElement | undefined): void {
  for (const marked of document.querySelectorAll('[data-slide], [data-path]')) {
    if (marked === slide) continue;
    marked.removeAttribute('data-slide');
    marked.removeAttribute('data-path');
  }
  if (!slide) return;
  slide.dataset.slide = '';
  for (let around = slide.parentElement; around; around = around.parentElement) around.dataset.path = '';
}
