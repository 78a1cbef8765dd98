import type { Parameter } from '../../analyses/index.ts';

/** Canonical columns of orders whose values are no items. */
const measures = ['order_id', 'ordered_at', 'amount', 'quantity', 'cost', 'source_file', 'source_line'];

/** Names of columns that number or describe rows, in English and Chinese. */
const rowLike =
  /(^|[_ ])(id|no|nr|num|number|uuid|(post|postal|zip)[_ ]?code|zip|phone|mobile|tel|e-?mail|mail|address|notes?|remarks?|comments?)$|编号|邮编|邮政编码|单号|号码|电话|手机|邮箱|地址|备注|留言/i;

/** And of those that flag them. */
const flags = /(^|[_ ])flag$|^(is|has)[_ ]|是否/i;

/** Names of columns that name people and firms, in English and Chinese: nobody buys them. */
const ofPeople =
  /^(full_?|first_?|last_?|nick_?|user_?)?name$|(customer|client|buyer|contact|company|consignee|recipient|ship(ping)?|bill(ing)?|account|member)[_ ]?(full[_ ]?|first[_ ]?|last[_ ]?)?name$|^(customer|client|buyer|contact|company)$|姓名|昵称|收货人|联系人|(客户|买家|会员|公司|用户)(名|姓名|名称|昵称)?$/i;

/**
 * The columns by which customers or goods can be ranked: texts that neither number rows nor flag them.
 * @param what `products` where it is asked what is bought: then customers and their names are none; `splits` where
 * customers are told apart, which a flag does too.
 */
export const itemColumns = (
  columns: readonly { name: string; type: string }[],
  what: 'products' | 'splits' | 'any' = 'any'
): string[] =>
  columns
    .filter(({ name }) => what !== 'products' || !(name === 'customer_id' || ofPeople.test(name)))
    .filter(
      ({ name, type }) =>
        name === 'customer_id' ||
        (['text', 'VARCHAR', ''].includes(type) &&
          !measures.includes(name) &&
          !rowLike.test(name) &&
          (what === 'splits' || !flags.test(name)))
    )
    .map(({ name }) => name);

/** True for a setting that names a column by which rows of a relation are told apart. */
export const isSplit = ({ type, of, choices }: Parameter): boolean =>
  type === 'text' && of !== undefined && choices !== undefined;
