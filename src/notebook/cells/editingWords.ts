import { chinese, messages } from '../../i18n/index.ts';

/** The words around a query that is being edited. */
export const words = messages(
  {
    close: 'Close',
    versions: 'Earlier versions',
    compare: 'The text now, and as it was',
    ago: (changes: number) => (changes === 1 ? '1 change ago' : `${changes} changes ago`),
    restore: 'Write it so again',
    changes: 'What has changed since',
    readParameter: (name: string, count: number) =>
      count > 1
        ? `Read all ${count} parameters by getvariable('…')`
        : `Write getvariable('${name}') instead of $${name}`,
    makeParameter: (name: string, kind: string) => `Make “${name}” a parameter (${kind})`,
    noVersions: 'This cell has not been changed yet.',
    asking: 'Asking the engine…',
    ofSelection: 'Rows of the selection',
    ofCte: (name: string) => `Rows of ${name}`,
    ofStatement: 'Rows of the statement',
    found: (rows: number, isMore: boolean) =>
      isMore ? `The first ${rows} rows` : rows === 1 ? '1 row' : `${rows} rows`
  },
  {
    close: '关闭',
    versions: '历史版本',
    compare: '现在的内容，对比',
    ago: (changes: number) => `${changes} 次修改之前`,
    restore: '恢复为该版本',
    changes: '此后的改动',
    readParameter: (name: string, count: number) =>
      count > 1
        ? `把 ${count} 处参数都改用 getvariable('…') 读取`
        : chinese`把 $${name} 改写为 getvariable('${name}')`,
    makeParameter: (name: string, kind: string) => `把“${name}”设为参数（${kind}）`,
    noVersions: '这个单元还没有修改过。',
    asking: '正在查询…',
    ofSelection: '所选部分的结果',
    ofCte: (name: string) => chinese`${name} 的结果`,
    ofStatement: '该语句的结果',
    found: (rows: number, isMore: boolean) => (isMore ? `前 ${rows} 行` : `${rows} 行`)
  }
);
