import { messages } from '../i18n/index.ts';
import type { EngineError, EngineErrorCode } from './EngineError.ts';

const english = {
  idle: 'The engine has not been loaded yet.',
  downloading: (loaded: string, total: string) => `Loading the engine: ${loaded} of ${total}`,
  starting: 'Starting the engine…',
  ready: 'The engine is ready.',
  sql: 'DuckDB could not run this SQL.',
  sqlAdvice: 'Correct the marked place and run it again.',
  memory: 'This needs more memory than the tab has.',
  memoryAdvice:
    'Select fewer columns or rows, or aggregate before you sort or join. If it happens again, restart the engine to give memory back.',
  crashed: 'The engine stopped and had to be started again.',
  crashedAdvice:
    'Your files are read again by themselves; the notebook is unharmed. If the same cell stops it again, make that cell smaller.',
  load: 'The engine could not be loaded.',
  loadAdvice:
    'Check the connection to this site and reload the page. If a company filter blocks .wasm files, ask for this site to be let through.',
  unsupported: 'This kind of value cannot be shown.',
  unsupportedAdvice: 'Cast the column to VARCHAR, for example with CAST(column AS VARCHAR).'
};

const chinese: { [Key in keyof typeof english]: (typeof english)[Key] } = {
  idle: '计算引擎尚未加载。',
  downloading: (loaded: string, total: string) => `正在加载计算引擎：${loaded} / ${total}`,
  starting: '正在启动计算引擎…',
  ready: '计算引擎已就绪。',
  sql: 'DuckDB 无法执行这段 SQL。',
  sqlAdvice: '请修改标出的位置后重新运行。',
  memory: '这一步所需的内存超出了本标签页的上限。',
  memoryAdvice: '请减少列或行，或先汇总再排序、关联。如果再次出现，可重启计算引擎以释放内存。',
  crashed: '计算引擎意外停止，已重新启动。',
  crashedAdvice: '文件会自动重新读取，笔记内容不受影响。如果同一单元再次让它停止，请缩小这一步的计算量。',
  load: '计算引擎加载失败。',
  loadAdvice: '请检查与本站的网络连接，然后刷新页面。如果公司网络拦截 .wasm 文件，请联系管理员放行本站。',
  unsupported: '这类值无法显示。',
  unsupportedAdvice: '请先把该列转成文本，例如 CAST(列名 AS VARCHAR)。'
};

/** What a person reads of the engine's states and errors. */
export const engineMessages = messages({ ...english }, { ...chinese });

/** For each error code: what happened, and what to do. */
const words: Record<EngineErrorCode, () => { what: string; advice: string }> = {
  sql: () => ({ what: engineMessages.sql, advice: engineMessages.sqlAdvice }),
  memory: () => ({ what: engineMessages.memory, advice: engineMessages.memoryAdvice }),
  crashed: () => ({ what: engineMessages.crashed, advice: engineMessages.crashedAdvice }),
  load: () => ({ what: engineMessages.load, advice: engineMessages.loadAdvice }),
  unsupported: () => ({ what: engineMessages.unsupported, advice: engineMessages.unsupportedAdvice })
};

/** What happened and what to do, in the current language. The engine's own words stand in the error's `message`. */
export const explain = (error: EngineError): { what: string; advice: string } => words[error.code]();
