import { chinese, messages } from '../../i18n/index.ts';

/** The words of finding and replacing over a notebook. */
export const words = messages(
  {
    find: 'Find',
    replace: 'Replace by',
    pattern: 'Regular expression',
    exact: 'Match case',
    none: 'Found nowhere.',
    found: (places: number, cells: number, params: number) =>
      `${places === 1 ? '1 place' : `${places} places`} in ${[
        ...(cells ? [cells === 1 ? '1 cell' : `${cells} cells`] : []),
        ...(params ? [params === 1 ? '1 parameter' : `${params} parameters`] : [])
      ].join(' and ')}`,
    param: (name: string) => `Parameter ${name}`,
    replaceAll: 'Replace all',
    replaceOne: 'Replace',
    replaceHere: (line: number, text: string) => `Replace “${text}” in line ${line}`,
    goTo: (line: number) => `Line ${line}`,
    undo: 'Undo the replacement',
    replacedAll: (places: number) =>
      `${places === 1 ? '1 place was' : `${places} places were`} replaced. Undo takes it back in one step.`,
    noPattern: (detail: string) => `This is no regular expression: ${detail}`,
    more: (places: number) => `and ${places} more places`
  },
  {
    find: '查找',
    replace: '替换为',
    pattern: '正则表达式',
    exact: '区分大小写',
    none: '没有找到。',
    found: (places: number, cells: number, params: number) =>
      `${[...(cells ? [`${cells} 个单元`] : []), ...(params ? [`${params} 个参数`] : [])].join('和 ')}中共 ${places} 处`,
    param: (name: string) => chinese`参数 ${name}`,
    replaceAll: '全部替换',
    replaceOne: '替换',
    replaceHere: (line: number, text: string) => `替换第 ${line} 行的“${text}”`,
    goTo: (line: number) => `第 ${line} 行`,
    undo: '撤销替换',
    replacedAll: (places: number) => `已替换 ${places} 处，撤销一次即可全部还原。`,
    noPattern: (detail: string) => `不是有效的正则表达式：${detail}`,
    more: (places: number) => `另有 ${places} 处`
  }
);
