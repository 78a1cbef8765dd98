/** Sets a property of a plain object. A column may be called `__proto__`; plain assignment would lose it. */
export function assign<T>(record: { [key: string]: T }, name: string, value: T): void {
  if (name !== '__proto__') record[name] = value;
  else Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Names made unique as DuckDB does for tables: a repeated one, whatever its case, gets `_1`, `_2`, …. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const repeated = seen.get(name.toLowerCase());
    if (repeated === undefined) {
      seen.set(name.toLowerCase(), 1);
      return name;
    }
    let count = repeated;
    while (seen.has(`${name}_${count}`.toLowerCase())) count++;
    seen.set(name.toLowerCase(), count + 1);
    seen.set(`${name}_${count}`.toLowerCase(), 1);
    return `${name}_${count}`;
  });
}
