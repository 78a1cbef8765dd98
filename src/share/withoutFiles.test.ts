import { expect, it } from 'vitest';
import { withoutFiles } from './index.ts';

it('takes the names of files out of the front matter, and leaves the rest as it is', () => {
  const text =
    '---\ntitle: Who?\nsources:\n  orders:\n    file: acme 2025.csv\n    roles: { customer_id: Client }\n    joins: { clients.csv: Client }\n    read: { zone: Asia/Shanghai, files: { acme 2025.csv: { skip: 2 } } }\nwritten_about: old acme.csv\n---\n# Who?\n\n```pareto\n```\n';
  const left = withoutFiles(text);
  expect(left).not.toMatch(/acme|clients\.csv/);
  expect(left).toContain('customer_id: Client');
  expect(left).toContain('zone: Asia/Shanghai');
  expect(left.slice(left.indexOf('# Who?'))).toBe(text.slice(text.indexOf('# Who?')));
  const strange = '---\nsources:\n  orders:\n    read: 3\n---\n# A\n';
  expect(withoutFiles(strange)).toBe(strange);
  expect(withoutFiles('# A text alone\n')).toBe('# A text alone\n');
});
