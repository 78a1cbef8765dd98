import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import script from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';

/** Addresses of the engine's two files, absolute, below whatever folder the page was served from. */
export const addresses = (): { wasm: string; script: string } => ({
  wasm: new URL(wasm, document.baseURI).href,
  script: new URL(script, document.baseURI).href
});

/**
 * Bytes of `duckdb-eh.wasm` 1.32.0 as the engine counts them while loading. A compressing host announces
 * the smaller, compressed length, so its header is no measure; a test compares this with the installed file.
 */
export const wasmBytes = 34_242_586;
