import { templateNames, templateText } from './templates.ts';

type Language = 'en' | 'zh';

const texts = import.meta.glob<string>('./{yours,first,retold}.*.md', { query: '?raw', import: 'default' });

const textOf = (name: string, language: Language): Promise<string> => texts[`./${name}.${language}.md`]!();

/** Paragraphs as they stood in earlier versions, in place of which the present ones are shown. */
const retired: Record<string, string> = {
  'These are your orders now. Each figure says below it how its total follows from your file; drag the cuts, set the date, open the SQL, and add what you want to know.':
    'Each figure says below it how its total follows from the file; drag the cuts, set the date, open the SQL, and add what you want to know.',
  '# Who is in your tail?': '# Who is in the tail?',
  '下面都是您自己的订单。每张图下方都写明它的合计如何由文件得来；可以拖动分界线、改基准日、展开 SQL，也可以随时添加想看的内容。':
    '每张图下方都写明它的合计如何由文件得来；可以拖动分界线、改基准日、展开 SQL，也可以随时添加想看的内容。',
  '# 您的长尾里都是谁？': '# 长尾里都是谁？'
};

/** A notebook's paragraphs, by the cell that they follow and their number there. */
function placed(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let [after, count] = ['', 0];
  for (const block of text.replace(/^---\n[\s\S]*?\n---\n/, '').split(/\n{2,}/)) {
    const fence = /^```\w+(?: (\w+))?/.exec(block.trim());
    if (fence) [after, count] = [fence[1] ?? '', 0];
    else if (block.trim()) found.set(`${after} ${count++}`.trim(), block.trim());
  }
  return found;
}

/** The paragraphs of the notebook that tells no story. */
async function plain(language: Language): Promise<Map<string, string>> {
  return placed(await textOf('yours', language));
}

/** Texts that say the same in two languages: what fits any orders, templates, and the story of each example's shop. */
const twins = (from: Language, to: Language): Promise<string>[][] => [
  [textOf('yours', from), textOf('yours', to)],
  [textOf('first', from), textOf('retold', to)],
  [textOf('retold', from), textOf('first', to)],
  ...templateNames.map((name) => [templateText(name, from), templateText(name, to)])
];

/** What Tailbook's own paragraphs are in a language, by what they are in the other. */
export async function translations(to: Language): Promise<ReadonlyMap<string, string>> {
  const pairs = twins(to === 'en' ? 'zh' : 'en', to).map(async (twin) => {
    const [before, after] = (await Promise.all(twin)).map(placed);
    return [...before!].flatMap(([place, text]) => {
      const other = after!.get(place);
      return other === undefined ? [] : [[text, other] as const];
    });
  });
  return new Map((await Promise.all(pairs)).flat());
}

/** Paragraphs that tell of no shop in particular: they fit any orders. */
export async function neutralParagraphs(): Promise<ReadonlySet<string>> {
  const [own, templates] = await Promise.all([
    Promise.all([plain('en'), plain('zh')]),
    import('./templateTexts.ts')
  ]);
  const all = [...own, ...Object.values(templates.texts).map(placed)];
  return new Set(all.flatMap((paragraphs) => [...paragraphs.values()]));
}

/** What a notebook says first where it tells of no shop. */
export async function neutralOpening(language: Language): Promise<string> {
  return (await plain(language)).get('1') ?? '';
}

const paragraphsOf = (body: string): string[] => body.split(/\n{2,}/);

/** Prose with the paragraphs in place of which others are known; the rest stays. */
export const replaced = (body: string, by: ReadonlyMap<string, string>): string =>
  paragraphsOf(body)
    .map((text) => by.get(text.trim()) ?? text)
    .join('\n\n');

/** Prose in which what earlier versions said is said as today. */
export const renewed = (body: string): string => replaced(body, new Map(Object.entries(retired)));

/** True where prose has paragraphs, besides headings, that are not among those known. */
export const hasOther = (body: string, known: (text: string) => boolean): boolean =>
  paragraphsOf(body).some(
    (text) => text.trim() !== '' && !/^#{1,6} [^\n]*$/.test(text.trim()) && !known(text.trim())
  );
