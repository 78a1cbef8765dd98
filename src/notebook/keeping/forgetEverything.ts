import { deleteDB } from 'idb';

/** What Tailbook calls what it keeps: `tailbook own`, `tailbook.theme`. Others on this host keep their own. */
const isOurs = (name: string): boolean => /^tailbook\b/.test(name);

/**
 * Removes all that this site keeps in this browser: every workspace's notebooks and files, settings, remembered
 * mappings.
 */
export async function forgetEverything(): Promise<void> {
  const databases = await indexedDB.databases();
  const names = databases.flatMap(({ name }) => (name !== undefined && isOurs(name) ? [name] : []));
  await Promise.all(names.map((name) => deleteDB(name)));
  for (const key of Object.keys(localStorage)) if (isOurs(key)) localStorage.removeItem(key);
}
