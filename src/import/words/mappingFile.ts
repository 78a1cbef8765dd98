import { messages } from '../../i18n/index.ts';

const list = (names: string[], most = 6) =>
  names.slice(0, most).join(', ') + (names.length > most ? ', …' : '');
const listZh = (names: string[], most = 6) =>
  names.slice(0, most).join('、') + (names.length > most ? '……' : '');

/** The words of a mapping that is saved, passed on and used again. */
export const mappingFileWords = messages(
  {
    save: 'Save this mapping as a file',
    note: 'It names the columns and what they are, and holds no rows. Drop it here with another export that has the same header.',
    fileName: (name: string) => `${name}.mapping.json`,
    taken: (columns: string[]) =>
      `A saved mapping was read. It is used for files with the columns ${list(columns)}.`
  },
  {
    save: '把这份对应关系存为文件',
    note: '其中只有列名及各列的角色，不含任何数据行。以后把它和表头相同的导出文件一起拖进来即可。',
    fileName: (name: string) => `${name}.mapping.json`,
    taken: (columns: string[]) => `已读取保存的对应关系，将用于含有这些列的文件：${listZh(columns)}。`
  }
);
