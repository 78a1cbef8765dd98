/** True where Chinese sets a space between itself and a character: letters and figures of other scripts. */
const isForeign = (sign: string | undefined): boolean => /[A-Za-z0-9$%\u00c0-\u024f]/.test(sign ?? '');

/**
 * Chinese text with values in it: of the spaces around a value, those go that stand beside Chinese, a quotation mark or
 * a bracket.
 */
export function chinese(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const words = values.map(String);
  return parts.reduce((text, part, at) => {
    const [before, after] = [words[at - 1], words[at]];
    const opened = before === undefined || isForeign(before.at(-1)) ? part : part.replace(/^ /, '');
    const closed = after === undefined || isForeign(after[0]) ? opened : opened.replace(/ $/, '');
    return text + (before ?? '') + closed;
  }, '');
}
