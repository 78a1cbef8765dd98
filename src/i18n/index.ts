export { language, languages, tagOf, type Language } from './language.svelte.ts';
export { messages, type Message } from './messages.ts';
export { format } from './format.ts';
export { counted, plural } from './plural.ts';
export { chinese } from './chinese.ts';
