import type { Language } from '../../i18n/index.ts';

/** One line on each function that the editor offers: name | English | Chinese. */
const lines = `
count | How many values are not NULL; count(*): how many rows. | 非空值的个数；count(*) 为行数。
count_if | In how many rows the condition is true. | 满足条件的行数。
sum | The sum of the values. | 合计。
avg | The mean of the values. | 平均值。
min | The least value. | 最小值。
max | The greatest value. | 最大值。
median | The middle value. | 中位数。
mode | The most frequent value. | 出现最多的值。
quantile_cont | The quantile at p, 0 to 1, interpolated between values. | p 分位数（0 至 1），在相邻值之间插值。
quantile_disc | The quantile at p, 0 to 1, always one of the values. | p 分位数（0 至 1），取实际存在的值。
approx_quantile | The quantile at p, 0 to 1, estimated; fast on many rows. | p 分位数的估计值（0 至 1），行数多时更快。
approx_count_distinct | How many different values, estimated. | 不同值个数的估计。
stddev | The standard deviation of a sample. | 样本标准差。
stddev_pop | The standard deviation of the whole population. | 总体标准差。
variance | The variance of a sample. | 样本方差。
var_pop | The variance of the whole population. | 总体方差。
skewness | How lopsided the values are. | 偏度。
kurtosis | How heavy the tails of the values are. | 峰度。
mad | The median of the distances from the median. | 与中位数之差的中位数。
entropy | The entropy of the values, in bits. | 信息熵，单位为比特。
corr | The correlation of two columns, -1 to 1. | 两列的相关系数，-1 至 1。
covar_pop | The covariance of the whole population. | 总体协方差。
covar_samp | The covariance of a sample. | 样本协方差。
regr_slope | The slope of the line that fits y on x. | 以 x 拟合 y 的直线斜率。
regr_intercept | Where the line that fits y on x meets x = 0. | 以 x 拟合 y 的直线截距。
regr_r2 | Which share of y's variance the line on x explains. | 拟合直线的决定系数。
first | The first value; give an ORDER BY inside. | 第一个值，宜在括号内写 ORDER BY。
last | The last value; give an ORDER BY inside. | 最后一个值，宜在括号内写 ORDER BY。
any_value | Some value that is not NULL. | 任意一个非空值。
arg_max | The x of the row with the greatest by. | by 最大的那一行的 x。
arg_min | The x of the row with the least by. | by 最小的那一行的 x。
max_by | The x of the row with the greatest by. | by 最大的那一行的 x。
min_by | The x of the row with the least by. | by 最小的那一行的 x。
array_agg | All values as a list. | 将所有值合成列表。
list | All values as a list. | 将所有值合成列表。
string_agg | All texts joined, with a separator. | 用分隔符连接所有文本。
histogram | How often each value occurs, as a map. | 每个值出现的次数，结果为映射。
bool_and | True where every value is true. | 全部为真时为真。
bool_or | True where some value is true. | 任一为真时为真。
product | The product of the values. | 乘积。
geomean | The geometric mean of the values. | 几何平均值。
fsum | The sum of doubles, with less rounding error. | 浮点数合计，舍入误差更小。
weighted_avg | The mean of the values, each with its weight. | 加权平均值。
row_number | The row's number in the window, from 1. | 行在窗口中的序号，从 1 起。
rank | The rank; equal values share it and leave a gap. | 排名，并列时同名次且留空位。
dense_rank | The rank; equal values share it, without a gap. | 排名，并列时同名次且不留空位。
percent_rank | The rank as a share, 0 to 1. | 相对排名，0 至 1。
cume_dist | Which share of rows is not behind this one, 0 to 1. | 累积分布，0 至 1。
ntile | The row's tile of n tiles of equal size. | 等分为 n 组后所在的组号。
lag | The value so many rows before. | 向前若干行的值。
lead | The value so many rows after. | 向后若干行的值。
first_value | The first value of the window. | 窗口中的第一个值。
last_value | The last value of the window frame. | 窗口范围内的最后一个值。
nth_value | The nth value of the window. | 窗口中的第 n 个值。
date_trunc | The start of the day, week, month, … that a date is in. | 日期所在的日、周、月等的起点。
date_part | A part of a date as a number: 'year', 'month', 'dow', … | 日期的某一部分，如 'year'、'month'、'dow'。
date_diff | How many borders of the part lie between two dates. | 两个日期之间跨过的单位数。
date_add | The date plus an interval. | 日期加上时间间隔。
date_sub | How many whole parts lie between two dates. | 两个日期之间完整的单位数。
time_bucket | The start of the bucket of that width that a date is in. | 日期所在的固定宽度时段的起点。
last_day | The last day of the date's month. | 所在月份的最后一天。
make_date | A date from year, month and day. | 由年、月、日得到日期。
make_timestamp | A time from its parts. | 由各部分得到时间戳。
strftime | A date as text in a format such as '%Y-%m-%d'. | 按格式（如 '%Y-%m-%d'）将日期写成文本。
strptime | A text in a format as a time; fails where it does not fit. | 按格式读出时间，不符时报错。
try_strptime | A text in a format as a time; NULL where it does not fit. | 按格式读出时间，不符时为 NULL。
dayname | The name of the weekday, in English. | 星期的英文名。
monthname | The name of the month, in English. | 月份的英文名。
dayofweek | The weekday, 0 (Sunday) to 6. | 星期几，0（周日）至 6。
dayofyear | The day of the year, from 1. | 一年中的第几天，从 1 起。
isodow | The weekday, 1 (Monday) to 7. | 星期几，1（周一）至 7。
weekofyear | The ISO week of the year. | 一年中的第几周（ISO）。
yearweek | ISO year and week as one number, such as 202548. | ISO 年份与周数，如 202548。
year | The year. | 年份。
quarter | The quarter, 1 to 4. | 季度，1 至 4。
month | The month, 1 to 12. | 月份，1 至 12。
week | The ISO week of the year. | 一年中的第几周（ISO）。
day | The day of the month. | 几号。
hour | The hour, 0 to 23. | 小时，0 至 23。
minute | The minute, 0 to 59. | 分钟，0 至 59。
second | The second, 0 to 59. | 秒，0 至 59。
epoch | Seconds since 1970. | 自 1970 年起的秒数。
epoch_ms | Milliseconds since 1970, as or from a time. | 自 1970 年起的毫秒数，可与时间互转。
to_timestamp | The time so many seconds after 1970. | 由 1970 年起的秒数得到时间。
to_days | An interval of n days. | n 天的间隔。
to_weeks | An interval of n weeks. | n 周的间隔。
to_months | An interval of n months. | n 个月的间隔。
to_years | An interval of n years. | n 年的间隔。
today | Today's date. | 今天的日期。
now | The present time. | 当前时间。
current_date | Today's date. | 今天的日期。
age | The time between two dates in years, months and days. | 两个日期之间的年、月、日。
lower | The text in small letters. | 转为小写。
upper | The text in capitals. | 转为大写。
trim | The text without spaces at both ends. | 去掉两端空格。
ltrim | The text without spaces at its start. | 去掉开头空格。
rtrim | The text without spaces at its end. | 去掉末尾空格。
length | How many characters the text has. | 字符数。
concat | The texts joined; NULL counts as empty. | 连接文本，NULL 视为空。
concat_ws | The texts joined, with a separator. | 用分隔符连接文本。
left | The first n characters. | 前 n 个字符。
right | The last n characters. | 后 n 个字符。
substring | So many characters from a start, counted from 1. | 从第几个字符（从 1 起）取若干字符。
replace | The text with one part replaced everywhere. | 替换文本中所有的某一部分。
contains | True where the text has the part. | 是否包含该部分。
starts_with | True where the text begins so. | 是否以此开头。
ends_with | True where the text ends so. | 是否以此结尾。
strpos | Where the part begins, from 1; 0 where it is not there. | 该部分的位置，从 1 起；没有为 0。
split_part | The piece of that number between separators, from 1. | 按分隔符切开后的第几段，从 1 起。
string_split | The text cut at each separator, as a list. | 按分隔符切成列表。
lpad | The text filled at its start to n characters. | 在开头填充到 n 个字符。
rpad | The text filled at its end to n characters. | 在末尾填充到 n 个字符。
repeat | The text n times. | 文本重复 n 次。
reverse | The text backwards. | 反转文本。
format | Values put into a pattern with {}. | 将值填入含 {} 的模板。
printf | Values put into a pattern with %d, %s, … | 将值填入含 %d、%s 等的模板。
regexp_matches | True where the pattern occurs in the text. | 文本中是否有匹配正则之处。
regexp_full_match | True where the pattern fits the whole text. | 整个文本是否匹配正则。
regexp_extract | The first part that fits the pattern, or a group of it. | 第一个匹配的部分或其中的分组。
regexp_extract_all | All parts that fit the pattern, as a list. | 所有匹配的部分，结果为列表。
regexp_replace | The text with the pattern replaced; option 'g': everywhere. | 替换匹配的部分；加 'g' 则全部替换。
strip_accents | The text without accents. | 去掉字母上的附加符号。
translate | The text with single characters replaced. | 逐个字符替换。
levenshtein | How many edits turn one text into the other. | 两段文本的编辑距离。
jaro_winkler_similarity | How alike two texts are, 0 to 1. | 两段文本的相似度，0 至 1。
jaccard | Which share of characters two texts have in common, 0 to 1. | 两段文本共有字符的比例，0 至 1。
nfc_normalize | The text in Unicode's composed form. | 转为 Unicode 的 NFC 形式。
md5 | The MD5 of the text. | 文本的 MD5。
sha256 | The SHA-256 of the text. | 文本的 SHA-256。
hash | A number that differs where values differ, nearly always. | 值的散列数。
unicode | The code of the first character. | 首字符的编码。
chr | The character of a code. | 编码对应的字符。
format_bytes | Bytes in readable units. | 以易读单位表示字节数。
url_encode | The text as it stands in an address. | 转为网址编码。
url_decode | The text from an address. | 还原网址编码。
parse_filename | The file name at the end of a path. | 路径末尾的文件名。
abs | The value without its sign. | 绝对值。
sign | -1, 0 or 1. | 符号：-1、0 或 1。
round | Rounded to so many digits, halves away from 0. | 四舍五入到若干位小数。
round_even | Rounded to so many digits, halves to the even one. | 按“四舍六入五成双”舍入。
floor | The next integer below. | 向下取整。
ceil | The next integer above. | 向上取整。
trunc | Without what stands after the point. | 去掉小数部分。
mod | The rest of a division. | 余数。
power | x to the power of y. | x 的 y 次方。
sqrt | The square root. | 平方根。
cbrt | The cube root. | 立方根。
exp | e to the power of x. | e 的 x 次方。
ln | The natural logarithm. | 自然对数。
log | The logarithm to base 10. | 以 10 为底的对数。
log2 | The logarithm to base 2. | 以 2 为底的对数。
log10 | The logarithm to base 10. | 以 10 为底的对数。
greatest | The greatest of the values of a row. | 同一行各值中的最大者。
least | The least of the values of a row. | 同一行各值中的最小者。
isnan | True where the value is not a number. | 是否为 NaN。
isfinite | True where the value is neither infinite nor NaN. | 是否为有限值。
pi | 3.14159… | 圆周率。
radians | Degrees as radians. | 角度转弧度。
degrees | Radians as degrees. | 弧度转角度。
sin | The sine of an angle in radians. | 正弦，参数为弧度。
cos | The cosine of an angle in radians. | 余弦，参数为弧度。
tan | The tangent of an angle in radians. | 正切，参数为弧度。
atan2 | The angle of the point (x, y), in radians. | 点 (x, y) 的方位角，单位为弧度。
gamma | The gamma function. | 伽马函数。
lgamma | The logarithm of the gamma function. | 伽马函数的对数。
factorial | n! | n 的阶乘。
gcd | The greatest common divisor. | 最大公约数。
lcm | The least common multiple. | 最小公倍数。
fdiv | The quotient, rounded down. | 向下取整的商。
random | A random number from 0 to 1. | 0 至 1 的随机数。
setseed | Makes random numbers repeatable. | 设定随机数种子。
len | How many entries the list has. | 列表的长度。
list_value | A list of the values. | 由各值组成列表。
list_contains | True where the list has the value. | 列表是否含有该值。
list_transform | Each entry put through a lambda. | 对每一项应用 lambda。
list_filter | The entries for which a lambda is true. | 保留 lambda 为真的项。
list_reduce | All entries joined by a lambda of two. | 用两个参数的 lambda 归并各项。
list_sort | The list in order. | 排序后的列表。
list_distinct | The list without repeats. | 去重后的列表。
list_aggregate | An aggregate, such as 'sum', over the entries. | 对各项做聚合，如 'sum'。
list_sum | The sum of the entries. | 各项合计。
list_avg | The mean of the entries. | 各项平均值。
list_max | The greatest entry. | 最大的项。
list_min | The least entry. | 最小的项。
list_position | Where the value first stands, from 1. | 该值首次出现的位置，从 1 起。
list_slice | The entries from one place to another. | 截取列表的一段。
list_zip | Entries of several lists, side by side. | 将多个列表逐项配对。
list_concat | The lists joined. | 连接列表。
list_unique | How many different entries there are. | 不同项的个数。
array_to_string | The entries joined as text, with a separator. | 用分隔符将各项连成文本。
flatten | A list of lists as one list. | 展平一层列表。
unnest | One row an entry. | 每一项展开为一行。
range | Numbers or dates from start to before stop. | 从起点到终点之前的序列。
generate_series | Numbers or dates from start to stop, stop included. | 从起点到终点（含）的序列。
struct_pack | A struct of named values. | 由命名值组成结构。
struct_extract | The value of a key of a struct. | 结构中某个键的值。
map | A map from a list of keys and one of values. | 由键列表与值列表组成映射。
map_keys | The keys of a map, as a list. | 映射的所有键。
map_values | The values of a map, as a list. | 映射的所有值。
map_from_entries | A map from a list of pairs. | 由键值对列表组成映射。
row | A struct without names. | 不带名称的结构。
to_json | The value as JSON. | 转为 JSON。
json_extract | The JSON at a path. | 路径处的 JSON。
json_extract_string | The text at a path of JSON. | JSON 中路径处的文本。
coalesce | The first value that is not NULL. | 第一个非空值。
nullif | NULL where both are equal, else the first. | 两值相等时为 NULL，否则为前者。
ifnull | The first value, or the second where it is NULL. | 前者为 NULL 时取后者。
if | One value where the condition is true, else the other. | 条件为真取前者，否则取后者。
typeof | The value's SQL type. | 值的 SQL 类型。
getvariable | A parameter of the notebook. | 手记的参数。
query | The rows of a query given as text. | 以文本给出的查询的结果行。
query_table | The rows of a relation given by name. | 以名称给出的关系的行。
read_csv | The rows of a CSV; here only of files that were loaded. | CSV 的行；此处仅限已载入的文件。
read_parquet | The rows of a Parquet file; not available in the browser. | Parquet 的行；浏览器中不可用。
read_json | The rows of a JSON file; not available in the browser. | JSON 的行；浏览器中不可用。
read_text | The text of a file that was loaded. | 已载入文件的全文。
duckdb_tables | All tables. | 所有表。
duckdb_columns | All columns of all tables. | 所有表的所有列。
duckdb_functions | All functions and their parameters. | 所有函数及其参数。
duckdb_settings | All settings of the engine. | 引擎的所有设置。
pragma_table_info | The columns of a table. | 一张表的各列。
summary | Statistics of each column of a table. | 表中每一列的统计。
uuid | A random UUID. | 随机 UUID。
version | The version of the engine. | 引擎版本。
equi_width_bins | Borders of equally wide bins. | 等宽分箱的边界。
bar | A bar of blocks, as text. | 以方块字符画的条。
`;

const known = new Map(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', en = '', zh = ''] = line.split(' | ');
      return [name, { en, zh }] as const;
    })
);

/** What a function of the engine does, in a line; '' for one that is not listed. */
export const functionHelp = (name: string, language: Language): string => known.get(name)?.[language] ?? '';
