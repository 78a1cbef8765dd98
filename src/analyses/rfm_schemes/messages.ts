import { messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'RFM by other schemes',
    scheme: 'Scheme',
    rules: 'ten segments by recency and frequency',
    eleven: 'eleven segments by all three scores',
    package: 'ten segments of the R package',
    grid: 'eleven segments in a grid',
    quartile: 'five segments by quartiles',
    means: 'eight segments by mean values',
    score_means: 'eight segments by mean scores'
  },
  {
    title: 'RFM 的其他方案',
    scheme: '方案',
    rules: '近度与频度十类',
    eleven: '三项分值十一类',
    package: 'R 语言 rfm 包十类',
    grid: '网格十一类',
    quartile: '四分位五类',
    means: '数值均值八类',
    score_means: '分值均值八类'
  }
);
