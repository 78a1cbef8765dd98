import { chinese, counted, format, messages } from '../../i18n/index.ts';

/** Words about what this browser keeps. */
export const m = messages(
  {
    title: 'Kept in this browser',
    nothing: 'Nothing yet. The first change to a notebook, and the first file of yours, will be kept here.',
    notebooks: (count: number) => counted(count, 'notebook', 'notebooks'),
    notebookList: 'Notebooks',
    changed: (when: string) => `changed ${when}`,
    files: 'Files',
    notKept: 'These files are not kept: they are in this page until it is closed.',
    lost: (files: string) =>
      `The tab was gone before this was loaded and kept: ${files}. Drop it here again; the notebook is as it was last saved.`,
    again: 'Try again',
    room: (used: string, quota: string) => `${used} used of ${quota} that the browser offers this site.`,
    persisted: 'The browser has promised not to clear this by itself.',
    clearable:
      'The browser may clear this by itself, when the disk runs short or after weeks without a visit. Save what you need as a file.',
    ask: 'Ask it not to',
    refused: 'It did not agree. Some browsers only do for sites that are visited often, or bookmarked.',
    saveAll: 'Save everything as one file',
    openTitle: 'Open what was kept elsewhere',
    holds: (notebooks: number, files: string) =>
      `This file holds ${counted(notebooks, 'notebook', 'notebooks')}${files ? ` and ${files}` : ' and no data'}.`,
    adds: 'The notebooks are added to those that are here; none is replaced.',
    replaces: (files: string) => `Its data takes the place of ${files}, which is loaded here.`,
    open: 'Open it',
    damaged:
      'This file is damaged, or was made by a later Tailbook: it cannot be opened whole, so nothing of it was taken. Make it again where it comes from.',
    forget: 'Forget everything',
    forgetAsk:
      'This removes every notebook and file that this browser keeps for Tailbook, those of links and hosted notebooks too, and your settings and remembered columns. Files on your computer stay as they are.',
    cancel: 'Cancel'
  },
  {
    title: '保存在此浏览器中',
    nothing: '目前没有内容。手记一有修改，或载入您的第一个文件后，就会保存在这里。',
    notebooks: (count) => `${format.number(count)} 本手记`,
    notebookList: '手记',
    changed: (when) => chinese`修改于 ${when}`,
    files: '文件',
    notKept: '以下文件未能保存，只在此页面关闭之前可用。',
    lost: (files) => `标签页关闭前未能载入并存好：${files}。请再次拖入；手记保持最近一次保存时的样子。`,
    again: '再试一次',
    room: (used, quota) => `已用 ${used}，浏览器为本站提供 ${quota}。`,
    persisted: '浏览器已承诺不会自行清除这些内容。',
    clearable: '磁盘空间不足或数周未访问时，浏览器可能自行清除这些内容。需要的请存为文件。',
    ask: '请求浏览器保留',
    refused: '浏览器没有同意。有些浏览器只对常访问或已收藏的网站同意。',
    saveAll: '全部存为一个文件',
    openTitle: '打开在别处保存的内容',
    holds: (notebooks, files) =>
      `此文件包含 ${format.number(notebooks)} 本手记${files ? `和 ${files}` : '，不含数据'}。`,
    adds: '这些手记会加入现有手记，不会替换任何一本。',
    replaces: (files) => `其中的数据将取代此处已载入的 ${files}。`,
    open: '打开',
    damaged:
      '此文件已损坏，或由更新版本的长尾手记生成，无法完整打开，因此未采用其中任何内容。请在原处重新生成。',
    forget: '全部清除',
    forgetAsk:
      '将删除此浏览器为长尾手记保存的全部手记和文件（包括来自链接和托管的），以及您的设置和记住的列对应。您电脑上的文件不受影响。',
    cancel: '取消'
  }
);
