export { default as text } from './first.en.md?raw';
export { default as reading } from './first.en.json';
