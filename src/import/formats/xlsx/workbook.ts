import { attribute, XmlScanner } from './XmlScanner.ts';

/** A sheet with cells, as the workbook lists it. */
export interface Sheet {
  name: string;
  /** Where its XML lies in the package. */
  path: string;
  hidden: boolean;
}

export interface Workbook {
  sheets: Sheet[];
  is1904: boolean;
  /** Where the shared texts and the styles lie, if there are any. */
  strings: string | undefined;
  styles: string | undefined;
}

/** What `workbook.xml` and its relationships say. `folder` is where `workbook.xml` lies, such as `xl/`. */
export function workbookOf(xml: string, relationships: string, folder: string): Workbook {
  const targets = new Map<string, { type: string; path: string }>();
  const workbook: Workbook = { sheets: [], is1904: false, strings: undefined, styles: undefined };
  const read = (text: string, open: (name: string, attributes: string) => void) =>
    new XmlScanner({ open }).push(text);
  read(relationships, (name, attributes) => {
    if (name !== 'Relationship') return;
    const target = attribute(attributes, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : new URL(target, `x:/${folder}`).pathname.slice(1);
    const type = attribute(attributes, 'Type')?.split('/').at(-1) ?? '';
    targets.set(attribute(attributes, 'Id') ?? '', { type, path: decodeURI(path) });
    if (type === 'sharedStrings') workbook.strings = decodeURI(path);
    if (type === 'styles') workbook.styles = decodeURI(path);
  });
  read(xml, (name, attributes) => {
    if (name === 'workbookPr') workbook.is1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    const target = targets.get(attribute(attributes, 'r:id') ?? idOf(attributes));
    if (target?.type !== 'worksheet') return;
    const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
    workbook.sheets.push({ name: attribute(attributes, 'name') ?? '', path: target.path, hidden });
  });
  return workbook;
}

/** The relationship's id under whatever prefix the namespace has. */
const idOf = (attributes: string): string => /\s\w+:id=["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
