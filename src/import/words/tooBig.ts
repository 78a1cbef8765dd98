import { format, messages } from '../../i18n/index.ts';
import type { Room } from '../moments/room.ts';

const bytes = (n: number) => format.bytes(Number(n.toPrecision(2)));

/** The words of what is offered where a tab would not hold a file. */
export const tooBigWords = messages(
  {
    title: 'If it is too big',
    estimate: (need: number, room: Room) => {
      const why = {
        phone: 'on a phone, which ends a tab that takes more without a word',
        device: `on this device, which says it has ${bytes(room.memory ?? 0)} in all`,
        engine: 'in a browser tab'
      }[room.because];
      return `Loaded whole, it takes about ${bytes(need)} of memory. About ${bytes(room.bytes)} are safe ${why}.`;
    },
    offer: 'It may not fit. Load less of it:',
    fits: 'It fits as it is chosen now.',
    tight: (need: number) => `As it is chosen now it takes about ${bytes(need)}: that may not fit yet.`,
    rolesOnly: (columns: number, all: number) => `Only the ${columns} of ${all} columns that play a part`,
    sample: 'Customers',
    all: 'all of them',
    oneIn: (n: number, need: number) => `one in ${n}, with all their rows (about ${bytes(need)})`,
    byDay: 'Add up what one customer bought on one day: keeps amount, quantity and cost',
    oneInSaid: (n: number) =>
      `A sample: one customer in ${format.number(n)}, chosen by their id, with all their rows. Totals are of the sample; shares and averages stand for all customers as far as a sample can.`,
    droppedSaid: (names: string[]) =>
      `${names.length} ${names.length === 1 ? 'column that plays' : 'columns that play'} no part ${names.length === 1 ? 'was' : 'were'} not loaded: ${names.join(', ')}.`,
    byDaySaid: (from: number, to: number) =>
      `${format.number(from)} rows were added up to ${format.number(to)}, one for each customer and day: their order numbers, and refunds inside a day, can no longer be told apart.`
  },
  {
    title: '文件太大时',
    estimate: (need: number, room: Room) => {
      const why = {
        phone: '手机会直接关闭占用过多的标签页，本页',
        device: `本设备共有 ${bytes(room.memory ?? 0)} 内存，`,
        engine: '浏览器标签页'
      }[room.because];
      return `全部载入约需 ${bytes(need)} 内存。${why}可放心使用的约为 ${bytes(room.bytes)}。`;
    },
    offer: '可能放不下，可以少载入一些：',
    fits: '按现在的选择放得下。',
    tight: (need: number) => `按现在的选择约需 ${bytes(need)}，可能仍放不下。`,
    rolesOnly: (columns: number, all: number) => `${all} 列中只载入用得到的 ${columns} 列`,
    sample: '客户',
    all: '全部',
    oneIn: (n: number, need: number) => `每 ${n} 位取 1 位，保留其全部行（约 ${bytes(need)}）`,
    byDay: '把同一客户同一天的购买合并为一行：保留金额、数量和成本',
    oneInSaid: (n: number) =>
      `这是抽样：按客户编号每 ${format.number(n)} 位取 1 位，保留其全部行。合计只是样本的合计；占比和平均值在抽样误差内代表全体客户。`,
    droppedSaid: (names: string[]) => `有 ${names.length} 列用不到，没有载入：${names.join('、')}。`,
    byDaySaid: (from: number, to: number) =>
      `${format.number(from)} 行已按客户和日期合并为 ${format.number(to)} 行：不再能区分订单号，以及同一天内的退款。`
  }
);
