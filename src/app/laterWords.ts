import { counted, format, messages } from '../i18n/index.ts';

/** The shell's words that no first screen shows: of sharing, of links and addresses, of another tab, of other data. */
export const words = messages(
  {
    shareTitle: 'Share this notebook',
    shareWhat: (cells: number, length: string) =>
      `The link holds the notebook: its text and ${counted(cells, 'cell', 'cells')} with settings and SQL (${length} characters). It holds no rows and no results. Whoever opens it uses the sample or a file of their own with the same columns.`,
    shareCell: (name: string | undefined) =>
      `This link opens the notebook at ${name === undefined ? 'the cell' : `the cell “${name}”`}. The address of this page alone would lead others to the example.`,
    shareSays: 'Whoever has the link can read in it:',
    shareFiles: (files: string) => `the names of your files: ${files}`,
    shareWritten: 'what you wrote in text, titles and SQL, and how many rows were loaded and left out',
    shareNameless: 'Leave the names of files out',
    shareNames: (columns: string) => `names of columns: ${columns}`,
    shareStatuses: (words: string) => `words of statuses: ${words}`,
    shareReadings: (readings: string) => `how your values are read: ${readings}`,
    copy: 'Copy the link',
    linkChat: 'Some chat programs cut links this long. Saving the notebook as a file is safer.',
    linkBar: 'This link is too long for most address bars. Save the notebook as a file instead.',
    shareHost: 'Or host it: lay the notebook file and its CSV beside a copy of this site and open',
    linkTitle: 'You were sent a notebook',
    linkWhat: (cells: number) =>
      `It holds text and ${counted(cells, 'cell', 'cells')}, and no data. Nothing has run yet.`,
    linkNeeds: (columns: string, file?: string) =>
      `It was made ${file ? `on ${file}, ` : ''}with the columns ${columns}.`,
    linkMadeOn: 'It was made on:',
    linkMade: (files: string, columns: string) =>
      [files && `: ${files}`, columns && `${files ? ', with ' : ': '}the columns ${columns}`].join(''),
    linkReads: (relations: string[]) =>
      `Its cells read ${new Intl.ListFormat('en').format(relations)}; a cell whose data are not loaded waits, the others run.`,
    linkWouldRun: 'What it says, and what it would run',
    linkSample: 'Run it on invented sample data',
    linkFile: 'Choose a file of mine…',
    linkCut:
      'This link was cut or changed on its way: the notebook in it cannot be read. Ask for it again, best as a file.',
    linkNewer: 'This link was made by a later Tailbook. Open it on the site that made it.',
    openFailed: (path: string, status: string) =>
      `${path} could not be opened (${status}). The address after “?open=” must be a file beside this site.`,
    openForeign: (path: string) =>
      `${path} lies on another site. Tailbook only opens notebooks that lie beside it.`,
    secondTab:
      'Your notebooks are open in another tab, which keeps them. Here they can be read; this tab takes over when the other is closed.',
    takeOver: 'Take over here',
    storyElsewhere: (about: string, shown: string) =>
      `The text on this page was written about ${about}; the figures are of ${shown}.`,
    plainText: 'Take the text out',
    keepText: 'The text fits'
  },
  {
    shareTitle: '分享这本手记',
    shareWhat: (cells, length) =>
      `链接中包含手记本身：文字，以及 ${format.number(cells)} 个单元的设置与 SQL（共 ${length} 个字符）。不含任何数据行，也不含结果。打开者可用示例数据，或使用自己列名相同的文件。`,
    shareCell: (name) =>
      `用此链接打开手记，会直接到达${name === undefined ? '这个单元' : `单元“${name}”`}。只发本页的网址，别人看到的是示例。`,
    shareSays: '拿到链接的人可以从中读到：',
    shareFiles: (files) => `文件名：${files}`,
    shareWritten: '您写下的文字、标题与 SQL，以及载入和剔除的行数',
    shareNameless: '不包含文件名',
    shareNames: (columns) => `列名：${columns}`,
    shareStatuses: (words) => `状态值：${words}`,
    shareReadings: (readings) => `取值的读法：${readings}`,
    copy: '复制链接',
    linkChat: '部分聊天软件会截断这么长的链接，存为文件更稳妥。',
    linkBar: '这个链接对多数地址栏来说太长，请改为存成文件。',
    shareHost: '也可以自行托管：把手记文件和 CSV 放在本站的副本旁边，然后打开',
    linkTitle: '您收到一本手记',
    linkWhat: (cells) => `其中有文字和 ${format.number(cells)} 个单元，不含数据；尚未运行任何内容。`,
    linkNeeds: (columns, file) => `它${file ? `基于 ${file} 制作，` : ''}使用的列为：${columns}。`,
    linkMadeOn: '它基于以下数据制作：',
    linkMade: (files, columns) =>
      [files && `：${files}`, columns && `${files ? '，' : '：'}使用的列为 ${columns}`].join(''),
    linkReads: (relations) =>
      `其中的单元读取 ${relations.join('、')}；所需数据尚未载入的单元会等待，其余照常运行。`,
    linkWouldRun: '手记的内容与将要运行的语句',
    linkSample: '用虚构的示例数据运行',
    linkFile: '选择我的文件…',
    linkCut: '链接在传递中被截断或改动，其中的手记无法读取。请对方重新发送，最好以文件形式。',
    linkNewer: '此链接由更新版本的长尾手记生成，请在生成它的网站上打开。',
    openFailed: (path, status) => `无法打开 ${path}（${status}）。“?open=”之后应为本站旁边的文件。`,
    openForeign: (path) => `${path} 位于其他网站。长尾手记只打开与本站放在一起的手记。`,
    secondTab: '手记已在另一个标签页打开，由它保存。此处可以阅读；那一页关闭后，由本页接手。',
    takeOver: '改由本页保存',
    storyElsewhere: (about, shown) => `页面上的文字是针对 ${about} 写的，而图表来自 ${shown}。`,
    plainText: '去掉这些文字',
    keepText: '文字适用，保留'
  }
);
