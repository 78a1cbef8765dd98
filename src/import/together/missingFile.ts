import { ImportProblem } from '../ImportProblem.ts';
import type { Inspection } from '../types.ts';

/** What stands in the way of a file alone, said as the file that is missing beside it where that is the trouble. */
export function missingFile(problems: ImportProblem[], { name, mapping }: Inspection): ImportProblem[] {
  const { order_id: column, amount } = mapping.roles;
  const has = (...codes: ImportProblem['code'][]) =>
    codes.every((code) => problems.some((problem) => problem.code === code));
  const instead = (code: ImportProblem['code'], codes: ImportProblem['code'][]) => [
    ...problems.filter((problem) => !codes.includes(problem.code)),
    new ImportProblem(code, { file: name, column: column! })
  ];
  if (column === undefined) return problems;
  if (has('noCustomer', 'noDate') && amount !== undefined)
    return instead('linesAlone', ['noCustomer', 'noDate']);
  if (has('noAmount') && !has('noDate') && !has('noCustomer')) return instead('headersAlone', ['noAmount']);
  return problems;
}
