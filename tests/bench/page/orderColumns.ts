/** The columns of orders that the analyses read, as Arquero likes them best. */
export interface OrderColumns {
  customer_id: string[];
  order_id: string[];
  /** ms since 1970. */
  ordered_at: Float64Array;
  /** In cents, so that sums of binary floating point are exact. */
  amount: Float64Array;
}

/** Reads a file of `sample-data/large.mjs`; equal ids share one string. */
export async function orderColumns(file: Blob, lines: number): Promise<OrderColumns> {
  const columns: OrderColumns = {
    customer_id: [],
    order_id: [],
    ordered_at: new Float64Array(lines),
    amount: new Float64Array(lines)
  };
  const customers = new Map<string, string>();
  let order = '';
  let line = -1;
  const add = (text: string) => {
    const fields = text.split(',');
    const [id = '', at = '', customer = ''] = fields;
    if (id !== order) order = id;
    const known = customers.get(customer);
    if (known === undefined) customers.set(customer, customer);
    columns.order_id.push(order);
    columns.customer_id.push(known ?? customer);
    columns.ordered_at[line] = Date.parse(`${at}Z`);
    columns.amount[line] = Math.round(Number(fields[8]) * 100);
  };
  let rest = '';
  for await (const text of texts(file)) {
    const found = (rest + text).split('\n');
    rest = found.pop() ?? '';
    for (const each of found) {
      if (line >= 0) add(each);
      line++;
    }
  }
  return columns;
}

async function* texts(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
