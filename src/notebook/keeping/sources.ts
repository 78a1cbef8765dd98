import type { KeptDatabase } from './database.ts';
import type { KeptSource } from './Keep.ts';

/**
 * Stores a source whole or not at all. While its files are on their way, the database says so: an opening that finds
 * that they did not arrive can name them, and a tab that finds it gone knows that another one has taken over.
 * @returns When it was stored; undefined where another tab has taken over meanwhile.
 */
export async function saveSource(
  database: KeptDatabase,
  { name, files, about }: KeptSource
): Promise<Date | undefined> {
  const savedAt = new Date();
  const stored = files.map((file) => ({ bytes: file, name: file instanceof File ? file.name : undefined }));
  const mark = await noteArriving(database, stored.map((file) => file.name ?? name).join(', '));
  const transaction = database.transaction(['sources', 'choices'], 'readwrite');
  const choices = transaction.objectStore('choices');
  const store = async (): Promise<boolean> => {
    if ((await choices.get('arriving')) !== mark) return false;
    const source = { name, files: stored, about, savedAt };
    await Promise.all([transaction.objectStore('sources').put(source, name), choices.delete('arriving')]);
    return true;
  };
  const [isStored] = await Promise.all([store(), transaction.done]);
  return isStored ? savedAt : undefined;
}

/** Every source that is stored, by name. The bytes are read only when the blobs are. */
export async function loadSources<About>(database: KeptDatabase): Promise<KeptSource<About>[]> {
  const sources = await database.getAll('sources');
  return sources.map(({ name, files, about, savedAt }) => ({
    name,
    savedAt,
    files: files.map((file) => (file.name === undefined ? file.bytes : new File([file.bytes], file.name))),
    about: about as About
  }));
}

/** Says in the database that files are on their way. Gives the mark by which `noLongerArriving` knows them. */
export async function noteArriving(database: KeptDatabase, names: string): Promise<string> {
  const mark = `${crypto.randomUUID()} ${names}`;
  await database.put('choices', mark, 'arriving');
  return mark;
}

/** Takes a mark back, unless others have come since. */
export async function noLongerArriving(database: KeptDatabase, mark: string): Promise<void> {
  if ((await database.get('choices', 'arriving')) === mark) await database.delete('choices', 'arriving');
}

/** The names of files that were on their way when their tab went; undefined where there are none. Says them once. */
export async function takeLost(database: KeptDatabase): Promise<string | undefined> {
  const mark = await database.get('choices', 'arriving');
  if (mark === undefined) return undefined;
  await database.delete('choices', 'arriving');
  return mark.slice(mark.indexOf(' ') + 1);
}
