import { language } from '../../i18n/index.ts';

type Codes = Record<string, string>;

const tiers: Codes = { head: '头部', waist: '腰部', tail: '长尾', none: '未下单', new: '新客' };

/** What the library's macros write into columns of these names, in Chinese. */
const codes: Record<string, Codes> = {
  tier: tiers,
  from_tier: tiers,
  ranked: tiers,
  层级: tiers,
  move: { stayed: '未变', up: '上升', down: '下降', new: '新客', left: '离开', returned: '回归' },
  stage: {
    new: '新客',
    active: '活跃',
    loyal: '忠实',
    returned: '回归',
    slipping: '疏远',
    silent: '沉默',
    lost: '流失'
  },
  standing: {
    'not low': '不低',
    climbing: '低，但在上升',
    active: '低，但仍活跃',
    strategic: '受保护：战略客户',
    complaint: '受保护：有未结投诉',
    new: '受保护：新客',
    referrer: '受保护：带来他人',
    listed: '长期低价值',
    'never ordered': '从未下单'
  },
  step: { leave: '放手', 'step down': '降级', 'self-serve': '转自助', automate: '自动化', educate: '教育' },
  quadrant: { hostage: '被困者', loyalist: '忠诚者', defector: '背离者', mercenary: '逐利者' }
};

/**
 * A code of the library as a table shows it: in Chinese what it means, with the code beside it, which filters and SQL go
 * by. Any other text is shown as it is.
 */
export function codeText(text: string, column: string): string {
  const meaning = language.current === 'zh' ? codes[column]?.[text] : undefined;
  return meaning === undefined ? text : `${meaning}（${text}）`;
}
