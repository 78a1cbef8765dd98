import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { language } from '../../i18n/index.ts';
import { codeText } from './codeText.ts';

afterEach(() => language.choose('en'));

it('says in Chinese what a code of the library means, and keeps the code', () => {
  language.choose('zh');
  expect(codeText('step down', 'step')).toBe('降级（step down）');
  expect(codeText('tail', '层级')).toBe('长尾（tail）');
});

it('leaves other texts, other columns and English as they are', () => {
  expect(codeText('step down', 'step')).toBe('step down');
  language.choose('zh');
  expect(codeText('new', 'product')).toBe('new');
  expect(codeText('VIP', 'tier')).toBe('VIP');
});

it('knows every code that the library documents for low-value customers', () => {
  language.choose('zh');
  const sql = readFileSync('src/sql/low_value.sql', 'utf8');
  const about = (column: string, next: string) =>
    sql.slice(sql.indexOf(`-- ${column} `), sql.indexOf(`-- ${next} `));
  for (const [column, next] of [
    ['standing', 'place'],
    ['step', 'low_periods'],
    ['tier', 'recency_days']
  ] as const)
    for (const [, code = ''] of about(column, next).matchAll(/'([a-z -]+)'/g))
      expect(codeText(code, column), `${column} ${code}`).toContain('（');
});
