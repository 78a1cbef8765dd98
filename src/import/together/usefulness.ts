import { plainName } from '../roles/headerNames.ts';
import type { Role } from '../types.ts';
import type { Group } from './groups.ts';
import type { Link } from './Links.ts';

/** What a key is the key of, and which roles its file may fill. */
const subjects: [key: RegExp, roles: Role[]][] = [
  [
    /produ[ck]t|produit|prodott|produto|item|sku|article|arti[kc]|towar|stock|[ck]ategor|asin|商品|产品|宝贝|品类|类目|分类|货号|상품|제품/,
    ['product', 'category', 'cost']
  ],
  [
    /store|shop|channel|branch|outlet|filiale|laden|tienda|magasin|negozio|sklep|winkel|loja|门店|店铺|渠道/,
    ['channel', 'region']
  ],
  [/region|territor|area|city|地区|区域|大区|城市/, ['region']]
];

/** Whether a file that could be joined says something that an analysis asks for: what a product is, where a shop is. */
export function isUseful({ first }: Group, { key, on }: Link): boolean {
  const name = `${plainName(on)} ${plainName(key)} ${plainName(first.name)}`;
  const roles = subjects.find(([subject]) => subject.test(name))?.[1] ?? [];
  return first.guesses.some(({ role, column }) => roles.includes(role) && column !== key);
}
