import { counted, format, messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: 'Who brings money, and who costs more than they bring?',
    none: 'There is no customer yet.',
    uncosted: (end: string) => `No cost is known yet: ${end} of revenue counts as brought.`,
    allBring: (n: number, end: string) =>
      `${n === 1 ? 'The one customer brings' : `All ${format.number(n)} customers bring`} at least what they cost: ${end} in all.`,
    gains: (n: number, of: number, peak: string) =>
      `${format.number(n)} of ${counted(of, 'customer', 'customers')} ${n === 1 ? 'brings' : 'bring'} at least what they cost, ${peak} in all. `,
    nothing: (n: number, lost: string) =>
      `None of ${counted(n, 'customer', 'customers')} brings more than they cost: together they cost ${lost} more than they bring.`,
    noGains: 'No customer brings what they cost. ',
    losses: (n: number, lost: string, end: string) =>
      `The other ${n === 1 ? 'one takes' : `${format.number(n)} take`} ${lost} of it away, and ${end} is left`,
    allLosses: (lost: string) => `Together they lose ${lost}.`,
    ratio: (n: number, share: string) =>
      `: without ${n === 1 ? 'this one' : 'them'} it would be ${share} of that.`,
    alike: (n: number) => `: about as much as without ${n === 1 ? 'this one' : 'them'}.`,
    end: '.',
    yAxis: '↑ contribution, added up',
    xAxis: 'customers, greatest contribution first →',
    peak: (money: string) => `peak ${money}`,
    left: (money: string) => `left ${money}`,
    stop: (rank: string, money: string) => `The first ${rank}\n${money} in all`,
    bringing: 'Customers who bring at least what they cost',
    costing: 'Customers who cost more than they bring',
    paying: 'Customers who paid at least what they got back',
    refunded: 'Customers who got more back than they paid',
    rank: 'Rank',
    cumulative: 'Contribution, added up'
  },
  {
    title: '谁在赚钱，谁的成本高于贡献？',
    none: '还没有客户。',
    uncosted: (end) => `成本尚未可知：收入中的 ${end} 计为贡献。`,
    allBring: (n, end) => `${format.number(n)} 位客户的贡献均不低于成本，合计 ${end}。`,
    gains: (n, of, peak) =>
      `${format.number(of)} 位客户中，${format.number(n)} 位的贡献不为负，合计 ${peak}。`,
    nothing: (n, lost) => `${format.number(n)} 位客户中没有人的贡献高于成本：合计亏损 ${lost}。`,
    noGains: '没有客户的贡献为正。',
    losses: (n, lost, end) => `其余 ${format.number(n)} 位又消耗掉 ${lost}，最后剩下 ${end}`,
    allLosses: (lost) => `合计亏损 ${lost}。`,
    ratio: (n, share) => `：没有${n === 1 ? '这一位' : '他们'}，会是现在的 ${share}。`,
    alike: (n) => `：没有${n === 1 ? '这一位' : '他们'}也差不多。`,
    end: '。',
    yAxis: '↑ 累计贡献',
    xAxis: '客户，按贡献从高到低 →',
    peak: (money) => `峰值 ${money}`,
    left: (money) => `剩余 ${money}`,
    stop: (rank, money) => `前 ${rank} 位\n合计 ${money}`,
    bringing: '贡献不为负的客户',
    costing: '成本高于贡献的客户',
    paying: '付款不少于退款的客户',
    refunded: '退款多于付款的客户',
    rank: '名次',
    cumulative: '累计贡献'
  }
);
