import { messages } from '../../i18n/index.ts';

/** What is said of keeping: when it was done last, and why it could not be, by the code of a KeepError. */
export const keepingWords = messages(
  {
    saved: (ago: string) => `Saved ${ago}`,
    unsaved: 'Not saved yet',
    'keep-unavailable':
      'This browser does not let the page keep anything (a private window, or storage is off). Download the notebook to keep it.',
    'keep-full':
      'The browser’s storage for this site is full. The notebook is kept where it fits, the files are not: drop them again next time.',
    'keep-failed': (detail: string) => `The notebook could not be kept: ${detail}. Download it to be safe.`
  },
  {
    saved: (ago) => `${ago}已保存`,
    unsaved: '尚未保存',
    'keep-unavailable': '浏览器不允许本页保存内容（隐私窗口或已关闭存储）。请下载手记以免丢失。',
    'keep-full': '浏览器分配给本站的存储空间已满。手记会尽量保存，文件则没有保存：下次请重新拖入。',
    'keep-failed': (detail) => `手记未能保存：${detail}。请下载一份以防丢失。`
  }
);
