import { format, messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    laws: (items: string) =>
      `A power law has no usual size: however great the greatest of the ${items}, one far greater is still to be reckoned with, and means hang on the few. A log-normal comes of many causes that multiply: it has a usual size, and its top runs out sooner.`,
    numbers: (alpha: string, error: string, distance: string, ratio: string, p: string) =>
      `Exponent ${alpha} ± ${error}; greatest distance from the data ${distance}; likelihood ratio ${ratio}, above 0 for the power law, p = ${p}.`,
    hill: 'Does the exponent hold at any depth?',
    depth: 'The greatest',
    least: 'From',
    index: 'Tail index',
    exponent: 'Exponent',
    first: (share: string, n: number) => `${share} (${format.number(n)})`,
    hillRule:
      'Hill’s estimate from the greatest alone, as many as each line says. Under a power law, it stays much the same.',
    show: (what: string) => `Show the rows: ${what}`
  },
  {
    laws: (items) =>
      `幂律没有“通常的大小”：无论最大的${items}多大，都可能出现大得多的，平均值取决于少数几个。对数正态由许多相乘的原因形成：有通常的大小，顶端更早收住。`,
    numbers: (alpha, error, distance, ratio, p) =>
      `指数 ${alpha} ± ${error}；与数据的最大距离 ${distance}；似然比 ${ratio}（大于 0 支持幂律），p = ${p}。`,
    hill: '指数在各个深度都成立吗？',
    depth: '最大的',
    least: '起点',
    index: '尾指数',
    exponent: '幂律指数',
    first: (share, n) => `${share}（${format.number(n)}）`,
    hillRule: '仅由各行所示的最大者得出的 Hill 估计。若为幂律，各行应大致相同。',
    show: (what) => `查看相关行：${what}`
  }
);
