import { Unzip, UnzipInflate } from 'fflate';
import { manifestName, type Archive, type Manifest } from './Archive.ts';

/** Where a ZIP lists its files, from its end: more than 500 names fit. */
const listed = 65_536;

/** An archive that is damaged, or of a later form. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}

/** True for a ZIP that Tailbook has written, whatever it is called, by the names that it lists. */
export async function isArchive(file: Blob): Promise<boolean> {
  const ends = await new Blob([file.slice(0, 4), file.slice(-listed)]).arrayBuffer();
  const text = new TextDecoder('latin1').decode(ends);
  return text.startsWith('PK') && text.includes(manifestName) && text.includes('notebooks/');
}

/** Reads an archive. Throws ArchiveError where it is damaged, or newer than this version. */
export async function readArchive(file: Blob): Promise<Archive> {
  const parts = await unpacked(file);
  const part = (path: string): Blob => {
    const found = parts.get(path);
    if (!found) throw new ArchiveError(path);
    return found;
  };
  const manifest = readManifest(await part(manifestName).text());
  return {
    opened: manifest.opened,
    notebooks: await Promise.all(
      manifest.notebooks.map(async ({ path, id, title, isSample, madeAt, savedAt }) => ({
        ...{ id, title, isSample, madeAt: new Date(madeAt) },
        ...(savedAt === undefined ? {} : { savedAt: new Date(savedAt) }),
        text: await part(path).text()
      }))
    ),
    files: manifest.files.map(({ path, name, reading }) => ({ file: new File([part(path)], name), reading }))
  };
}

function readManifest(text: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.tailbook === 1 && Array.isArray(manifest.notebooks) && Array.isArray(manifest.files))
      return manifest;
  } catch (cause) {
    throw new ArchiveError(manifestName, { cause });
  }
  throw new ArchiveError(manifestName);
}

/** The files in a ZIP, by path. */
async function unpacked(file: Blob): Promise<Map<string, Blob>> {
  const parts = new Map<string, Blob>();
  let fault: Error | undefined;
  const unzip = new Unzip((entry) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    entry.ondata = (error, chunk, isLast) => {
      if (error) fault ??= error;
      else chunks.push(chunk as Uint8Array<ArrayBuffer>);
      if (isLast) parts.set(entry.name, new Blob(chunks));
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  const reader = file.stream().getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) unzip.push(read.value);
    unzip.push(new Uint8Array(0), true);
  } catch (cause) {
    throw new ArchiveError('ZIP', { cause });
  }
  if (fault) throw new ArchiveError('ZIP', { cause: fault });
  return parts;
}
