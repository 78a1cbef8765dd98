/** What a browser says of the machine it runs on; all of it may be missing. */
export interface Machine {
  /** Gigabytes, rounded down to a power of two, at most 8: Chromium only. */
  deviceMemory?: number;
  userAgent?: string;
  userAgentData?: { mobile?: boolean };
  maxTouchPoints?: number;
}

/** How much memory a tab's table may take, in bytes, and why. */
export interface Room {
  bytes: number;
  /** - `phone`: a phone or tablet ends a tab that takes much more, without a word;
   *  - `device`: the machine says that it has little memory, `memory` bytes;
   *  - `engine`: the engine itself holds no more than 3.1 GiB, and analyses need a part of it. */
  because: 'phone' | 'device' | 'engine';
  memory?: number;
}

const engineRoom = 2.0e9;
const phoneRoom = 0.4e9;

/** How much the tab will hold. What the machine does not say is taken for enough. */
export function roomOf(machine: Machine = (globalThis.navigator as Machine | undefined) ?? {}): Room {
  const { deviceMemory, userAgent = '', userAgentData, maxTouchPoints = 0 } = machine;
  const isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  const isPhone = userAgentData?.mobile ?? (isApple || /Android|Mobile/.test(userAgent));
  const memory = deviceMemory === undefined ? undefined : deviceMemory * 1e9;
  const byDevice = memory === undefined || memory >= 8e9 ? Infinity : memory / 4;
  const bytes = Math.min(isPhone ? phoneRoom : engineRoom, byDevice);
  if (isPhone) return { bytes, because: 'phone', ...(memory === undefined ? {} : { memory }) };
  return bytes < engineRoom && memory !== undefined
    ? { bytes, because: 'device', memory }
    : { bytes, because: 'engine' };
}
