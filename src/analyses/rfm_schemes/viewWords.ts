import { counted, format, messages, plural } from '../../i18n/index.ts';

/** The words of the view, which is loaded with it. */
export const m = messages(
  {
    question: (scheme: string) => `Who is who in ${scheme}?`,
    changes: 'Who would be called otherwise?',
    by: 'By',
    segments: 'Segments',
    changed: 'Another name',
    share: 'Of customers',
    most: 'Most often',
    pair: (from: string, to: string, n: number) => `${from} → ${to}, ${format.number(n)}`,
    named: (title: string, scheme: string) => `${title} (${scheme})`,
    changesNote:
      'Before the arrow stands the name in the scheme of this cell, behind it that in the row’s. One name can mean other customers in another scheme; names are compared as they stand. The eight segments by means have names of their own: there all customers change theirs.',
    never: (segments: string, n: number) =>
      `No customer can be ${segments}: earlier rules take everybody ${plural(n, 'it', 'they')} would hold.`,
    uncovered: (codes: number, of: number) =>
      `${counted(codes, 'code', 'codes')} of ${format.number(of)} ${plural(codes, 'meets', 'meet')} no rule: such customers are Others.`,
    or: (names: string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(names)
  },
  {
    question: (scheme) => `${scheme}：客户各属于哪一群？`,
    changes: '换一种方案，谁会换名称？',
    by: '方案',
    segments: '分群数',
    changed: '换名称',
    share: '占客户',
    most: '最常见的变化',
    pair: (from, to, n) => `${from} → ${to}，${format.number(n)} 位`,
    named: (title, scheme) => `${title}（${scheme}）`,
    changesNote:
      '箭头前是本单元格方案中的名称，箭头后是该行方案中的名称。同一名称在不同方案中可能指不同的客户；这里按名称逐字比较。按均值划分的八类自有一套名称，因此所有客户都会换名称。',
    never: (segments) => `没有客户会归入${segments}：靠前的规则已取走全部组合。`,
    uncovered: (codes, of) =>
      `${format.number(of)} 种分值组合中有 ${format.number(codes)} 种不符合任何规则，这些客户归入“其他”。`,
    or: (names) => names.map((name) => `“${name}”`).join('、')
  }
);
