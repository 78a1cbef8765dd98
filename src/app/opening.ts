/** What an address asks the page to open. */
export type Opening =
  | { kind: 'example' }
  /** A notebook in the fragment. `text` is undefined, and `fault` says why, where it cannot be read. */
  | { kind: 'link'; text?: string; fault?: string; slot: string }
  /** A notebook file beside the site, with the base for its sources. */
  | { kind: 'file'; text?: string; fault?: string; base: URL; slot: string };

/** Reads an address: `?open=path`, `#n1=…`, or neither. Nothing is fetched from another origin. */
export async function openingOf(address: URL, base: string): Promise<Opening> {
  const path = address.searchParams.get('open');
  if (path !== null) return openFile(path, new URL(base));
  if (address.hash) {
    const share = await import('../share/index.ts');
    if (share.isFragment(address.hash)) return openLink(address.hash, share);
  }
  return { kind: 'example' };
}

async function openFile(path: string, site: URL): Promise<Opening> {
  const url = new URL(path, site);
  const opening = { kind: 'file' as const, base: url, slot: `file ${url.pathname}` };
  if (url.origin !== site.origin) return { ...opening, fault: (await fetchWords()).openForeign(path) };
  const response = await fetch(url).catch(() => undefined);
  const text = response?.ok ? await response.text() : undefined;
  if (text !== undefined && !isPage(text)) return { ...opening, text };
  const what = text === undefined ? String(response?.status ?? '–') : 'HTML';
  return { ...opening, fault: (await fetchWords()).openFailed(path, what) };
}

const fetchWords = async () => (await import('./laterWords.ts')).words;

/** A host that answers every unknown path with its start page. */
const isPage = (text: string): boolean => /^\s*<!doctype html/i.test(text);

async function openLink(
  hash: string,
  { fromFragment, LinkError, withoutAnchor }: typeof import('../share/index.ts')
): Promise<Opening> {
  const opening = { kind: 'link' as const, slot: `link ${withoutAnchor(hash).slice(-24)}` };
  try {
    return { ...opening, text: fromFragment(hash) };
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    const { linkNewer, linkCut } = await fetchWords();
    return { ...opening, fault: error.message === 'form' ? linkNewer : linkCut };
  }
}
