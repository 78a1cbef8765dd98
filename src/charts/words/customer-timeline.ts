import { counted, format, messages } from '../../i18n/index.ts';

export const m = messages(
  {
    title: (customer: string) => (customer ? `What has happened with ${customer}?` : 'One customer'),
    nobody: 'There are no customers yet.',
    absent: (customer: string) => `Nobody with the number “${customer}” is in these orders.`,
    ordered: (customer: string, n: number, from: string, money: string) =>
      `${customer} has ordered ${n === 1 ? 'once' : counted(n, 'time', 'times')} since ${from}, for ${money} in all`,
    last: (date: string) => `; the last time on ${date}, the last day of all.`,
    ago: (date: string, days: number, today: string) =>
      `; the last time on ${date}, ${counted(days, 'day', 'days')} before ${today}, the day after the last order of all.`,
    contacts: (n: number) => ` ${counted(n, 'contact', 'contacts')} besides.`,
    never: (customer: string, n: number) =>
      `${customer} has never ordered; there ${n === 1 ? 'is' : 'are'} ${counted(n, 'contact', 'contacts')}.`,
    orders: 'Orders, by amount',
    contactsRow: 'Contacts',
    tierRow: 'Tier, quarter by quarter',
    stageRow: 'Stage of life, month by month',
    none: 'absent',
    and: ', ',
    stop: (date: string, money: string, items: string) => `${date}\n${money}${items && `\n${items}`}`,
    refund: (date: string, money: string) => `${date}\nrefund, ${money}`,
    contact: (date: string, kind: string, more: string) => `${date}\n${kind}${more && `\n${more}`}`,
    anyKind: 'contact',
    score: (score: string) => `score ${score}`,
    span: (from: string, to: string, what: string) => `${from} to ${to}\n${what}`,
    list: (customer: string, date: string) => `${customer}, ${date}`,
    when: 'When',
    what: 'What',
    amount: 'Amount',
    more: 'More',
    order: 'order',
    refundWord: 'refund'
  },
  {
    title: (customer) => (customer ? `${customer} 有过哪些经过？` : '一位客户'),
    nobody: '还没有客户。',
    absent: (customer) => `这些订单中没有编号为“${customer}”的客户。`,
    ordered: (customer, n, from, money) =>
      `${customer} 自 ${from} 起下单 ${format.number(n)} 次，共 ${money}`,
    last: (date) => `；最近一次在 ${date}，即全部订单的最后一天。`,
    ago: (date, days, today) =>
      `；最近一次在 ${date}，距全部订单最后一天的次日 ${today} 有 ${format.number(days)} 天。`,
    contacts: (n) => `另有 ${format.number(n)} 次接触。`,
    never: (customer, n) => `${customer} 从未下单，有 ${format.number(n)} 次接触。`,
    orders: '订单（按金额）',
    contactsRow: '接触',
    tierRow: '逐季层级',
    stageRow: '逐月生命周期阶段',
    none: '未下单',
    and: '、',
    stop: (date, money, items) => `${date}\n${money}${items && `\n${items}`}`,
    refund: (date, money) => `${date}\n退款，${money}`,
    contact: (date, kind, more) => `${date}\n${kind}${more && `\n${more}`}`,
    anyKind: '接触',
    score: (score) => `分值 ${score}`,
    span: (from, to, what) => `${from} 至 ${to}\n${what}`,
    list: (customer, date) => `${customer}，${date}`,
    when: '时间',
    what: '事项',
    amount: '金额',
    more: '其他',
    order: '订单',
    refundWord: '退款'
  }
);
