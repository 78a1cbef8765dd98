import { EngineError } from '../../engine/index.ts';
import { ImportProblem } from '../ImportProblem.ts';
import { WorkerStopped } from '../WorkerStopped.ts';

interface NamedBlob {
  name: string;
  blob: Blob;
}

/** Why a file could not be read, in words' terms: it has changed, or else what the error says. */
export async function readingProblem(file: Blob & { name?: string }, error: unknown): Promise<ImportProblem> {
  if (error instanceof ImportProblem) return error;
  const name = file.name ?? '';
  const message = error instanceof Error ? error.message : String(error);
  return (
    (await changedFile([{ name, blob: file }])) ??
    stopped(name, error) ??
    new ImportProblem('unreadable', { file: name, message }, { cause: error })
  );
}

/** Why files could not be loaded: one has changed, the memory did not do, the engine was lost, or the error as it is. */
export async function loadProblem(files: NamedBlob[], error: unknown): Promise<unknown> {
  if (error instanceof ImportProblem) return error;
  const file = files.map(({ name }) => name).join(', ');
  const found = (await changedFile(files)) ?? stopped(file, error);
  if (found || !(error instanceof EngineError)) return found ?? error;
  if (error.code === 'memory') return new ImportProblem('outOfMemory', { file }, { cause: error });
  if (error.code === 'crashed') return new ImportProblem('engineStopped', { file }, { cause: error });
  return error;
}

/** That the worker which reads the bytes was lost. */
const stopped = (file: string, error: unknown): ImportProblem | undefined =>
  error instanceof WorkerStopped
    ? new ImportProblem('readingStopped', { file }, { cause: error })
    : undefined;

/** The first file that the browser no longer reads, because it was changed, moved or deleted after it was chosen. */
async function changedFile(files: NamedBlob[]): Promise<ImportProblem | undefined> {
  for (const { name, blob } of files)
    try {
      await blob.slice(0, 1).arrayBuffer();
    } catch (cause) {
      return new ImportProblem('fileChanged', { file: name }, { cause });
    }
  return undefined;
}
