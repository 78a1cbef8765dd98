import { counted, format, messages } from '../../i18n/index.ts';

export const m = messages(
  {
    walk: (title: string, n: number) =>
      `${title} Arrow keys walk through ${counted(n, 'point', 'points')} of the chart.`,
    walkOpens: (walk: string) => `${walk} Enter opens the list behind a point.`,
    openHint: 'Click or Enter: the list',
    asTable: 'As table',
    save: 'Save',
    saveAs: (format: string) => `Save as ${format}`,
    settings: 'Settings',
    source: 'Source',
    colon: ': ',
    list: '; ',
    table: (title: string) => `${title} The figures as a table`,
    missing: '–',
    failed: 'The picture could not be made. The SVG and the CSV still can.'
  },
  {
    walk: (title: string, n: number) => `${title}按方向键逐点查看图中 ${format.number(n)} 个数据点。`,
    walkOpens: (walk: string) => `${walk}按回车键打开该点的名单。`,
    openHint: '点击或回车：查看名单',
    asTable: '看表格',
    save: '导出',
    saveAs: (format: string) => `导出为 ${format}`,
    settings: '设置',
    source: '来源',
    colon: '：',
    list: '；',
    table: (title: string) => `${title}数据表`,
    missing: '–',
    failed: '图片生成失败，仍可导出 SVG 或 CSV。'
  }
);
