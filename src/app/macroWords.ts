/** What each macro of the SQL library answers, in Chinese. In English the comment above it says so. */
export const chineseMacros: Record<string, string> = {
  order_lines: '把任意订单行关系整理成其他宏读取的形式。',
  customer_summary: '每位客户一行：首末次下单、订单数、收入、近度。',
  item_values: '每个项目一行：它的价值。',
  pareto: '按价值排名，并分出头部、腰部与长尾。每个项目一行。',
  concentration: '一行：基尼系数、HHI、头部客户占比。',
  rfm: '客户的近度、频度、金额分值及所属分群。每位客户一行。',
  rfm8: '按均值高低分出的八类客户。每位客户一行。',
  cohorts: '同期群逐期回购。每个同期群与时段一行。',
  movement: '谁上升、谁下滑、谁不动。每位客户每个时段一行。',
  transitions: '从一层到另一层的转移频率与区间。每对层级一行。',
  tier_forecast: '下一时段各层预计有多少现有客户。每层一行。',
  markov_value: '处于各状态的客户今后值多少（马尔可夫链）。每个状态一行。',
  climbs: '升出长尾之前的迹象。每个特征取值一行。',
  lifecycle: '按每位客户自己的节奏，判断其所处的生命周期阶段。每位客户一行。',
  churn_backtest: '回看过去某日：流失预警有多准、漏了多少。一行。',
  btyd_summary: '复购模型对每位客户所知的历史：复购次数、首末购间隔、观察时长、均额。每位客户一行。',
  btyd_value: '每位客户仍在的概率、今后的购买次数与价值，由拟合好的参数算出。每位客户一行。'
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
  kind: "'classic'（默认）：该时段内活跃；'rolling'：该时段或之后任一时段活跃",
  every: "时段长度：'month'、'quarter'（默认）、'half-year' 或 'year'",
  tiers:
    "时段内如何分层：'revenue'（默认）按收入累计占比在 head、waist 处切分；'customers' 前 20% 与其后 30% 的客户；'amount' 沿用第一个时段头部与腰部的最低金额",
  hold: '客户须连续多少个时段处于另一层才算换层；1 为立即',
  cut: '给定时只分两个时段：截至此日，以及此日之后',
  until: '计入的最后一天；默认为最后一笔订单当天',
  moves: 'movement() 结果的关系名称，或含有 from_tier、tier、period、revenue、complete 列的关系',
  steps: 'transitions() 结果的关系名称，或含有 from_tier、tier、share、revenue 列的关系',
  discount: '每个时段的折现率；0.1 表示晚一个时段的收入除以 1.1',
  horizon: '首个时段之后计入的时段数；默认计到可以忽略为止',
  stop: "'never'（默认）；'best'：价值为负的客户即放弃，此后无收入也无成本；或某状态的名称：到达该状态的客户即放弃",
  unit_days: '一个时间单位的天数：7 为周，1 为天',
  fit: "已拟合参数的关系的名称；默认 'btyd_fit'。它只有一行，列为 model（'bg_nbd'、'mbg_nbd' 或 'pareto_nbd'）；unit_days，即 alpha 与 beta 的时间单位的天数；r、alpha 与 a、b（Pareto/NBD 为 s、beta）；Gamma–Gamma 的 p、q、v，可省略",
  periods: '向前看的时段数',
  period_days: '每个时段的天数；默认为一年的十二分之一',
  slipping: '多少个节奏未下单即为疏远',
  silent: '多少个节奏未下单即为沉默',
  lost: '多少个节奏未下单即为流失',
  loyal: '下单天数达到多少即为忠实',
  stages: 'lifecycle() 对过去某日的结果的关系名称',
  days: '该日之后多少天内下单即证明客户仍在'
};
