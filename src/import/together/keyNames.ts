import { headerNames, plainName } from '../roles/headerNames.ts';

const keyWords =
  /(^| )(id|ids|no|nr|num|number|code|key|sku|ref|reference|email|e mail|asin|ean|handle|username)$|编号|编码|单号|卡号|账号|帐号|货号|会员名|用户名|[号码]$|id$/;
const noKeys = /zip|postal|postcode|phone|mobile|fax|house|account|vat|tax|邮编|电话|手机/;

const compact = (name: string): string => plainName(name).replaceAll(' ', '');

/** Names that mean one thing in any export: the number of an order, a customer, a product. */
const synonyms: string[][] = [
  headerNames.order_id.filter((name) => !/^(record id|payment id|document number)$/.test(name)),
  headerNames.customer_id.filter((name) => /id|no$|number|code|key|编号|编码|会员|客户号|买家/.test(name)),
  [
    'product id',
    'productid',
    'item id',
    'sku',
    'stock code',
    'stockcode',
    'product code',
    'lineitem sku'
  ].concat(['商品id', '商品编码', '商品编号', '产品id', '产品编号', '货号', '商家编码'])
].map((names) => names.map((name) => name.replaceAll(' ', '')));

/** Names of a product: a list of them may name each by no number. */
const products = new Set(headerNames.product.map((name) => name.replaceAll(' ', '')));

/** What a file is a list of, by its name: `Customers 2024.csv` is of customers, each a customer. */
const nounOf = (file: string): string =>
  compact(file.replace(/\.[^.]*$/, ''))
    .replace(/\d+/g, '')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');

/** Two columns that could be one key. */
export interface KeyPair {
  on: string;
  key: string;
}

/** The pairs of columns that could join a file to another, by their names; the likeliest first. */
export function keyPairs(
  from: readonly string[],
  to: { name: string; columns: readonly { name: string }[] }
): KeyPair[] {
  const pairs: (KeyPair & { rank: number })[] = [];
  const noun = nounOf(to.name);
  for (const on of from)
    for (const { name: key } of to.columns) {
      const rank = rankOf(on, key, noun);
      if (rank !== undefined) pairs.push({ on, key, rank });
    }
  return pairs.sort((a, b) => a.rank - b.rank).map(({ on, key }) => ({ on, key }));
}

function rankOf(on: string, key: string, noun: string): number | undefined {
  const [a, b] = [compact(on), compact(key)];
  if (noKeys.test(plainName(on)) || noKeys.test(plainName(key))) return undefined;
  if (a === b && (keyWords.test(plainName(on)) || isSynonym(a, b))) return 0;
  if (isSynonym(a, b)) return 1;
  if (a === b && products.has(a)) return 3;
  const isPlain = /^(id|no|code|key|number|编号|编码)$/.test(b);
  if (isPlain && noun !== '' && (a === noun + b || a === noun)) return 2;
  return undefined;
}

const isSynonym = (a: string, b: string): boolean =>
  synonyms.some((names) => names.includes(a) && names.includes(b));
