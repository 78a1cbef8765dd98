import { expect, test } from 'vitest';
import { reasonOf, treatmentOf } from './statusWords.ts';

test.each<[string, string, string?]>([
  ['訂單已完成', 'count'],
  ['退款成功', 'leave out', 'refunded'],
  ['已取消', 'leave out', 'cancelled'],
  ['等待付款', 'leave out', 'unpaid'],
  ['不成立', 'leave out', 'cancelled'],
  ['支払い済み', 'count'],
  ['発送済', 'count'],
  ['キャンセル', 'leave out', 'cancelled'],
  ['返金済み', 'leave out', 'refunded'],
  ['未入金', 'leave out', 'unpaid'],
  ['결제완료', 'count'],
  ['배송중', 'count'],
  ['취소완료', 'leave out', 'cancelled'],
  ['환불완료', 'leave out', 'refunded'],
  ['입금대기', 'leave out', 'unpaid']
])('%s: %s', (status, treatment, reason) => {
  expect(treatmentOf(status)).toBe(treatment);
  if (reason) expect(reasonOf(status)).toBe(reason);
});

test('what is unknown is not guessed at', () => expect(treatmentOf('ぴかぴか')).toBeUndefined());
