import { format, messages } from '../../i18n/index.ts';
import type { BesideRelation, TouchPart } from '../types.ts';

type Part = 'customer_id' | 'at' | TouchPart;

const partsEn: Record<Part, string> = {
  customer_id: 'Customer',
  at: 'Time',
  kind: 'Kind of contact',
  cost: 'Cost',
  score: 'Score',
  arm: 'Group of a trial',
  detail: 'Detail'
};

const partsZh: Record<Part, string> = {
  customer_id: '客户',
  at: '时间',
  kind: '往来类型',
  cost: '成本',
  score: '评分',
  arm: '实验分组',
  detail: '内容'
};

/** The words of what the columns of a file of customers or of a log are. */
export const besideWords = messages(
  {
    part: (part: Part) => partsEn[part],
    otherCosts: (rows: number, currency: string, amount?: string) =>
      `${format.number(rows)} ${rows === 1 ? 'cost' : 'costs'} ${currency === '' ? 'that name no currency' : `in ${currency}`}${amount ? ` (${amount})` : ''} ${rows === 1 ? 'counts' : 'count'} as none: the rows stay.`,
    unread: (part: Part, rows: number) =>
      `${format.number(rows)} ${rows === 1 ? 'row' : 'rows'} whose ${partsEn[part].toLowerCase()} cannot be read: kept without it.`,
    ofNobody: 'loaded, they belong to nobody.',
    laterRow: (relation: BesideRelation): string =>
      relation === 'customers' ? 'a later row of the same customer' : 'in a newer file too',
    download: (relation: BesideRelation) => `Download the rejected rows of ${relation}`,
    noCost:
      'No column is its cost. If one says what a contact cost, choose it; without it, a contact costs what you set in the cell that asks.'
  },
  {
    part: (part: Part) => partsZh[part],
    otherCosts: (rows, currency, amount) =>
      `有 ${format.number(rows)} 行的成本${currency === '' ? '未注明货币' : `以 ${currency} 计`}${amount ? `（${amount}）` : ''}，不计入成本；这些行仍保留。`,
    unread: (part, rows) =>
      `有 ${format.number(rows)} 行的${partsZh[part]}无法识别：已保留，不计${partsZh[part]}。`,
    ofNobody: '已载入，但不属于任何客户。',
    laterRow: (relation): string =>
      relation === 'customers' ? '同一客户在后面另有一行' : '更新的文件中也有',
    download: (relation) => `下载 ${relation} 中拒收的行`,
    noCost: '没有哪一列被选为成本。如果有一列记录每次往来的花费，请选它；否则按单元中设定的每次成本计算。'
  }
);
