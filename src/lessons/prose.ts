type Language = 'en' | 'zh';

const texts = import.meta.glob<string>(['./first.*.md', './yours.*.md'], {
  query: '?raw',
  import: 'default'
});

/** Paragraphs that only the Chinese lesson has, with what they say in English. */
const chineseOnly: Record<string, string> = {
  'first segments 1':
    'In China eight segments are more common: each of the three is set against its mean, above or below, and the pairs make eight.',
  'first eight 0':
    'Eight segments are easy to read, with one trap: a few large customers raise the mean, and most of the others end up below it. Compare with the scores above, and see where the same person stands by another ruler.'
};

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
function placed(name: string, text: string): Map<string, string> {
  const found = new Map<string, string>();
  let [after, count] = ['', 0];
  for (const block of text.replace(/^---\n[\s\S]*?\n---\n/, '').split(/\n{2,}/)) {
    const fence = /^```\w+(?: (\w+))?/.exec(block.trim());
    if (fence) [after, count] = [fence[1] ?? '', 0];
    else if (block.trim())
      found.set([name, after, count++].filter((part) => part !== '').join(' '), block.trim());
  }
  return found;
}

async function shipped(name: 'first' | 'yours', language: Language): Promise<Map<string, string>> {
  return placed(name, await texts[`./${name}.${language}.md`]!());
}

/** What the paragraphs of the shipped notebooks are in a language, by what they are in the other. */
export async function translations(to: Language): Promise<ReadonlyMap<string, string>> {
  const from = to === 'en' ? 'zh' : 'en';
  const pairs = new Map<string, string>();
  for (const name of ['first', 'yours'] as const) {
    const [before, after] = await Promise.all([shipped(name, from), shipped(name, to)]);
    for (const [place, text] of before) {
      const other = after.get(place) ?? (to === 'en' ? chineseOnly[place] : undefined);
      if (other !== undefined) pairs.set(text, other);
    }
    if (to === 'zh')
      for (const [place, text] of Object.entries(chineseOnly))
        if (after.has(place)) pairs.set(text, after.get(place)!);
  }
  return pairs;
}

/** Paragraphs that tell of no shop in particular: they fit any orders. */
export async function neutralParagraphs(): Promise<ReadonlySet<string>> {
  const all = await Promise.all([shipped('yours', 'en'), shipped('yours', 'zh')]);
  return new Set(all.flatMap((paragraphs) => [...paragraphs.values()]));
}

/** What a notebook says first where it tells of no shop. */
export async function neutralOpening(language: Language): Promise<string> {
  return (await shipped('yours', language)).get('yours 1') ?? '';
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
