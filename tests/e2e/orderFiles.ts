import { readFileSync } from 'node:fs';

/** A file as a test brings it to the page. */
export interface TestFile {
  name: string;
  bytes: Buffer;
}

/** A file of text, in UTF-8. */
export const textFile = (name: string, text: string): TestFile => ({ name, bytes: Buffer.from(text) });

/** A file of this disk, under its own name. */
export const diskFile = (path: string): TestFile => ({
  name: path.split('/').at(-1) ?? path,
  bytes: readFileSync(path)
});

/** Order, customer, day, amount: the twelve customers of `src/sql/twelveCustomers.fixture.ts`. */
const lines = `o01,A,2025-01-05,1200 o02,A,2025-02-10,900 o03,A,2025-03-12,1500 o04,A,2025-05-20,1100
o05,A,2025-08-02,1300 o06,A,2025-11-28,1000 o07,B,2025-01-18,800 o08,B,2025-02-20,700 o09,B,2025-04-02,600
o10,B,2025-04-02,100 o11,C,2025-01-22,150 o12,C,2025-07-15,250 o13,C,2025-10-03,400 o14,C,2025-12-20,600
o15,D,2025-01-30,60 o16,E,2025-02-03,300 o17,E,2025-03-03,320 o18,E,2025-09-09,-320 o19,F,2025-02-14,90
o20,F,2025-08-14,110 o21,G,2025-02-27,45 o22,H,2025-03-01,500 o23,H,2025-03-31,500 o24,H,2025-06-30,500
o25,H,2025-12-31,500 o26,I,2025-03-15,20 o27,J,2025-03-16,75 o28,J,2025-12-01,95 o29,K,2025-07-07,35
o30,L,2025-10-10,2000`.split(/\s+/);

/** The twelve customers as an export whose columns have names of its own. */
export function twelveCustomers(
  name = 'till.csv',
  header = ['Invoice No', 'Client', 'Purchase Date', 'Net Total']
): TestFile {
  return textFile(name, [header.join(','), ...lines].join('\n') + '\n');
}
