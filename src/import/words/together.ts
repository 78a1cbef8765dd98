import { format, messages } from '../../i18n/index.ts';
import type { DifferentRow } from '../together/difference.ts';
import type { BesideRelation } from '../types.ts';
import type { NotCompared } from '../together/Comparison.svelte.ts';
import { mostExamples, type AsideReason, type Match } from '../together/types.ts';

const n = (value: number) => format.number(value);
const some = (rows: number, one = 'row') => `${n(rows)} ${one}${rows === 1 ? '' : 's'}`;
/** `orders = id` where the two columns have different names. */
const byKey = (on: string, key: string) => (on === key ? on : `${on} = ${key}`);

/** Of orders that two files tell differently, whose count: those of this file, of the others, or both. */
type CountedOrders = 'both' | 'here' | 'there';

/** What the sentence of a file that is left aside needs. */
interface Aside {
  reason: AsideReason;
  on?: string;
  match?: Match;
  with?: string;
}

function missingEn({ rows, matched, keyless, examples }: Match): string {
  const missed = rows - matched - keyless;
  const such =
    examples.length > 0 ? `, with ${examples.join(', ')}${examples.length === mostExamples ? ' …' : ''}` : '';
  return `${missed === 0 ? '' : ` ${some(missed)} did not${such}.`}${keyless === 0 ? '' : ` ${some(keyless)} ${keyless === 1 ? 'has' : 'have'} nothing there to look for.`}`;
}

function missingZh({ rows, matched, keyless, examples }: Match): string {
  const missed = rows - matched - keyless;
  const such =
    examples.length > 0 ? `，如 ${examples.join('、')}${examples.length === mostExamples ? '……' : ''}` : '';
  return `${missed === 0 ? '' : `另有 ${n(missed)} 行没有找到${such}。`}${keyless === 0 ? '' : `另有 ${n(keyless)} 行该列为空。`}`;
}

/** Orders that this file and earlier ones tell differently; amounts are printed. */
interface RevisedWords {
  orders: number;
  handed: number;
  examples: { orders: string[]; handed: string[] };
  with: string[];
  before: string;
  after: string;
}

const listed = (examples: string[], count: number, between: string): string =>
  `${examples.join(between)}${count > examples.length ? '…' : ''}`;

function revisedEn({ orders, handed, examples, with: files, before, after }: RevisedWords): string {
  const where = files.join(', ');
  const told = `${some(orders, 'order')} (${listed(examples.orders, orders, ', ')}) ${orders === 1 ? 'stands' : 'stand'} in ${where} with other rows. `;
  const given = `${some(handed, 'order number')} (${listed(examples.handed, handed, ', ')}) ${handed === 1 ? 'belongs' : 'belong'} to another customer in ${where}. `;
  return `${orders === 0 ? '' : told}${handed === 0 ? '' : given}Together: ${before} there, ${after} here. `;
}

function revisedZh({ orders, handed, examples, with: files, before, after }: RevisedWords): string {
  const where = files.join('、');
  const told = `有 ${n(orders)} 笔订单（${listed(examples.orders, orders, '、')}）在 ${where} 中的内容不同。`;
  const given = `有 ${n(handed)} 个订单号（${listed(examples.handed, handed, '、')}）在 ${where} 中属于另一位客户。`;
  return `${orders === 0 ? '' : told}${handed === 0 ? '' : given}合计：那里 ${before}，这里 ${after}。`;
}

/** The words of an import of several files: one sentence a file. */
export const togetherWords = messages(
  {
    arranging: 'Finding out how the files belong together…',
    orders: (rows: number) => `${some(rows)} of orders.`,
    lines: (rows: number) => `${some(rows)}: the lines of the orders.`,
    joined: (rows: number, file: string, on: string, key: string, match: Match) =>
      `${some(rows)}, joined to ${file} by ${byKey(on, key)}: ${n(match.matched)} of the ${some(match.rows)} there found theirs.${missingEn(match)}`,
    joinedAgain: (files: string[], on: string, key: string, match: Match) =>
      `Joined to it as before, ${files.join(', ')} by ${byKey(on, key)}: ${n(match.matched)} of its ${some(match.rows)} found theirs.${missingEn(match)}`,
    unused: (rows: number) => `${some(rows)} of this file found no use.`,
    loose: 'Compared without leading zeros.',
    customers: (rows: number) => `${some(rows)}: the customers, a table of their own.`,
    known: (match: Match) =>
      `${n(match.matched)} of the ${some(match.rows)} in the files of orders found their customer.${missingEn(match)}`,
    idle: (rows: number) => `${some(rows, 'customer')} ordered nothing.`,
    strayTouches: (rows: number) =>
      `${some(rows)} of it ${rows === 1 ? 'names a customer' : 'name customers'} who ordered nothing.`,
    unknown: (rows: number) => `${some(rows)} of the orders loaded found no customer in it.`,
    uncounted: (customers: number) =>
      `${some(customers, 'customer')} ${customers === 1 ? 'has' : 'have'} no order that was loaded.`,
    strayLoaded: (rows: number) =>
      `${some(rows)} of touches ${rows === 1 ? 'names a customer' : 'name customers'} without an order that was loaded.`,
    touches: (rows: number) => `${some(rows)}: what else happened with customers, a table of its own.`,
    touched: (match: Match) =>
      `${n(match.matched)} of the ${some(match.rows)} in the files of orders have a customer in it.`,
    aside: ({ reason, on = '', match, with: other = '' }: Aside): string =>
      ({
        noKey: 'Left aside: none of its columns is named as a key to the other files.',
        noMatch: `Left aside: no value of “${on}” is the same in ${other}.`,
        manyToMany: `Left aside: “${on}” stands in several of its rows, so that joining it would multiply the rows of ${other}.`,
        notNeeded: `Left aside: it could be joined by “${on}”${match ? ` (${n(match.matched)} of ${some(match.rows)})` : ''}, and holds nothing that the figures ask for.`,
        comesWithOrders: `Left aside: ${other} could look it up by “${on}”${match ? ` (${n(match.matched)} of ${some(match.rows)})` : ''}. To join it, drop it and the files of orders together.`,
        sameOrders: `Left aside: its orders are in ${other} already, line by line. Both together would count them twice.`,
        noOrders:
          'Left aside: as was said of files with these columns, it is customers or what happened with them, and there are no orders yet. Drop the orders here, too.',
        chosen: 'Left aside, as you chose.'
      })[reason],
    fitsNobody: 'Nobody in it is in the orders. Check that it belongs to them.',
    replacesOrders: (files: string[]) => `The orders that are loaded go (${files.join(', ')}).`,
    notCompared: (why: NotCompared) =>
      `They are not compared with these: ${
        {
          otherColumns: 'the columns with customer, order number, date and amount are not the same in both',
          tooLarge: 'together they are too large',
          reduced: 'only a part of the new files will be loaded'
        }[why]
      }.`,
    laterOrders: (before: number, gone: number, reachesBack: boolean) =>
      reachesBack
        ? `${n(before)} of the ${some(gone)} gone were ordered before nine in ten of the new rows: they seem to be a later part, with some earlier orders told again, and adding them is proposed.`
        : before === gone
          ? 'They begin after the loaded orders that they lack: adding them is proposed.'
          : `${n(before)} of the ${some(gone)} gone were ordered before they begin: adding them is proposed.`,
    laterRows: 'Nothing that is loaded stands in it again: adding it is proposed.',
    withoutOrders:
      'None of these files says by the names of its columns that it holds orders. In the one that does, choose the columns with the customer, the date and the amount: the others find their place by it.',
    uncompared: (why: string) =>
      `These files could not be compared with what is loaded: ${why} Nothing that is loaded has changed; loading them takes its place.`,
    replaces: (files: string[]) => `It takes the place of ${files.join(', ')}.`,
    areOrders: 'No, these are orders',
    areTouches: 'No, each row is something that happened',
    areCustomers: 'No, each row is a customer',
    asCustomers: 'Use it: each row is a customer',
    asTouches: 'Use it: each row is something that happened',
    join: 'Join it all the same',
    use: 'Use it',
    leaveAside: 'Leave it aside',
    differs: 'Compared with what is loaded',
    whatBecomes: 'What is to become of what is loaded',
    same: (rows: number) => `${some(rows)} the same,`,
    added: (rows: number, amount: string) => (rows === 0 ? 'none new,' : `${n(rows)} new (${amount}),`),
    gone: (rows: number, amount: string) => (rows === 0 ? 'none gone,' : `${n(rows)} gone (${amount}),`),
    changed: (orders: number, before: string, after: string) =>
      orders === 0
        ? 'no order changed.'
        : `${some(orders, 'order')} changed (${before} before, ${after} now).`,
    customersDiffer: 'Compared with the customers that are loaded',
    touchesDiffer: 'Compared with the log that is loaded',
    addedRows: (rows: number) => (rows === 0 ? 'none new,' : `${n(rows)} new,`),
    goneRows: (rows: number) => (rows === 0 ? 'none gone,' : `${n(rows)} gone,`),
    goneAtLast: (rows: number) => (rows === 0 ? 'none gone.' : `${n(rows)} gone.`),
    changedCustomers: (customers: number) =>
      customers === 0 ? 'no customer changed.' : `${some(customers, 'customer')} changed.`,
    newColumns: (names: string[]) =>
      `${names.length === 1 ? 'A new column' : 'New columns'}: ${names.join(', ')}.`,
    goneColumns: (names: string[]) =>
      `${names.length === 1 ? 'A column that is gone' : 'Columns that are gone'}: ${names.join(', ')}.`,
    otherLog: 'It has other columns: another log, which is not compared.',
    staysBeside: (files: string[]) =>
      `${files.join(', ')} ${files.length === 1 ? 'stays as it is' : 'stay as they are'}.`,
    extendCustomers: 'Add to what is loaded; of a customer in both, the newer row counts',
    extendLog: 'Add to what is loaded; what stands in both counts once',
    keepBoth: 'Keep both',
    thenRows: (rows: number) => `→ ${some(rows)}`,
    notCounted: 'left out',
    joinedOtherwise:
      'Only one of the two is joined with products or the like, so that they cannot be added up: to have both, drop the older export, the newer one and the files they are joined to together.',
    differentRows: 'Show the rows that differ',
    firstOfEach: (most: number) => `The first ${n(most)} of each kind.`,
    then: (rows: number, amount: string) => `→ ${some(rows)}, ${amount} in all`,
    replace: 'Replace what is loaded',
    extend: 'Add to what is loaded; of an order in both, the newer rows count',
    kind: (kind: DifferentRow['kind']) =>
      ({
        added: 'new',
        gone: 'gone',
        before: 'changed, before',
        kept: 'changed, kept',
        after: 'changed, now'
      })[kind],
    shared: (rows: number, amount: string, files: string[]) =>
      `${some(rows)} worth ${amount} ${rows === 1 ? 'stands' : 'stand'} in ${files.join(', ')} too:`,
    revised: (found: RevisedWords, own: string, counted: CountedOrders) =>
      `${revisedEn(found)}${{ both: 'Both count, but for rows that a rule leaves out.', here: `Those of ${own} count.`, there: `Those of ${found.with.join(', ')} count.` }[counted]}`,
    countOrders: (counted: CountedOrders, own: string, others: string[]) =>
      ({
        both: 'Let both count',
        here: `Let those of ${own} count`,
        there: `Let those of ${others.join(', ')} count`
      })[counted],
    once: 'counted once.',
    twice: 'counted again.',
    countOnce: 'Count them once',
    countAgain: 'Count them again',
    details: 'How it is read',
    mapping: 'What its columns are',
    looked: (rows: number) => `${n(rows)} read`,
    found: (on: string, key: string, match: Match) =>
      `By ${byKey(on, key)}, ${n(match.matched)} of ${some(match.rows)} found theirs.`,
    unmatched: (rows: number) => `${some(rows)} of orders found nothing in it.`,
    asRelation: (relation: BesideRelation) => `In SQL: ${relation}.`,
    byValues: (key: string, others: string[]) =>
      `Who its customers are was found by the values of “${key}”${others.length === 0 ? '' : `; ${others.map((each) => `“${each}”`).join(', ')} could be it as well, please check`}.`,
    untimed: (rows: number) =>
      `${some(rows)} ${rows === 1 ? 'has' : 'have'} a time that cannot be read: kept without it.`,
    repeatedHere: (rows: number) =>
      `${some(rows)} ${rows === 1 ? 'names' : 'name'} a customer again: each customer is loaded once, and the last row counts.`,
    repeated: (relation: BesideRelation, rows: number) =>
      relation === 'customers'
        ? `${some(rows)} of ${rows === 1 ? 'a customer' : 'customers'} with a later row: left out.`
        : `${some(rows)} that ${rows === 1 ? 'stands' : 'stand'} in the newer export too: left out here.`,
    undated: (rows: number) => `${some(rows)} without a time that can be read: kept.`,
    stop: '.'
  },
  {
    arranging: '正在查看这些文件之间的关系……',
    orders: (rows: number) => `订单，${n(rows)} 行。`,
    lines: (rows: number) => `订单明细，${n(rows)} 行。`,
    joined: (rows: number, file: string, on: string, key: string, match: Match) =>
      `${n(rows)} 行，按“${byKey(on, key)}”与 ${file} 关联：其 ${n(match.rows)} 行中有 ${n(match.matched)} 行找到了对应记录。${missingZh(match)}`,
    joinedAgain: (files: string[], on: string, key: string, match: Match) =>
      `照旧按“${byKey(on, key)}”与 ${files.join('、')} 关联：本文件 ${n(match.rows)} 行中有 ${n(match.matched)} 行找到了对应记录。${missingZh(match)}`,
    unused: (rows: number) => `本文件有 ${n(rows)} 行未被用到。`,
    loose: '比较时忽略开头的零。',
    customers: (rows: number) => `客户，${n(rows)} 行，单独成表。`,
    known: (match: Match) =>
      `订单文件的 ${n(match.rows)} 行中有 ${n(match.matched)} 行找到了客户。${missingZh(match)}`,
    idle: (rows: number) => `其中 ${n(rows)} 位客户没有下过单。`,
    strayTouches: (rows: number) => `其中 ${n(rows)} 行的客户没有下过单。`,
    unknown: (rows: number) => `已载入的订单中有 ${n(rows)} 行在其中找不到客户。`,
    uncounted: (customers: number) => `其中 ${n(customers)} 位客户没有已载入的订单。`,
    strayLoaded: (rows: number) => `touches 中有 ${n(rows)} 行的客户没有已载入的订单。`,
    touches: (rows: number) => `与客户的其他往来，${n(rows)} 行，单独成表。`,
    touched: (match: Match) => `订单文件的 ${n(match.rows)} 行中有 ${n(match.matched)} 行的客户出现在其中。`,
    aside: ({ reason, on = '', match, with: other = '' }: Aside): string =>
      ({
        noKey: '未采用：从列名看不出哪一列能与其他文件对应。',
        noMatch: `未采用：“${on}”中没有一个值与 ${other} 相同。`,
        manyToMany: `未采用：它有多行使用同一个“${on}”，关联后会使 ${other} 的行数成倍增加。`,
        notNeeded: `未采用：虽可按“${on}”关联${match ? `（${n(match.rows)} 行中有 ${n(match.matched)} 行）` : ''}，但没有分析所需的内容。`,
        comesWithOrders: `未采用：${other} 可按“${on}”关联它${match ? `（${n(match.rows)} 行中有 ${n(match.matched)} 行）` : ''}。如需关联，请把它与订单文件一起拖入。`,
        sameOrders: `未采用：其中的订单已逐条包含在 ${other} 中，同时载入会重复计算。`,
        noOrders:
          '未采用：按此前对这种表头的说明，它是客户名单或往来记录，而现在还没有订单。请把订单文件也拖进来。',
        chosen: '按您的选择，未采用。'
      })[reason],
    fitsNobody: '其中没有任何一位客户出现在订单里，请确认两者是否属于同一家店。',
    replacesOrders: (files) => `已载入的订单（${files.join('、')}）将被取代。`,
    notCompared: (why) =>
      `未与新文件比较：${
        {
          otherColumns: '两者的客户、订单编号、日期和金额不在相同的列中',
          tooLarge: '文件合起来过大',
          reduced: '新文件只载入一部分'
        }[why]
      }。`,
    laterOrders: (before, gone, reachesBack) =>
      reachesBack
        ? `消失的 ${n(gone)} 行中有 ${n(before)} 行早于新文件九成的行：它像是后一段，只是重复了一些较早的订单，建议并入。`
        : before === gone
          ? '新文件从其中缺少的已载入订单之后开始，建议并入。'
          : `消失的 ${n(gone)} 行中有 ${n(before)} 行早于新文件的起点，建议并入。`,
    laterRows: '已载入的内容在其中没有再次出现，建议并入。',
    withoutOrders:
      '从列名看，这些文件都不像订单。请在订单文件里选出客户、日期和金额三列，其他文件随后会自动找到各自的位置。',
    uncompared: (why) => `无法与已载入的数据比较：${why} 已载入的数据没有变化；载入新文件将取代它。`,
    replaces: (files) => `它将取代 ${files.join('、')}。`,
    areOrders: '不，这些是订单',
    areTouches: '不，每行是一次往来',
    areCustomers: '不，每行是一位客户',
    asCustomers: '采用：每行是一位客户',
    asTouches: '采用：每行是一次往来',
    join: '仍然关联',
    use: '采用',
    leaveAside: '不采用',
    differs: '与已载入的数据相比',
    whatBecomes: '如何处理已载入的数据',
    same: (rows: number) => `相同 ${n(rows)} 行，`,
    added: (rows: number, amount: string) =>
      rows === 0 ? '没有新增，' : `新增 ${n(rows)} 行（${amount}），`,
    gone: (rows: number, amount: string) => (rows === 0 ? '没有消失，' : `消失 ${n(rows)} 行（${amount}），`),
    changed: (orders: number, before: string, after: string) =>
      orders === 0 ? '没有订单变动。' : `有变动的订单 ${n(orders)} 笔（原 ${before}，现 ${after}）。`,
    customersDiffer: '与已载入的客户相比',
    touchesDiffer: '与已载入的往来记录相比',
    addedRows: (rows) => (rows === 0 ? '没有新增，' : `新增 ${n(rows)} 行，`),
    goneRows: (rows) => (rows === 0 ? '没有消失，' : `消失 ${n(rows)} 行，`),
    goneAtLast: (rows) => (rows === 0 ? '没有消失。' : `消失 ${n(rows)} 行。`),
    changedCustomers: (customers) =>
      customers === 0 ? '没有客户变动。' : `有变动的客户 ${n(customers)} 位。`,
    newColumns: (names) => `新增的列：${names.join('、')}。`,
    goneColumns: (names) => `消失的列：${names.join('、')}。`,
    otherLog: '它的列不同，是另一份记录，不作比较。',
    staysBeside: (files) => `${files.join('、')} 保持不变。`,
    extendCustomers: '并入已载入的客户；两边都有的客户以新文件为准',
    extendLog: '并入已载入的记录；两边都有的行只计一次',
    keepBoth: '两份都保留',
    thenRows: (rows) => `→ 共 ${n(rows)} 行`,
    notCounted: '不计入',
    joinedOtherwise:
      '两者中只有一方关联了商品等文件，因此无法并入。如需合并，请把旧文件、新文件和要关联的文件一起拖入。',
    differentRows: '查看有差异的行',
    firstOfEach: (most) => `每类仅列前 ${n(most)} 行。`,
    then: (rows, amount) => `→ 共 ${n(rows)} 行，合计 ${amount}`,
    replace: '替换已载入的数据',
    extend: '并入已载入的数据；两边都有的订单以新文件为准',
    kind: (kind: DifferentRow['kind']) =>
      ({ added: '新增', gone: '消失', before: '变动前', kept: '变动订单中未变', after: '变动后' })[kind],
    shared: (rows: number, amount: string, files: string[]) =>
      `有 ${n(rows)} 行（金额 ${amount}）与 ${files.join('、')} 中的行完全相同：`,
    revised: (found, own, counted) =>
      `${revisedZh(found)}${{ both: '目前两边都计入（按规则排除的行除外）。', here: `以 ${own} 为准。`, there: `以 ${found.with.join('、')} 为准。` }[counted]}`,
    countOrders: (counted, own, others) =>
      ({ both: '两边都计入', here: `以 ${own} 为准`, there: `以 ${others.join('、')} 为准` })[counted],
    once: '只计一次。',
    twice: '重复计入。',
    countOnce: '改为只计一次',
    countAgain: '改为重复计入',
    details: '读取方式',
    mapping: '各列的含义',
    looked: (rows: number) => `读取 ${n(rows)} 行`,
    found: (on: string, key: string, match: Match) =>
      `按“${byKey(on, key)}”关联，${n(match.rows)} 行中有 ${n(match.matched)} 行找到了对应记录。`,
    unmatched: (rows: number) => `订单中有 ${n(rows)} 行在其中没有对应记录。`,
    asRelation: (relation: BesideRelation) => `在 SQL 中名为 ${relation}。`,
    byValues: (key, others) =>
      `客户是根据“${key}”列的值找到的${others.length === 0 ? '' : `；${others.map((each) => `“${each}”`).join('、')}也可能是，请确认`}。`,
    untimed: (rows) => `有 ${n(rows)} 行的时间无法识别：保留，但没有时间。`,
    repeatedHere: (rows) => `有 ${n(rows)} 行的客户重复出现：每位客户只载入一行，以最后一行为准。`,
    repeated: (relation, rows) =>
      relation === 'customers'
        ? `有 ${n(rows)} 行的客户在后面另有一行：未载入。`
        : `有 ${n(rows)} 行在新文件中也有：此处未载入。`,
    undated: (rows: number) => `有 ${n(rows)} 行的时间无法识别：已保留。`,
    stop: '。'
  }
);
