import DOMPurify from 'dompurify';
import { marked } from 'marked';

/** Markdown as HTML that says what its author wrote, be it safe or not: for prose of our own. */
export function htmlOf(text: string): string {
  return marked.parse(text, { async: false, gfm: true });
}

/** Markdown as HTML that is safe to show: no scripts, no event handlers, nothing fetched from elsewhere. */
export function renderMarkdown(text: string): string {
  return DOMPurify.sanitize(htmlOf(text), {
    FORBID_TAGS: ['style', 'form', 'input', 'button', 'iframe'],
    FORBID_ATTR: ['style', 'srcset']
  });
}
