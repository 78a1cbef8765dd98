import type { Combine, MarkName, Period, ScaleName } from '../../charts/index.ts';
import { messages } from '../../i18n/index.ts';

const marksEn: Record<MarkName, string> = {
  bar: 'bars',
  line: 'a line',
  area: 'an area',
  dot: 'dots',
  histogram: 'a histogram',
  box: 'boxes',
  heat: 'a heat map',
  rule: 'rules',
  text: 'text'
};
const marksZh: Record<MarkName, string> = {
  bar: '条形',
  line: '折线',
  area: '面积',
  dot: '散点',
  histogram: '直方图',
  box: '箱线图',
  heat: '热力图',
  rule: '参考线',
  text: '文字'
};
const scalesEn: Record<ScaleName, string> = { linear: 'even', log: 'logarithmic', sqrt: 'square root' };
const scalesZh: Record<ScaleName, string> = { linear: '等距', log: '对数', sqrt: '平方根' };

const combinesEn: Record<Combine, string> = {
  sum: 'added up',
  mean: 'their mean',
  median: 'their median',
  count: 'counted',
  min: 'the least',
  max: 'the greatest'
};
const combinesZh: Record<Combine, string> = {
  sum: '合计',
  mean: '平均值',
  median: '中位数',
  count: '行数',
  min: '最小值',
  max: '最大值'
};

const periodsZh: Record<Period, string> = { day: '日', week: '周', month: '月', quarter: '季度', year: '年' };

/** The words of a chart that is made by choosing. */
export const chartWords = messages(
  {
    title: 'How it is drawn',
    data: 'Rows of',
    mark: 'Drawn as',
    x: 'Across',
    y: 'Up',
    color: 'Colour by',
    facet: 'One chart for each',
    text: 'Words of',
    combine: 'Several rows are',
    combineName: (by: Combine) => combinesEn[by],
    period: 'Put together by',
    periodName: (period: Period) => period as string,
    sort: 'In order of',
    most: 'Drawn at most',
    mostAll: 'all',
    scaleX: 'Scale across',
    scaleY: 'Scale up',
    heading: 'Title',
    none: '—',
    noData: 'choose…',
    byItself: (chosen: string) => `by itself: ${chosen}`,
    markName: (mark: MarkName) => marksEn[mark],
    scaleName: (scale: ScaleName) => scalesEn[scale],
    asTheyCome: 'as the rows come',
    ascending: (column: string) => `${column}, smallest first`,
    descending: (column: string) => `${column}, largest first`,
    yaml: 'As it stands in the file (YAML)',
    done: 'Done'
  },
  {
    title: '怎样画',
    data: '数据',
    mark: '图形',
    x: '横轴',
    y: '纵轴',
    color: '颜色',
    facet: '分图',
    text: '文字',
    combine: '多行合为',
    combineName: (by) => combinesZh[by],
    period: '按时间段合并',
    periodName: (period) => periodsZh[period],
    sort: '排序',
    most: '最多画出',
    mostAll: '全部',
    scaleX: '横轴刻度',
    scaleY: '纵轴刻度',
    heading: '标题',
    none: '—',
    noData: '请选择……',
    byItself: (chosen) => `自动：${chosen}`,
    markName: (mark) => marksZh[mark],
    scaleName: (scale) => scalesZh[scale],
    asTheyCome: '按数据原有顺序',
    ascending: (column) => `${column}，从小到大`,
    descending: (column) => `${column}，从大到小`,
    yaml: '文件中的写法（YAML）',
    done: '完成'
  }
);
