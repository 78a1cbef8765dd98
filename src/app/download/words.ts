import { messages } from '../../i18n/index.ts';

/** The words of the notes in a file of rows. */
export const m = messages(
  { notebook: 'Notebook', files: 'Files', savedAt: 'Saved (UTC)' },
  { notebook: '手记', files: '文件', savedAt: '保存时间（UTC）' }
);
