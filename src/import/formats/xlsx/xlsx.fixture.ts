import { strToU8, zipSync } from 'fflate';

/** A sheet of a workbook made by hand: the XML of its rows, and of what follows them. */
export interface SheetXml {
  name: string;
  rows: string;
  after?: string;
  state?: 'hidden' | 'veryHidden';
}

export interface PackageOptions {
  /** `<si>` elements. */
  strings?: string;
  /** Number formats by the style that cells refer to: a built-in id, or a code. */
  formats?: (number | string)[];
  is1904?: boolean;
}

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The bytes of a workbook, each part of its XML as given: what no library can be told to write. */
export function packageOf(
  sheets: SheetXml[],
  { strings = '', formats = [], is1904 = false }: PackageOptions = {}
): Uint8Array<ArrayBuffer> {
  const relations = [
    ...sheets.map(
      (_, i) => `<Relationship Id="r${i}" Type="${relation}/worksheet" Target="worksheets/s${i}.xml"/>`
    ),
    `<Relationship Id="st" Type="${relation}/styles" Target="/xl/styles.xml"/>`,
    `<Relationship Id="ss" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/>`
  ];
  const codes = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>` : ''
  );
  const styles = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relation}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${escaped(name)}"${state ? ` state="${state}"` : ''} sheetId="${i + 1}" r:id="r${i}"/>`
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`
  };
  sheets.forEach(({ rows, after = '' }, i) => {
    parts[`xl/worksheets/s${i}.xml`] =
      `<?xml version="1.0"?><worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`;
  });
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))
  ) as Uint8Array<ArrayBuffer>;
}
