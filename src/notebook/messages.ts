import { EngineError, explain } from '../engine/index.ts';
import { messages } from '../i18n/index.ts';
import type { Problem } from './Problem.ts';

const english = {
  duplicate: (name: string) =>
    `Another cell already gives “${name}”. Give this cell a name of its own, then it runs.`,
  'name-wanted': (name: string) =>
    `A cell further down wants the name “${name}” too. It does not run; this cell keeps the name.`,
  reserved: (name: string) =>
    `“${name}” is a name of the data or of the SQL library, and no cell may replace it. Choose another name.`,
  'name-invalid': (name: string) =>
    `“${name}” cannot be a name. Use letters, digits and underscores, and start with no digit.`,
  cycle: (names: string) => `These cells wait for each other: ${names}. Take one of these references out.`,
  missing: (name: string) =>
    `Nothing here is called “${name}”: no cell, no source. Check the spelling, or name a cell so.`,
  'parameter-missing': (name: string) =>
    `The notebook has no parameter “${name}”. Add one of that name by + › Parameter, or correct the name.`,
  'parameter-in-sql': (name: string) =>
    `In SQL, a parameter is read by getvariable('${name}'); $${name} is for settings.`,
  'parameter-type': (name: string, type: string) =>
    `Parameter “${name}”: “${type}” is no type. Use date, number, select, toggle or text.`,
  'parameter-date': (name: string, value: string) =>
    `Parameter “${name}”: “${value}” is no date. Write it like 2011-12-10.`,
  'parameter-number': (name: string, value: string) => `Parameter “${name}”: “${value}” is no number.`,
  'parameter-range': (name: string, value: string, range: string) =>
    `Parameter “${name}”: ${value} is outside ${range}. Choose a value inside, or change min and max.`,
  'parameter-option': (name: string, value: string, options: string) =>
    `Parameter “${name}”: “${value}” is not among its options (${options}).`,
  'parameter-toggle': (name: string, value: string) =>
    `Parameter “${name}”: “${value}” is neither true nor false.`,
  'parameter-text': (name: string, value: string) => `Parameter “${name}”: “${value}” is no text.`,
  touches:
    'a log of what happened with customers beside their orders (services, visits, complaints, surveys), with the customer and the time',
  customers: 'a list with one row for each customer',
  'source-missing': (name: string, what: string) =>
    what
      ? `This reads “${name}”, which is not loaded: ${what}. Drop such a file on the page, and this runs.`
      : `“${name}” is not loaded yet. Drop its file on the page, and this runs.`,
  lacking: (name: string, what: string) =>
    `“${name}” is not loaded: ${what}. Drop such a file on the page, and this reads it; until then it says what can be said without.`,
  blocked: (name: string) => `Waits for “${name}”, which gave no result. Put that right first.`,
  'blocked-source': (name: string, source: string, what: string) =>
    `Waits for “${name}”, which reads “${source}”, and that is not loaded${what && `: ${what}`}. Drop ${what ? 'such a' : 'its'} file on the page, and both run.`,
  stopped: 'Stopped before it was done. It runs again when you change it or ask for it.',
  yaml: (line: number, detail: string) => `Line ${line} cannot be read as YAML: ${detail}`,
  'customers-column': (column: string, of: string) =>
    `“${of}” has no column “${column}”. Choose another column in this cell, or load a file of customers that has it.`,
  'relation-column': (column: string, of: string) =>
    `“${of}” has no column “${column}”, which this analysis reads from it. Choose another in this cell, or load one that has it.`,
  'setting-unknown': (key: string, known: string) =>
    `“${key}” is no setting of this analysis and is left out. It has: ${known}.`,
  'chart-data': 'A chart needs a relation. Write “data:” and the name of a cell or a source.',
  'chart-column': (name: string, key: string, meant: string, known: string) =>
    `Nothing is drawn: there is no column “${name}” (${key}). ${meant ? `Did you mean ${meant}? ` : ''}Columns: ${known}.`,
  or: ' or ',
  list: ', ',
  statement: (word: string) =>
    `A cell may ask (SELECT) and make tables, views, macros and variables for this notebook. ${word} is neither, and is not run.`,
  'query-not-last':
    'Only the last statement of a cell can give its rows. Put the other queries into cells of their own.',
  'not-a-query': 'This makes something and has no rows to look at. Select a query, or run the cell.',
  empty: 'There is nothing to run yet. Write a query.',
  'kind-unknown': (kind: string) =>
    `This version does not know the kind “${kind}”. The cell is kept as it is.`,
  engine: (what: string, place: string, detail: string) => `${what}${place ? ` ${place}:` : ''} ${detail}`,
  quote: (name: string) => `If a column is called ${name}, write it in quotation marks: "${name}"`,
  place: (line: number, column: number) => `Line ${line}, column ${column}`,
  'cell-unknown': 'This cell is not in the notebook any more.',
  'no-result': 'This cell has no rows to show yet.'
};

const chinese: { [Key in keyof typeof english]: (typeof english)[Key] } = {
  duplicate: (name) => `已有单元使用“${name}”这个名称。请为本单元另取一个名称，之后即可运行。`,
  'name-wanted': (name) => `下方还有单元想用“${name}”这个名称，它不会运行；名称仍归本单元。`,
  reserved: (name) => `“${name}”是数据或 SQL 库的名称，单元不能替换它。请换一个名称。`,
  'name-invalid': (name) => `“${name}”不能用作名称。请使用文字、数字和下划线，且不以数字开头。`,
  cycle: (names) => `这些单元互相等待：${names}。请去掉其中一处引用。`,
  missing: (name) => `没有名为“${name}”的单元或数据源。请检查拼写，或将某个单元命名为它。`,
  'parameter-missing': (name) => `手记中没有参数“${name}”。请用“＋ › 参数”添加，或改正名称。`,
  'parameter-in-sql': (name) => `在 SQL 中用 getvariable('${name}') 读取参数；$${name} 只用于设置。`,
  'parameter-type': (name, type) =>
    `参数“${name}”：类型“${type}”无效。可用类型：date、number、select、toggle、text。`,
  'parameter-date': (name, value) => `参数“${name}”：“${value}”不是日期，请写成 2011-12-10 这样的形式。`,
  'parameter-number': (name, value) => `参数“${name}”：“${value}”不是数字。`,
  'parameter-range': (name, value, range) =>
    `参数“${name}”：${value} 超出范围 ${range}。请改用范围内的值，或调整 min 和 max。`,
  'parameter-option': (name, value, options) => `参数“${name}”：“${value}”不在可选值之内（${options}）。`,
  'parameter-toggle': (name, value) => `参数“${name}”：“${value}”既不是 true 也不是 false。`,
  'parameter-text': (name, value) => `参数“${name}”：“${value}”不是文本。`,
  touches: '即订单之外与客户的往来记录（服务、拜访、投诉、调查），含客户与时间',
  customers: '即每位客户一行的客户名单',
  'source-missing': (name, what) =>
    what
      ? `这里要读取“${name}”，它尚未载入：${what}。把这样的文件拖到页面上即可运行。`
      : `“${name}”尚未载入。把文件拖到页面上即可运行。`,
  lacking: (name, what) =>
    `“${name}”尚未载入：${what}。把这样的文件拖到页面上，这里就会用到它；在此之前，只给出没有它也能得出的结果。`,
  blocked: (name) => `正在等待“${name}”，但它没有得出结果。请先解决那里的问题。`,
  'blocked-source': (name, source, what) =>
    `正在等待“${name}”，它要读取的“${source}”尚未载入${what && `：${what}`}。把${what ? '这样的' : ''}文件拖到页面上，两处都会运行。`,
  stopped: '运行到一半被停止。修改内容或再次点击运行即可。',
  yaml: (line, detail) => `第 ${line} 行不是有效的 YAML：${detail}`,
  'customers-column': (column, of) =>
    `“${of}”中没有“${column}”这一列。请在本单元格中改选其他列，或载入含有此列的客户表。`,
  'relation-column': (column, of) =>
    `“${of}”中没有“${column}”这一列，而这项分析要从中读取它。请在本单元格中改选其他数据，或载入含有此列的数据。`,
  'setting-unknown': (key, known) => `这项分析没有“${key}”这个设置，已忽略。可用的设置：${known}。`,
  'chart-data': '图表需要数据。请写上“data:”和一个单元或数据源的名称。',
  'chart-column': (name, key, meant, known) =>
    `未能作图：没有“${name}”这一列（${key}）。${meant ? `是否想写${meant}？` : ''}现有的列：${known}。`,
  or: '或',
  list: '、',
  statement: (word) =>
    `单元中可以查询（SELECT），也可以为本手记创建表、视图、宏和变量。${word} 不在其中，未予执行。`,
  'query-not-last': '只有最后一条语句可以给出结果行。请把其他查询放到各自的单元中。',
  'not-a-query': '这条语句用于创建，没有可查看的结果行。请选中一个查询，或运行整个单元。',
  empty: '还没有可运行的内容，请写一条查询。',
  'kind-unknown': (kind) => `当前版本无法识别“${kind}”类单元，已原样保留。`,
  engine: (what, place, detail) => `${what}${place ? `${place}：` : ''}${detail}`,
  quote: (name) => `如果列名就是 ${name}，请写在英文双引号里："${name}"`,
  place: (line, column) => `第 ${line} 行第 ${column} 列`,
  'cell-unknown': '手记中已没有这个单元。',
  'no-result': '这个单元还没有可显示的结果。'
};

const m = messages({ ...english }, { ...chinese });

/** What a source holds, where every notebook means the same by its name. */
const whatIs = (source: string): string => (source === 'touches' || source === 'customers' ? m[source] : '');

/** A problem in words: what, where, and what to do. */
export function describe(problem: Problem): string {
  switch (problem.code) {
    case 'cycle':
      return m.cycle([...problem.names, problem.names[0]].join(' → '));
    case 'setting-unknown':
    case 'parameter-type':
      return m[problem.code](problem.name, problem.detail);
    case 'parameter-range':
    case 'parameter-option':
      return m[problem.code](problem.name, problem.value, problem.detail);
    case 'parameter-date':
    case 'parameter-number':
    case 'parameter-toggle':
    case 'parameter-text':
      return m[problem.code](problem.name, problem.value);
    case 'yaml':
      return m.yaml(problem.line, problem.detail);
    case 'setting':
      return problem.detail;
    case 'customers-column':
    case 'relation-column':
      return m[problem.code](problem.name, problem.of);
    case 'chart-column': {
      const meant = problem.meant.map((name) => `“${name}”`).join(m.or);
      return m['chart-column'](problem.name, problem.key, meant, problem.columns.join(m.list));
    }
    case 'statement':
      return m.statement(problem.detail);
    case 'engine': {
      const { what } = explain(new EngineError(problem.engine, problem.detail));
      const place = problem.line === undefined ? '' : m.place(problem.line, problem.column ?? 1);
      const said = m.engine(what, place, problem.detail);
      return problem.quote === undefined ? said : `${said}\n${m.quote(problem.quote)}`;
    }
    case 'source-missing':
    case 'lacking':
      return m[problem.code](problem.name, whatIs(problem.name));
    case 'blocked':
      return problem.source === undefined
        ? m.blocked(problem.name)
        : m['blocked-source'](problem.name, problem.source, whatIs(problem.source));
    case 'stopped':
    case 'chart-data':
    case 'query-not-last':
    case 'not-a-query':
    case 'empty':
    case 'cell-unknown':
    case 'no-result':
      return m[problem.code];
    default:
      return m[problem.code](problem.name);
  }
}
