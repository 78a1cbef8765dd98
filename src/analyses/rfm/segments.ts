import { language } from '../../i18n/index.ts';

/** The shipped rules' segments, as `rfm_rules` names them in Chinese, and those of `rfm_scheme_rules`. */
const chinese: Record<string, string> = {
  Champions: '核心客户',
  Loyal: '忠诚客户',
  'Potential loyalists': '潜力忠诚客户',
  New: '新客户',
  Promising: '有望客户',
  'Need attention': '需要关注',
  'About to sleep': '即将沉睡',
  'Cannot lose': '不可流失',
  'At risk': '流失风险',
  Hibernating: '沉睡客户',
  Lost: '流失客户',
  Premium: '高端客户',
  'Repeat buyers': '复购客户',
  'Top spenders': '高额客户',
  Inactive: '不活跃客户',
  Others: '其他'
};

/** A segment of `rfm` or `rfm_schemes` as the current language shows it; segments of a reader's own rules are shown as they are. */
export const segmentName = (segment: string): string =>
  language.current === 'zh' ? (chinese[segment] ?? segment) : segment;
