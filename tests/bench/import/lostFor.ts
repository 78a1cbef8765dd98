/** Pollock's files whose clean version Tailbook does not give, by the name of the file or its beginning, and why. */
const reasons: [file: string, reason: string][] = [
  ['2004-2016.csv', 'the clean version blanks cells in which the file says “missing”'],
  [
    '20170320-ePC_Data',
    'the clean version keeps the totals, and the rows of a second table, as rows of the first'
  ],
  ['O18_air.csv', 'the clean version is damaged: “0.\\” where the file says “0.0”'],
  [
    'ResultsOR30x',
    'the file names one column fewer than it has, as R does above row names: the clean version leaves the last without a name, Tailbook the first'
  ],
  [
    'Sustainability_',
    'the clean version takes the title above the names for the upper half of the first name'
  ],
  [
    'Wine_Cellar',
    'the clean version mends a quote that stands in the file as a control character; Tailbook changes no character unasked'
  ],
  ['business_expenses', 'the clean version keeps the line of totals as a row'],
  [
    'mos-oct-dec-2014',
    'four tables and their notes under each other: the clean version keeps all as rows of the first'
  ],
  ['nati-clin-audi', 'two lists under each other: the clean version names all columns but one by nothing'],
  ['public-toilet', 'the clean version keeps the line of totals as a row'],
  ['workforce-management', 'the clean version drops a comma from a name'],
  [
    'file_header_multirow',
    'the names stand there twice or three times: the clean version calls a column “DATE DATE”'
  ],
  [
    'file_multitable_same',
    'a second table with the same names: the clean version drops it, Tailbook takes it for more rows'
  ]
];

/** Why a file is lost, where that has been looked into. */
export const lostFor = (file: string): string | undefined =>
  reasons.find(([name]) => file.startsWith(name))?.[1];
