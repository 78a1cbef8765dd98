import { counted, format, messages, plural } from '../../i18n/index.ts';

const customers = (n: number): string => counted(n, 'customer', 'customers');
const hours = (n: number): string => `${format.number(n, 1)} ${plural(n, 'hour', 'hours')}`;

export const m = messages(
  {
    title: 'What would it bring to spend less on them?',
    nothing: (now: string) => `Nothing is moved yet. The contribution of these periods is ${now}.`,
    changed: (now: string, then: string) =>
      `Had it been so in these periods, the contribution would be ${then} instead of ${now}.`,
    lettingGo: (n: number, revenue: string) =>
      ` ${revenue} of revenue would go with the ${plural(n, 'customer', `${format.number(n)} customers`)} let go.`,
    automating: (n: number, revenue: string) =>
      ` ${revenue} comes from ${customers(n)} who would find nobody to talk to, and is at risk.`,
    moving: (n: number) => ` ${hours(n)} would go to the head.`,
    now: 'Now',
    letGo: 'Let go',
    automate: 'Automate',
    hours: 'Move hours',
    then: 'Then',
    step: 'Step',
    change: 'Contribution',
    stop: (step: string, money: string) => `${step}\n${money}`
  },
  {
    title: '减少对他们的投入，会带来什么？',
    nothing: (now) => `尚未作任何调整。这些时段的贡献为 ${now}。`,
    changed: (now, then) => `假如这些时段里就这样做，贡献会是 ${then}，而不是 ${now}。`,
    lettingGo: (n, revenue) => `放手 ${format.number(n)} 位客户，会随之失去 ${revenue} 的收入。`,
    automating: (n, revenue) => `${format.number(n)} 位客户将不再有人工接待，他们的 ${revenue} 收入有风险。`,
    moving: (n) => `${format.number(n, 1)} 小时转给头部客户。`,
    now: '现在',
    letGo: '放手',
    automate: '自动化',
    hours: '转移工时',
    then: '之后',
    step: '步骤',
    change: '贡献',
    stop: (step, money) => `${step}\n${money}`
  }
);
