import { messages } from '../../i18n/index.ts';

/** The words of the editor. */
export const m = messages(
  {
    columns: (count: number) => (count === 1 ? '1 column' : `${count} columns`),
    macro: 'analysis',
    required: 'to be given',
    standard: (value: string) => `default: ${value}`,
    gives: (columns: string) => `Columns: ${columns}`,
    place: (line: number, column: number) => `Line ${line}, column ${column}`,
    instead: 'Write instead:',
    fix: (wrong: string, right: string) => `Write ${right} instead of ${wrong}`,
    run: 'Run',
    ask: 'Show rows of the part here',
    format: 'Format',
    history: 'Earlier versions',
    notFormatted: 'This could not be formatted: it cannot be read as SQL yet. The text is as it was.',
    tabIndents: 'Tab now indents. Press Escape, then Tab, to leave the editor.',
    tabLeaves: 'Tab leaves the editor.',
    keys: 'Ctrl+Enter or ⌘+Enter runs. Tab leaves the editor until you type; then press Escape first.'
  },
  {
    columns: (count: number) => `${count} 列`,
    macro: '分析宏',
    required: '必填',
    standard: (value: string) => `默认：${value}`,
    gives: (columns: string) => `结果列：${columns}`,
    place: (line: number, column: number) => `第 ${line} 行第 ${column} 列`,
    instead: '改写为：',
    fix: (wrong: string, right: string) => `把 ${wrong} 改写为 ${right}`,
    run: '运行',
    ask: '查看此处的结果',
    format: '格式化',
    history: '历史版本',
    notFormatted: '未能格式化：这段文字还不是完整的 SQL，内容未作改动。',
    tabIndents: 'Tab 键现在用于缩进。按 Esc 后再按 Tab 可离开编辑器。',
    tabLeaves: '按 Tab 可离开编辑器。',
    keys: '按 Ctrl+Enter 或 ⌘+Enter 运行。输入前按 Tab 即可离开编辑器，输入后请先按 Esc 再按 Tab。'
  }
);
