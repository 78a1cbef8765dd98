import { expect, test } from 'vitest';
import { EngineError } from './EngineError.ts';
import { failure } from './failure.ts';

const report = (type: string, message: string, position?: string): Error =>
  new Error(JSON.stringify({ exception_type: type, exception_message: message, position }));

const thrownBy = (work: () => unknown): Error => {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('did not fail');
};

test('places are counted in characters by the parser and in bytes by the rest', () => {
  const sql = `SELECT '𠮷长尾', nope`;
  expect(failure(report('Parser', 'syntax error', '14'), sql).position).toBe(sql.indexOf('nope'));
  const bytes = new TextEncoder().encode(sql.slice(0, sql.indexOf('nope'))).length;
  expect(failure(report('Binder', 'not found', String(bytes)), sql).position).toBe(sql.indexOf('nope'));
});

test('a place beyond the statement is none', () => {
  expect(failure(report('Binder', 'not found', '900'), 'SELECT x').position).toBeUndefined();
});

test('a report within a report is unfolded', () => {
  const inner = report('Parser', 'window "w" does not exist').message;
  expect(failure(report('Parser', inner), 'SELECT 1')).toMatchObject({
    code: 'sql',
    message: 'window "w" does not exist'
  });
});

test.each([
  [
    report(
      'Out of Memory',
      'failed to allocate data of size 2.0 GiB (2.3 GiB/3.1 GiB used)\nOr set SET temp_directory'
    ),
    'memory'
  ],
  [report('Out of Memory', 'Allocation failure'), 'memory'],
  [report('Out of Memory', 'could not allocate block of size 256.0 KiB (3.1 GiB/3.1 GiB used)'), 'memory'],
  [new Error('Out of Memory Error: failed to allocate data of size 2.0 GiB'), 'memory'],
  [new Error('std::bad_alloc'), 'memory'],
  [
    new Error('ArrowArrayStruct contains null data pointer for a buffer with non-zero computed size'),
    'memory'
  ],
  [thrownBy(() => new ArrayBuffer(2 ** 45)), 'memory'],
  [Object.assign(new Error('Out of memory'), { name: 'RangeError' }), 'memory'],
  [report('Invalid Input', 'out of memory'), 'sql'],
  [new Error('Invalid Input Error: out of memory'), 'sql'],
  [
    report('Binder', 'Referenced column "out of memory" was not found because the FROM clause is missing'),
    'sql'
  ],
  [report('Conversion', "Could not convert string 'std::bad_alloc' to INT32"), 'sql'],
  [report('Catalog', 'Table with name Allocation failure does not exist!'), 'sql'],
  [report('Conversion', `Could not convert string '{"exception_type":"Out of Memory"' to INT32`), 'sql'],
  [new Error('Invalid Input Error: {"exception_type" is no report'), 'sql'],
  [Object.assign(new Error('memory access out of bounds'), { name: 'RuntimeError' }), 'crashed'],
  [Object.assign(new Error('Maximum call stack size exceeded'), { name: 'RangeError' }), 'crashed'],
  [report('FATAL', 'database has been invalidated'), 'crashed'],
  [report('Catalog', 'Table with name x does not exist!'), 'sql'],
  [new EngineError('unsupported', 'values of type Union'), 'unsupported']
])('%s', (cause, code) => {
  const error = failure(cause, 'SELECT 1');
  expect(error).toMatchObject({ code, sql: 'SELECT 1' });
  expect(error.message).not.toContain('\n');
});

test('the reason of a lost engine is passed on as it is', () => {
  const reason = new EngineError('crashed', 'worker failed');
  expect(failure(reason, 'SELECT 1')).toBe(reason);
});
