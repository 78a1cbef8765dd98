import { format, messages } from '../../i18n/index.ts';

/** What can be wrong with a rule. */
export const m = messages(
  {
    at: (line: number, character: number, reason: string) =>
      `Line ${format.number(line)}, character ${format.number(character)}: ${reason}`,
    unreadable: (sign: string) => `“${sign}” cannot be read here.`,
    noName: 'a rule begins with its name and a colon, as in “Best: revenue >= 1000”.',
    twice: (name: string) => `“${name}” has a rule already; join the two by “or”.`,
    joined: (text: string) => `“${text}” follows without “and” or “or”.`,
    unclosed: 'a bracket is not closed.',
    factMissing: 'a fact is missing, such as “revenue >= 1000”.',
    noFact: (text: string, facts: string) => `“${text}” is no fact. There are: ${facts}.`,
    comma: ', ',
    orCustomers: ' Once “customers” names a relation, its columns are facts too.',
    noList: (fact: string) => `after “${fact} in” stands a list, as in “${fact} in (a, b)”.`,
    noOperator: (fact: string) => `after “${fact}” stands one of >=, >, <=, <, = or <>.`,
    noEquals: (fact: string) => `“${fact}” is a word: after it stands = or <>.`,
    noNumber: (fact: string) => `“${fact}” is held against a number.`,
    noWord: (fact: string) => `“${fact}” is held against a word, in quotes where it has blanks.`,
    tooMany: (n: number) =>
      `the rule comes to more than ${format.number(n)} alternatives; make several of it.`,
    notText: 'Rules are text, one a line.'
  },
  {
    at: (line, character, reason) =>
      `第 ${format.number(line)} 行第 ${format.number(character)} 个字符：${reason}`,
    unreadable: (sign) => `此处的“${sign}”无法识别。`,
    noName: '规则以名称和冒号开头，例如“优质：收入 >= 1000”。',
    twice: (name) => `“${name}”已有规则；请用“或”合并。`,
    joined: (text) => `“${text}”之前缺少“且”或“或”。`,
    unclosed: '括号没有闭合。',
    factMissing: '缺少条件，例如“收入 >= 1000”。',
    noFact: (text, facts) => `没有“${text}”这一项。可用：${facts}。`,
    comma: '、',
    orCustomers: '指定客户表之后，表中的列也可使用。',
    noList: (fact) => `“${fact} 属于”之后应为列表，例如“${fact} 属于（甲，乙）”。`,
    noOperator: (fact) => `“${fact}”之后应为 >=、>、<=、<、= 或 <>。`,
    noEquals: (fact) => `“${fact}”是文字，之后应为 = 或 <>。`,
    noNumber: (fact) => `“${fact}”应与数字比较。`,
    noWord: (fact) => `“${fact}”应与文字比较，含空格时加引号。`,
    tooMany: (n) => `此规则展开后超过 ${format.number(n)} 种情形，请拆成几条。`,
    notText: '规则应为文字，每行一条。'
  }
);
