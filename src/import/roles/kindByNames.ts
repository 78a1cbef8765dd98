import type { SourceColumn } from '../types.ts';
import { sampleFacts, isUnique } from './sampleFacts.ts';
import { headerNames, plainName, type Meaning } from './headerNames.ts';
import type { FileKind, Part } from './kinds.ts';
import { datesSurely, matchNames, type NameMatch } from './matchNames.ts';
import { partNames } from './partNames.ts';

/** The names that say since when somebody is a customer: no order's date. */
const sinceWhen =
  /\b(joined|join|since|signup|sign up|signed up|registered|registration|created|create|enrolled|birth|opened|seit|angelegt|geburtsdatum|depuis|desde)\b|注册|入会|开户|开卡|建档|加入|成为|生日|创建/i;

/** What a file without a known header is a table of, by what its columns' names and values can be. Orders, where in doubt. */
export function kindByNames(columns: SourceColumn[]): { kind: FileKind; confidence: number } {
  const best = <P extends string>(names: Partial<Record<P, string[]>>, part: P): NameMatch<P> | undefined =>
    columns
      .flatMap((column) => matchNames<P>(column, { [part]: names[part] } as Partial<Record<P, string[]>>))
      .sort((a, b) => b.confidence - a.confidence)[0];
  const order = (part: Meaning) => best<Meaning>(headerNames, part);
  const other = (kind: Exclude<FileKind, 'orders'>, part: Part) => best<Part>(partNames[kind], part);
  const named = (match: { kind: string } | undefined) => match?.kind === 'name';

  const dated = columns.filter(({ samples }) => datesSurely(samples));
  const orderId = columns.find(({ name }) => isOrderId(name));
  const amount = order('amount') ?? order('unit_price');
  const customer = order('customer_id') ?? other('touches', 'customer_id');
  const orderDate = dated.some(({ name }) => !sinceWhen.test(plainName(name)));
  const about = (['kind', 'score', 'arm'] as const).filter((part) => named(other('touches', part)));
  const spoken = named(other('touches', 'detail'));

  if (!customer && !orderId && dated.length === 0) {
    const product = named(other('products', 'product_id')) || named(other('products', 'product'));
    const priced =
      other('products', 'unit_price') ?? other('products', 'category') ?? other('products', 'cost');
    return product && priced ? { kind: 'products', confidence: 0.8 } : { kind: 'orders', confidence: 0.3 };
  }
  if (orderId && !isUnique(orderId) && !customer && dated.length === 0)
    return { kind: 'lines', confidence: named(order('quantity')) || order('product') ? 0.85 : 0.6 };
  if (customer && !orderId && dated.length > 0 && !named(amount) && (about.length > 0 || spoken))
    return { kind: 'touches', confidence: about.length > 1 || (about.length && spoken) ? 0.85 : 0.65 };
  const isListed =
    customer &&
    (isUnique(customer.column, 2) || (dated.length > 0 && !named(amount) && repeatsFew(customer.column)));
  if (isListed && !orderId && !orderDate)
    return { kind: 'customers', confidence: sampleFacts(customer.column).filled >= 20 ? 0.9 : 0.65 };
  const sure = [customer, amount, dated[0]].filter(Boolean).length;
  return { kind: 'orders', confidence: 0.3 + sure * 0.2 };
}

/** Whether hardly any of a column's values stands twice. */
function repeatsFew(column: SourceColumn): boolean {
  const { filled, distinct } = sampleFacts(column);
  return filled >= 20 && distinct >= 0.95 * filled;
}

/** Whether a name is an order's own, and not any record's. */
const isOrderId = (name: string): boolean =>
  matchNames({ name, type: 'text', samples: [] }, { order_id: headerNames.order_id }).some(
    ({ kind, matched }) => kind === 'name' && matched !== 'record id'
  );
