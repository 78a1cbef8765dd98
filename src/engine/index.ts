export { Engine, type EngineOptions, type EngineState } from './Engine.svelte.ts';
export { EngineError, type EngineErrorCode } from './EngineError.ts';
export { engineMessages, explain } from './messages.ts';
export { exactText, isoText, plainText } from './exactText.ts';
export { identifier, literal } from './identifiers.ts';
export { isYears } from './isYears.ts';
export { fromStored, toStored, type StoredResult } from './stored.ts';
export type { Column, Database, QueryOptions, Result, Row, Value, ValueType } from './types.ts';
