/** The relations that an import gives (DESIGN.md section 4) and the one that brushing a chart gives. */
export const canonicalSources: readonly string[] = ['orders', 'customers', 'touches', 'selection'];

/** Names of the SQL library that no cell may have or make: relations, and macros with `()` after the name. */
export const libraryNames: readonly string[] = ['rfm_rules', 'customer_summary()', 'order_lines()'];
