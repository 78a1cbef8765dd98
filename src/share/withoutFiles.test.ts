import { expect, it } from 'vitest';
import { withoutFiles } from './index.ts';

it('takes the names of files out of the front matter, and leaves the rest as it is', () => {
  const text =
    '---\ntitle: Who?\nsources:\n  orders:\n    file: acme 2025.csv\n    roles: { customer_id: Client }\n    joins: { clients.csv: Client }\nwritten_about: old acme.csv\n---\n# Who?\n\n```pareto\n```\n';
  const left = withoutFiles(text);
  expect(left).not.toMatch(/acme|clients\.csv/);
  expect(left).toContain('customer_id: Client');
  expect(left.slice(left.indexOf('# Who?'))).toBe(text.slice(text.indexOf('# Who?')));
  expect(withoutFiles('# A text alone\n')).toBe('# A text alone\n');
});
