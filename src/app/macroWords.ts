/** What each macro of the SQL library answers, in Chinese. In English the comment above it says so. */
export const chineseMacros: Record<string, string> = {
  order_lines: '把任意订单行关系整理成其他宏读取的形式。',
  customer_summary: '每位客户一行：首末次下单、订单数、收入、近度。',
  item_values: '每个项目一行：它的价值。',
  pareto: '按价值排名，并分出头部、腰部与长尾。每个项目一行。',
  concentration: '一行：基尼系数、HHI、头部客户占比。',
  rfm: '客户的近度、频度、金额分值及所属分群。每位客户一行。',
  rfm8: '按均值高低分出的八类客户。每位客户一行。',
  cohorts: '同期群逐期回购。每个同期群与时段一行。'
};

/** What the macros' parameters mean, in Chinese; a name means the same in all of them. */
export const chineseParameters: Record<string, string> = {
  orders: '订单行关系的名称',
  as_of: '参考日期；默认为最后一笔订单的次日，此日之后的订单不计',
  by: '项目所在列的名称，如 customer_id、product、category',
  head: '头部的累计占比上限，0 至 1',
  waist: '腰部的累计占比上限，0 至 1',
  bins: '分值的档数，分值为 1 至 bins',
  method:
    "'quantile'（默认）：相同的值得分相同；'ntile'：各档人数相等，并列按编号拆分；'rpackage'：R 语言 rfm 包的规则，频度按行计",
  refunds: "金额 <= 0 的行：'orders'（默认）视为订单；'money' 不算订单，只计入金额",
  rules: "给出分群的关系的名称；默认 'rfm_rules'",
  grain: "时段长度：'day'、'week'（周一起）、'month'、'quarter' 或 'year'",
  kind: "'classic'（默认）：该时段内活跃；'rolling'：该时段或之后任一时段活跃"
};
