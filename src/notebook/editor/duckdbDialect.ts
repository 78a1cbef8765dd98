import { SQLDialect } from '@codemirror/lang-sql';

/** Words of DuckDB 1.4 that begin or join clauses. */
export const keywords = `all analyze and anti any array as asc asof attach between by case cast check collate columns
  copy create cross cube current default delete desc describe detach distinct drop else end escape except exclude
  exists explain export extract false fetch filter first following for from full generated glob group grouping having
  if ignore ilike import in index inner insert install intersect interval into is isnull join key lambda last lateral
  left like limit load macro map materialized natural not notnull null nulls offset on only or order outer over
  partition pivot positional pragma preceding primary qualify range recursive references rename replace respect
  returning right rollup row rows sample select semi set sets show similar some struct summarize table tablesample temp
  temporary then ties to true try_cast type unbounded union unique unpivot update use using values variable view when
  where window with within`;

const types = `bigint bit blob bool boolean char date datetime decimal double enum float hugeint int integer json
  numeric real smallint string text time timestamp timestamptz tinyint ubigint uhugeint uinteger usmallint utinyint
  uuid varchar`;

/**
 * DuckDB's SQL for colouring and completion: `::` casts, `:=` for named arguments, `->` lambdas, $$ strings,
 * $name parameters.
 */
export const duckdbDialect = SQLDialect.define({
  keywords: keywords.replace(/\s+/g, ' '),
  types: types.replace(/\s+/g, ' '),
  operatorChars: '+-*/<>=~!@#%^&|:?',
  specialVar: '$',
  doubleDollarQuotedStrings: true,
  caseInsensitiveIdentifiers: true,
  unquotedBitLiterals: true
});
