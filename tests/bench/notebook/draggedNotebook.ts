/** Names of the cells that draw: each shows what the parameter leaves of 10,000 customers. */
export const drawn = ['regions', 'amounts', 'months'];

/** A notebook of 10,000 customers with a slider that three charts depend on. */
export function draggedNotebook(): string {
  const queries = [
    "SELECT region, count(*) AS customers FROM people WHERE amount > getvariable('least') GROUP BY ALL",
    "SELECT amount FROM people WHERE amount > getvariable('least')",
    "SELECT date_trunc('month', last_at)::DATE AS month, sum(amount) AS amount FROM people WHERE amount > getvariable('least') GROUP BY ALL ORDER BY month"
  ];
  const charts = [
    'mark: bar\nx: region\ny: customers',
    'mark: histogram\nx: amount',
    'mark: line\nx: month\ny: amount'
  ];
  const head = [
    '---',
    'title: A dragged notebook',
    'language: en',
    'sources:',
    '  orders:',
    '    file: orders.csv',
    '    roles: { customer_id: customer_id, order_id: order_id, ordered_at: ordered_at, amount: amount, region: region }',
    'params:',
    '  least: { type: number, value: 10, min: 0, max: 200, step: 1 }',
    '---'
  ].join('\n');
  const fences = [
    '```sql people\nSELECT customer_id, any_value(region) AS region, sum(amount) AS amount, max(ordered_at) AS last_at\nFROM orders\nGROUP BY ALL\nORDER BY customer_id\nLIMIT 10000\n```',
    ...queries.map((query, i) => `\`\`\`sql ${drawn[i]!}_shown\n${query}\n\`\`\``),
    ...charts.map((chart, i) => `\`\`\`chart ${drawn[i]!}\ndata: ${drawn[i]!}_shown\n${chart}\n\`\`\``)
  ];
  return `${head}\n# A dragged notebook\n\n${fences.join('\n\n')}\n`;
}
