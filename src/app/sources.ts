import type { NamedBlob } from '../import/index.ts';
import type { Lesson } from '../lessons/index.ts';

/** A file that a hosted notebook names and that is not there. */
export class SourceMissing extends Error {
  override name = 'SourceMissing';
}

const named = (blob: Blob, name: string): NamedBlob => new File([blob], name);

/** A lesson's sample file, from beside the page. */
export async function fetchSample({ url, file }: Lesson): Promise<NamedBlob> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new SourceMissing(file);
  return named(await response.blob(), file);
}

/** The files that a hosted notebook names, by paths from its own place. Never from another origin. */
export async function fetchBeside(base: URL, file: unknown): Promise<NamedBlob[]> {
  const names = (Array.isArray(file) ? file : [file]).filter((name) => typeof name === 'string');
  if (names.length === 0) throw new SourceMissing('orders');
  return Promise.all(
    names.map(async (name) => {
      const url = new URL(name, base);
      const response = url.origin === base.origin ? await fetch(url).catch(() => undefined) : undefined;
      if (!response?.ok) throw new SourceMissing(name);
      return named(await response.blob(), name.replace(/^[^#]*\//, ''));
    })
  );
}
