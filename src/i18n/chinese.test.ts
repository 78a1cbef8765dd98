import { expect, it } from 'vitest';
import { chinese } from './chinese.ts';

it('sets spaces around a value only where it begins or ends with letters or figures', () => {
  const by = (x: string, y: string) => chinese`不同 ${x} 的 ${y} 有何差别？`;
  expect(by('region', 'revenue')).toBe('不同 region 的 revenue 有何差别？');
  expect(by('地区', '金额')).toBe('不同地区的金额有何差别？');
  expect(by('“Share%”', '客户ID')).toBe('不同“Share%”的客户ID 有何差别？');
  expect(chinese`${'金额'} 最高为 ${'12%'}。`).toBe('金额最高为 12%。');
});
