import { expect, it } from 'vitest';
import { fromStored, toStored, type Result } from './index.ts';

it('gives a result back as it was after a way through JSON', () => {
  const result: Result = {
    columns: [
      { name: 'day', type: 'date' },
      { name: 'at', type: 'timestamp' },
      { name: 'customers', type: 'integer' },
      { name: 'revenue', type: 'decimal', scale: 2 },
      { name: 'segment', type: 'text' }
    ],
    rows: [
      {
        day: new Date('2025-06-01T00:00:00Z'),
        at: '2025-06-01 10:00:00.123456',
        customers: 9007199254740993n,
        revenue: 12.34,
        segment: '头部'
      },
      { day: null, at: new Date('2025-06-01T10:00:00Z'), customers: 3, revenue: null, segment: null }
    ]
  };
  expect(fromStored(JSON.parse(JSON.stringify(toStored(result))))).toEqual(result);
});
