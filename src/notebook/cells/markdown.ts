import DOMPurify from 'dompurify';
import { marked } from 'marked';

/** Markdown as HTML that is safe to show: no scripts, no event handlers, nothing fetched from elsewhere. */
export function renderMarkdown(text: string): string {
  const html = marked.parse(text, { async: false, gfm: true });
  return DOMPurify.sanitize(html, {
    FORBID_TAGS: ['style', 'form', 'input', 'button', 'iframe'],
    FORBID_ATTR: ['style', 'srcset']
  });
}
