/** Canonical columns of orders whose values are no items. */
const measures = ['order_id', 'ordered_at', 'amount', 'quantity', 'cost', 'source_file', 'source_line'];

/** Names of columns that number, describe or flag rows, in English and Chinese. */
const rowLike =
  /(^|[_ ])(id|no|nr|num|number|uuid|phone|mobile|tel|e-?mail|mail|address|notes?|remarks?|comments?|flag)$|^(is|has)[_ ]|编号|单号|号码|电话|手机|邮箱|地址|备注|留言|是否/i;

/** The columns by which customers or goods can be ranked: texts that neither number rows nor flag them. */
export const itemColumns = (columns: readonly { name: string; type: string }[]): string[] =>
  columns
    .filter(
      ({ name, type }) =>
        name === 'customer_id' ||
        (['text', 'VARCHAR', ''].includes(type) && !measures.includes(name) && !rowLike.test(name))
    )
    .map(({ name }) => name);
