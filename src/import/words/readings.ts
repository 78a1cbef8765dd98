import { messages } from '../../i18n/index.ts';
import type { Notice, ReadingNotice, Readings } from '../readings/Readings.ts';
import type { UnmetJoin } from '../together/unmetJoins.ts';

type Key = keyof Readings;

const namesEn: Record<Key, string> = {
  dates: 'the order of day and month',
  zone: 'the zone in which days begin',
  fillers: 'dates that stand for none',
  clock: 'the column with the time of day',
  decimal: 'the decimal sign',
  minus: 'the side below zero',
  unit: 'the unit in the amount’s name',
  currency: 'the currency',
  unnamed: 'amounts that name no currency',
  negatives: 'rows below zero',
  repeats: 'rows that several files hold',
  rest: 'loading what can be read of a broken file',
  doubles: 'rows equal to an earlier one',
  status: 'the column of statuses',
  statuses: 'statuses',
  unpaid: 'unpaid orders',
  cancelled: 'cancelled orders',
  refunds: 'refunds',
  totals: 'orders’ totals',
  files: 'how a file is divided and reduced'
};

const namesZh: Record<Key, string> = {
  dates: '日与月的先后',
  zone: '以哪个时区划分日期',
  fillers: '代表“无日期”的日期',
  clock: '时间所在的列',
  decimal: '小数点符号',
  minus: '借贷中为负的一方',
  unit: '金额列名中的单位',
  currency: '币种',
  unnamed: '未注明货币的金额',
  negatives: '负数行',
  repeats: '多个文件共有的行',
  rest: '载入损坏文件中可识别的行',
  doubles: '完全相同的行',
  status: '订单状态所在的列',
  statuses: '订单状态',
  unpaid: '未付款订单',
  cancelled: '已取消订单',
  refunds: '退款',
  totals: '订单总额',
  files: '文件的拆分与载入范围'
};

const m = messages(
  {
    each: ({ key, value }: ReadingNotice) => `${namesEn[key]} (${value})`,
    join: (parts: string[]) => parts.join(', '),
    unfit: (list: string) =>
      `The file gives no occasion for this, or decides it otherwise, so it was not taken from the notebook or mapping: ${list}. The figures may differ from those it was made with.`,
    wrong: (list: string) =>
      `The notebook or mapping says what is not understood here, and it was passed over: ${list}.`,
    unmet: ({ file, wanted, missing, used }: UnmetJoin) =>
      `The notebook looks “${file}” up by ${wanted}, and no column here is called ${missing.map((name) => `“${name}”`).join(' or ')}. ${used === undefined ? 'It is not joined' : `It is joined by ${used} instead`}; the figures may differ from those the notebook was made with.`,
    space: ' '
  },
  {
    each: ({ key, value }: ReadingNotice) => `${namesZh[key]}（${value}）`,
    join: (parts: string[]) => parts.join('、'),
    unfit: (list: string) =>
      `手记或对应关系中的以下设定在此文件中用不上，或文件自身另有定论，因此未采用：${list}。结果可能与当初不同。`,
    wrong: (list: string) => `手记或对应关系中的以下写法无法识别，已忽略：${list}。`,
    unmet: ({ file, wanted, missing, used }) =>
      `手记按 ${wanted} 关联“${file}”，但这里没有名为${missing.map((name) => `“${name}”`).join('、')}的列，${used === undefined ? '因此没有关联' : `因此改按 ${used} 关联`}，结果可能与当初不同。`,
    space: ''
  }
);

/** Notices as sentences; the same one said of several files is said once. */
export function readingText(notices: Notice[]): string {
  const sentences = (['unfit', 'wrong'] as const).flatMap((why) => {
    const parts = [...new Set(notices.flatMap((each) => (each.why === why ? m.each(each) : [])))];
    return parts.length > 0 ? [m[why](m.join(parts))] : [];
  });
  const unmet = notices.flatMap((each) => (each.why === 'join' ? m.unmet(each) : []));
  return [...sentences, ...unmet].join(m.space);
}
