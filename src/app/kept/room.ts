/** The room that the browser gives this site, and whether it has promised to leave it alone. */
export interface Room {
  /** In bytes; undefined where the browser does not say. */
  used?: number;
  quota?: number;
  isPersisted: boolean;
}

/** Asks the browser; one that does not know says so by undefined. */
export async function readRoom(): Promise<Room> {
  const storage = navigator.storage as StorageManager | undefined;
  const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  const isPersisted = (await storage?.persisted?.().catch(() => false)) ?? false;
  return { used: usage, quota, isPersisted };
}

/** Asks the browser not to clear this site's storage by itself; its answer. */
export const askToPersist = async (): Promise<boolean> =>
  (await (navigator.storage as StorageManager | undefined)?.persist?.().catch(() => false)) ?? false;
