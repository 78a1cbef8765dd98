export { default as text } from './first.zh.md?raw';
export { default as reading } from './first.zh.json';
