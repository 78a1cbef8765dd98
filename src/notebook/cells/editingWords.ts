import { messages } from '../../i18n/index.ts';

/** The words around a query that is being edited. */
export const words = messages(
  {
    close: 'Close',
    asking: 'Asking the engine…',
    ofSelection: 'Rows of the selection',
    ofCte: (name: string) => `Rows of ${name}`,
    ofStatement: 'Rows of the statement',
    found: (rows: number, isMore: boolean) =>
      isMore ? `The first ${rows} rows` : rows === 1 ? '1 row' : `${rows} rows`
  },
  {
    close: '关闭',
    asking: '正在查询…',
    ofSelection: '所选部分的结果',
    ofCte: (name: string) => `${name} 的结果`,
    ofStatement: '该语句的结果',
    found: (rows: number, isMore: boolean) => (isMore ? `前 ${rows} 行` : `${rows} 行`)
  }
);
