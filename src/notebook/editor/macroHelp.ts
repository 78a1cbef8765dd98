import type { EditorMacro } from './EditorSchema.ts';
import { m } from './messages.ts';

function part<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
  ...children: Node[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  element.append(...children);
  return element;
}

/** A call and one line on it. */
export function help(title: string, line: string): HTMLElement {
  return part('div', '', part('code', title), part('p', line));
}

/** The whole documentation of a macro. `argument` is the name of the parameter being written. */
export function macroHelp(
  { name, signature, help: line, parameters, columns }: EditorMacro,
  argument?: string
) {
  const box = part('div', '', part('code', signature), part('p', line));
  box.className = 'cm-macro-help';
  const list = part('dl', '');
  for (const parameter of parameters) {
    const term = part('dt', parameter.name);
    const unit = parameter.default === undefined ? m.required : m.standard(parameter.default);
    const text = part('dd', `${parameter.help} (${unit})`);
    if (parameter.name === argument) term.className = text.className = 'current';
    list.append(term, text);
  }
  box.append(list);
  if (columns.length) box.append(part('p', m.gives(columns.map((column) => column.name).join(', '))));
  box.setAttribute('role', 'note');
  box.setAttribute('aria-label', name);
  return box;
}

/** The documentation of a macro as it is read aloud. */
export const spokenHelp = ({ signature, help: line, parameters }: EditorMacro): string =>
  [signature, line, ...parameters.map((parameter) => `${parameter.name}: ${parameter.help}`)].join('. ');
