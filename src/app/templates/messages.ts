import { language, messages } from '../../i18n/index.ts';
import type { TemplateName } from '../../lessons/index.ts';

/** Words of the dialog for a new notebook. */
export const m = messages(
  {
    title: 'New notebook',
    about: 'Each runs on the data that is loaded, and is yours to change.',
    empty: 'An almost empty one',
    emptyAbout: 'A title and the first question.'
  },
  {
    title: '新建手记',
    about: '都以已载入的数据运行，可随意修改。',
    empty: '近乎空白',
    emptyAbout: '只有标题和第一个问题。'
  }
);

/** A template's name, and what it is for in one sentence. */
type Said = readonly [name: string, about: string];

const said: Record<'en' | 'zh', Record<TemplateName, Said>> = {
  en: {
    'long-tail': [
      'Long tail in five minutes',
      'Who brings the money, which products do where your files name them, and how long the tail is.'
    ],
    'rfm-campaign': [
      'RFM campaign',
      'A list of customers to win back, by how long and how often, and what is at stake.'
    ],
    'cohort-health': ['Cohort health', 'Whether customers come back, and whether newer ones do so more.'],
    accounts: [
      'B2B accounts',
      'Head, waist and tail of your accounts, and which large ones have gone quiet.'
    ],
    'low-value': [
      'Low-value customers',
      'Who has brought little for a year and gone silent, what fits them, and what spending less would bring.'
    ],
    'board-report': [
      'Board report',
      'Revenue, concentration and cohorts, ready to be presented a figure at a time.'
    ]
  },
  zh: {
    'long-tail': ['五分钟看懂长尾', '钱由谁带来，靠哪些商品（文件里有商品时），尾巴有多长。'],
    'rfm-campaign': ['RFM 营销名单', '按沉默时长和购买次数列出值得唤回的客户，以及涉及的金额。'],
    'cohort-health': ['复购健康度', '客户会不会回来，新客是否更愿意回来。'],
    accounts: ['B2B 客户分层', '头部、腰部、长尾客户，以及哪些大客户安静了下来。'],
    'low-value': ['低价值客户', '谁一年来贡献很少且已沉默，各自适合怎么做，减少投入会带来什么。'],
    'board-report': ['经营汇报', '收入、集中度与复购，一页一图，可直接演示。']
  }
};

/** What a template is called and what it is for, in the current language. */
export function saidOf(template: TemplateName): { name: string; about: string } {
  const [name, about] = said[language.current][template];
  return { name, about };
}
