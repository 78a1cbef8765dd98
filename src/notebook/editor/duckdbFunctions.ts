/** Functions of DuckDB 1.4 that analysts use, one line an area, as calls. https://duckdb.org/docs/stable/sql/functions/overview */
const areas = [
  `count(x); count_if(condition); sum(x); avg(x); min(x); max(x); median(x); mode(x); quantile_cont(x, p);
   quantile_disc(x, p); approx_quantile(x, p); approx_count_distinct(x); stddev(x); stddev_pop(x); variance(x);
   var_pop(x); skewness(x); kurtosis(x); mad(x); entropy(x); corr(y, x); covar_pop(y, x); covar_samp(y, x);
   regr_slope(y, x); regr_intercept(y, x); regr_r2(y, x); first(x); last(x); any_value(x); arg_max(x, by);
   arg_min(x, by); max_by(x, by); min_by(x, by); array_agg(x); list(x); string_agg(x, separator); histogram(x);
   bool_and(x); bool_or(x); product(x); geomean(x); fsum(x); weighted_avg(x, weight)`,
  `row_number(); rank(); dense_rank(); percent_rank(); cume_dist(); ntile(n); lag(x, offset, default);
   lead(x, offset, default); first_value(x); last_value(x); nth_value(x, n)`,
  `date_trunc(part, at); date_part(part, at); date_diff(part, from, to); date_add(at, interval);
   date_sub(part, from, to); time_bucket(width, at); last_day(at); make_date(y, m, d);
   make_timestamp(y, m, d, hour, minute, second); strftime(at, format); strptime(text, format);
   try_strptime(text, format); dayname(at); monthname(at); dayofweek(at); dayofyear(at); isodow(at);
   weekofyear(at); yearweek(at); year(at); quarter(at); month(at); week(at); day(at); hour(at); minute(at);
   second(at); epoch(at); epoch_ms(at); to_timestamp(seconds); to_days(n); to_weeks(n); to_months(n);
   to_years(n); today(); now(); current_date(); age(to, from)`,
  `lower(text); upper(text); trim(text); ltrim(text); rtrim(text); length(text); concat(a, b); concat_ws(separator, a, b);
   left(text, n); right(text, n); substring(text, start, length); replace(text, from, to); contains(text, part);
   starts_with(text, prefix); ends_with(text, suffix); strpos(text, part); split_part(text, separator, index);
   string_split(text, separator); lpad(text, n, fill); rpad(text, n, fill); repeat(text, n); reverse(text);
   format(pattern, x); printf(pattern, x); regexp_matches(text, pattern); regexp_full_match(text, pattern);
   regexp_extract(text, pattern, group); regexp_extract_all(text, pattern); regexp_replace(text, pattern, by);
   strip_accents(text); translate(text, from, to); levenshtein(a, b); jaro_winkler_similarity(a, b);
   jaccard(a, b); nfc_normalize(text); md5(text); sha256(text); hash(x); unicode(text); chr(n);
   format_bytes(n); url_encode(text); url_decode(text); parse_filename(path)`,
  `abs(x); sign(x); round(x, digits); round_even(x, digits); floor(x); ceil(x); trunc(x); mod(x, y); power(x, y);
   sqrt(x); cbrt(x); exp(x); ln(x); log(x); log2(x); log10(x); greatest(a, b); least(a, b); isnan(x);
   isfinite(x); pi(); radians(x); degrees(x); sin(x); cos(x); tan(x); atan2(y, x); gamma(x); lgamma(x);
   factorial(n); gcd(a, b); lcm(a, b); fdiv(x, y); random(); setseed(x)`,
  `len(list); list_value(a, b); list_contains(list, x); list_transform(list, lambda); list_filter(list, lambda);
   list_reduce(list, lambda); list_sort(list); list_distinct(list); list_aggregate(list, name);
   list_sum(list); list_avg(list); list_max(list); list_min(list); list_position(list, x); list_slice(list, from, to);
   list_zip(a, b); list_concat(a, b); list_unique(list); array_to_string(list, separator); flatten(list);
   unnest(list); range(start, stop, step); generate_series(start, stop, step); struct_pack(name := x);
   struct_extract(struct, key); map(keys, values); map_keys(map); map_values(map); map_from_entries(list);
   row(a, b); to_json(x); json_extract(json, path); json_extract_string(json, path)`,
  `coalesce(a, b); nullif(a, b); ifnull(a, b); if(condition, then, else); typeof(x); getvariable(name);
   query(text); query_table(name); read_csv(path); read_parquet(path); read_json(path); read_text(path);
   duckdb_tables(); duckdb_columns(); duckdb_functions(); duckdb_settings(); pragma_table_info(name);
   summary(name); uuid(); version(); equi_width_bins(min, max, count, nice); bar(x, min, max, width)`
];

/** A function of the engine: its name and how it is called. */
export interface EngineFunction {
  name: string;
  signature: string;
}

/** The functions that the editor offers. */
export const duckdbFunctions: readonly EngineFunction[] = areas
  .join(';')
  .split(';')
  .map((call) => call.trim().replace(/\s+/g, ' '))
  .map((signature) => ({ name: signature.slice(0, signature.indexOf('(')), signature }));
