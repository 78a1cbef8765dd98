export { words } from './words/words.ts';
export { problemText } from './words/problems.ts';
export { panelWords } from './words/panel.ts';
export { valueWords } from './words/values.ts';
export { receiptWords } from './words/receipt.ts';
export { leftOutWords } from './words/leftOut.ts';
export { roleWords } from './words/roles.ts';
export { progressWords } from './words/progress.ts';
