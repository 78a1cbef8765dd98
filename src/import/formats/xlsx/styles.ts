import { numberFormat, type NumberFormat } from './numberFormat.ts';
import { attribute, XmlScanner } from './XmlScanner.ts';

/** How each style of a workbook shows a number, from `styles.xml`. */
export function stylesOf(xml: string): NumberFormat[] {
  const codes = new Map<string, string>();
  const formats: NumberFormat[] = [];
  let isCellStyles = false;
  const scanner = new XmlScanner({
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') isCellStyles = true;
      else if (name === 'xf' && isCellStyles) {
        const id = attribute(attributes, 'numFmtId') ?? '0';
        formats.push(numberFormat(Number(id), codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false;
    }
  });
  scanner.push(xml);
  return formats;
}
