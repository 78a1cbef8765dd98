import { expect, it } from 'vitest';
import { parse, print } from './document.ts';
import { withoutLacking } from './withoutLacking.ts';

const text = `# Tail

Who?

\`\`\`pareto people
by: customer_id
\`\`\`

Which products?

\`\`\`pareto products
by: product
\`\`\`

What each is worth:

\`\`\`sql tiers
SELECT 1
\`\`\`
`;
const document = () => parse(text, new Set(['pareto', 'sql']));

it('leaves out a cell of a column that is not there, and the words that lead to it', () => {
  const left = print(withoutLacking(document(), ['customer_id', 'amount']));
  expect(left).not.toContain('product');
  expect(left).toContain('by: customer_id');
  expect(left).toMatch(/```\n\nWhat each is worth:\n\n```sql tiers/);
});

it('changes nothing where all columns are there', () => {
  expect(print(withoutLacking(document(), ['customer_id', 'product']))).toBe(text);
});
