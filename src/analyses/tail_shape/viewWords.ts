import { messages } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    laws: (items: string) =>
      `A power law has no usual size: however great the greatest of the ${items}, one far greater is still to be reckoned with, and means hang on the few. A log-normal comes of many causes that multiply: it has a usual size, and its top runs out sooner.`,
    numbers: (alpha: string, error: string, index: string, distance: string, ratio: string, p: string) =>
      `Exponent ${alpha} ± ${error}, that of the density: on the curve of those with as much or more it is one less, ${index}, the tail index. Greatest distance from the data ${distance}; log-likelihood ratio by its standard error ${ratio}, above 0 for the power law, p = ${p}.`
  },
  {
    laws: (items) =>
      `幂律没有“通常的大小”：无论最大的${items}多大，都可能出现大得多的，平均值取决于少数几个。对数正态由许多相乘的原因形成：有通常的大小，顶端更早收住。`,
    numbers: (alpha, error, index, distance, ratio, p) =>
      `指数 ${alpha} ± ${error} 是密度的指数；图中“不低于此值”的曲线少 1，即尾指数 ${index}。与数据的最大距离 ${distance}；对数似然比除以其标准误 ${ratio}（大于 0 支持幂律），p = ${p}。`
  }
);
