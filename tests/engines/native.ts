import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import { NativeDatabase } from '../native.ts';
import type { EngineUnderTest, TestDatabase } from './types.ts';

const pathOf = (path: string): string => `${inject('shared').folder}/${path}`;

export const openDatabase: EngineUnderTest['openDatabase'] = async (): Promise<TestDatabase> =>
  Object.assign(await NativeDatabase.open(), { lend: (path: string) => Promise.resolve(pathOf(path)) });

export const readShared: EngineUnderTest['readShared'] = (path) => readFile(pathOf(path), 'utf8');
