import { format, messages, plural } from '../../i18n/index.ts';

const m = messages(
  {
    customer_id: (n: number) => plural<string>(n, 'customer', 'customers'),
    product: (n: number) => plural<string>(n, 'product', 'products'),
    category: (n: number) => plural<string>(n, 'category', 'categories'),
    channel: (n: number) => plural<string>(n, 'channel', 'channels'),
    region: (n: number) => plural<string>(n, 'region', 'regions'),
    other: (n: number) => plural<string>(n, 'item', 'items')
  },
  {
    customer_id: () => '位客户',
    product: () => '种商品',
    category: () => '个品类',
    channel: () => '个渠道',
    region: () => '个地区',
    other: () => '项'
  }
);

/** What is ranked, as a word that follows the number n: "customer", "customers", "位客户". `by` is the column, by default customer_id. */
export function items(n: number, by = 'customer_id'): string {
  return (by in m ? m[by as keyof typeof m] : m.other)(n);
}

/** A number of them: "1,204 customers", "1,204 位客户". */
export const many = (n: number, by?: string): string => `${format.number(n)} ${items(n, by)}`;

const bare = messages(
  {
    customer_id: 'customers',
    product: 'products',
    category: 'categories',
    channel: 'channels',
    region: 'regions',
    other: (column: string) => `items of ${column}`
  },
  {
    customer_id: '客户',
    product: '商品',
    category: '品类',
    channel: '渠道',
    region: '地区',
    other: (column) => `“${column}”的各项`
  }
);

/** The same word on its own: "customers", "客户"; of a column without a word of its own, "items of City". */
export function itemsAlone(by = 'customer_id'): string {
  const word = by in bare ? bare[by as keyof typeof bare] : bare.other;
  return typeof word === 'string' ? word : word(by);
}

/** The same word for a column that has one, and the column's own name for any other: what a list of columns offers. */
export const itemChoice = (by: string): string => (by in bare ? itemsAlone(by) : by);

const measures = messages(
  { customer_id: '', product: '', category: '', channel: '', region: '', other: '' },
  { customer_id: '位', product: '种', category: '个', channel: '个', region: '个', other: '项' }
);

/** The measure word that follows a number where the noun is left out: "位", in English nothing. */
export function measureWord(by = 'customer_id'): string {
  return by in measures ? measures[by as keyof typeof measures] : measures.other;
}
