import { EditorState, type Extension } from '@codemirror/state';
import type { Language } from '../../i18n/index.ts';

/** CodeMirror's own words in Chinese: the search panel, completion, and what it announces. Keys are its English ones. */
const chinese: Record<string, string> = {
  Find: '查找',
  Replace: '替换为',
  next: '下一个',
  previous: '上一个',
  all: '全部',
  'match case': '区分大小写',
  regexp: '正则表达式',
  'by word': '全字匹配',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  go: '跳转',
  'Go to line': '跳转到行',
  'current match': '当前匹配',
  'replaced match on line $': '已替换第 $ 行的匹配项',
  'replaced $ matches': '已替换 $ 处',
  'on line': '所在行：',
  Completions: '补全建议',
  'Selection deleted': '已删除所选内容',
  'Control character': '控制字符',
  'Folded lines': '已折叠的行',
  'Unfolded lines': '已展开的行',
  to: '至',
  'folded code': '已折叠的代码',
  unfold: '展开',
  'Fold line': '折叠该行',
  'Unfold line': '展开该行'
};

/** The phrases of a language, for CodeMirror. */
export const phrases = (language: Language): Extension =>
  language === 'zh' ? EditorState.phrases.of(chinese) : [];
