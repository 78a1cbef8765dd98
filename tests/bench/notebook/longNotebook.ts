/** The cell that is edited: nothing reads it. */
export const leaf = 'leaf';

const keys = ['customer_id', 'product', 'category', 'channel', 'region', "date_trunc('month', ordered_at)"];

/**
 * A notebook of so many cells, as an analyst's grows: a curve, queries over all lines, most cells on what these
 * give, a chart after every six, and at its end a query that nothing reads.
 */
export function longNotebook(cells: number): string {
  const fences = ['```pareto curve\n```'];
  for (let n = 0; n < keys.length; n++)
    fences.push(
      `\`\`\`sql base_${n}\nSELECT ${keys[n]} AS key, count(*) AS lines, sum(amount) AS amount\nFROM orders\nGROUP BY ALL\n\`\`\``
    );
  while (fences.length < cells - 1) {
    const at = fences.length;
    const base = `base_${at % keys.length}`;
    fences.push(
      at % 7
        ? `\`\`\`sql cell_of_${at}\nSELECT *, amount / lines AS mean\nFROM ${base}\nWHERE lines > ${at}\nORDER BY amount DESC\nLIMIT 500\n\`\`\``
        : `\`\`\`chart\ndata: cell_of_${at - 1}\nmark: dot\nx: lines\ny: amount\n\`\`\``
    );
  }
  fences.push(`\`\`\`sql ${leaf}\nSELECT 1 AS n\nFROM base_0\n\`\`\``);
  const head = [
    '---',
    'title: A long notebook',
    'language: en',
    'sources:',
    '  orders:',
    '    file: orders.csv',
    '    roles: { customer_id: customer_id, order_id: order_id, ordered_at: ordered_at, amount: amount }',
    '---'
  ].join('\n');
  return `${head}\n# A long notebook\n\n${fences.join('\n\n')}\n`;
}
