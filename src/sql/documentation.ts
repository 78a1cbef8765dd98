/** One parameter or column of a macro. */
export interface Described {
  name: string;
  /** Meaning, unit and accepted values, as the comment above the macro says. */
  text: string;
  /** The default as SQL; undefined for a parameter that must be given, and for columns. */
  default?: string;
}

/** What the comment above a macro says. */
export interface MacroDocumentation {
  name: string;
  /** How it is called, with all parameters and their defaults. */
  signature: string;
  /** What it answers, in a line. */
  summary: string;
  parameters: Described[];
  /** Columns of its result that the comment names. */
  columns: Described[];
}

const heading = /^(\w+)\(([^)]*)\): ([^]*)$/;
const making = /CREATE OR REPLACE MACRO (\w+)\(([^]*?)\) AS TABLE/;

/** The entries of a paragraph such as "bins      number of scores, 1 to bins"; none where it is prose. */
function entriesOf(paragraph: string): Described[] {
  const found: { names: string[]; text: string }[] = [];
  for (const line of paragraph.split('\n')) {
    const entry = /^(\w+(?:, \w+)*) {2,}(\S.*)$/.exec(line);
    const last = found.at(-1);
    if (entry) found.push({ names: entry[1]!.split(', '), text: entry[2]! });
    else if (last && /^\s/.test(line)) last.text += ` ${line.trim()}`;
    else return [];
  }
  return found.flatMap(({ names, text }) => names.map((name) => ({ name, text })));
}

const parametersOf = (list: string): Pick<Described, 'name' | 'default'>[] =>
  list.split(',').map((part) => {
    const [name = '', standard] = part.split(':=').map((piece) => piece.trim());
    return { name: name.replaceAll('"', ''), ...(standard === undefined ? {} : { default: standard }) };
  });

/** Reads the comment above the table macro of a file of this folder; undefined where the file makes no macro. */
export function documentationOf(source: string): MacroDocumentation | undefined {
  const made = making.exec(source);
  if (!made) return undefined;
  const comment = source.slice(0, made.index).trimEnd().split('\n');
  const first = comment.findLastIndex((line) => !line.startsWith('--')) + 1;
  const paragraphs = comment
    .slice(first)
    .map((line) => line.replace(/^-- ?/, ''))
    .join('\n')
    .split(/\n\n+/);
  const entries = paragraphs.flatMap(entriesOf);
  const parameters = parametersOf(made[2]!).map((parameter) => ({
    text: entries.find(({ name }) => name === parameter.name)?.text ?? '',
    ...parameter
  }));
  const written = parameters.map((each) => (each.default ? `${each.name} := ${each.default}` : each.name));
  return {
    name: made[1]!,
    signature: `${made[1]!}(${written.join(', ')})`,
    summary: heading.exec(paragraphs[0] ?? '')?.[3]?.replaceAll('\n', ' ') ?? '',
    parameters,
    columns: entries.filter(({ name }) => !parameters.some((parameter) => parameter.name === name))
  };
}
