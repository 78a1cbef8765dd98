import { ImportProblem, type ProblemDetails } from '../ImportProblem.ts';
import { moneyColumn } from '../moneyColumn.ts';
import type { Inspection, Mapping, Role } from '../types.ts';
import { ruinOf, weaknessOf } from './ids.ts';

/** Above this share of ids cut short, customers would be thrown together: such a column is refused. */
const mostRuined = 0.01;

/** What a mapping's values leave open, and what should be known of them. */
export function valueProblems(
  { name: file, columns, amounts }: Pick<Inspection, 'name' | 'columns' | 'amounts'>,
  mapping: Mapping
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const add = (code: ImportProblem['code'], details: Omit<ProblemDetails, 'file'>) =>
    problems.push(new ImportProblem(code, { file, ...details }));
  const samplesOf = (role: Role) => columns.find(({ name }) => name === mapping.roles[role])?.samples ?? [];

  const customer = mapping.roles.customer_id;
  if (customer !== undefined) {
    const ruin = ruinOf(samplesOf('customer_id'));
    if (ruin)
      add(ruin.rows > ruin.of * mostRuined ? 'ruinedCustomers' : 'ruinedIds', {
        column: customer,
        example: ruin.example,
        count: ruin.rows,
        total: ruin.of
      });
    const weak = weaknessOf(samplesOf('customer_id'));
    if (weak)
      add(weak.kind === 'masked' ? 'maskedIds' : 'encryptedIds', { column: customer, example: weak.example });
  }
  const order = mapping.roles.order_id;
  const ruined = order === undefined ? undefined : ruinOf(samplesOf('order_id'));
  if (order !== undefined && ruined)
    add('ruinedOrders', { column: order, example: ruined.example, count: ruined.rows, total: ruined.of });

  if (amounts && amounts.column === moneyColumn(mapping)) {
    if (mapping.numbers.undecided)
      add('numbersUndecided', { column: amounts.column, example: amounts.example });
    if (mapping.currency && mapping.currency.keep === undefined)
      add('currenciesMixed', {
        column: mapping.currency.column ?? amounts.column,
        columns: amounts.currencies.map(({ currency }) => currency).filter((each) => each !== '')
      });
    if (amounts.otherStyle[0] !== undefined && amounts.point > 0 && amounts.comma > 0)
      add('mixedStyles', {
        column: amounts.column,
        example: amounts.otherStyle[0],
        count: Math.min(amounts.point, amounts.comma),
        total: amounts.facts.parsed + amounts.facts.failed
      });
  }
  return problems;
}
