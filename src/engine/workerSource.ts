import { holdLock } from './workerLife.ts';

/**
 * A file that failed to load rejects a promise that the engine's script leaves alone. Thrown again, it becomes the
 * worker's `error` event.
 */
const tellOfFailures = `addEventListener('unhandledrejection', (event) => setTimeout(() => { throw event.reason; }));`;

/**
 * To report progress, the engine's script has a caller made by `new Function` (embind's method caller), which the
 * page's policy forbids: without this, any statement that takes long enough to report fails with an EvalError.
 * Stands in for `Function` and makes that one caller as a closure; everything else still meets the policy.
 */
const callWithoutEval = `
const Native = Function;
const caller = (returned, ...types) => (object, method, destructors, pointer) => {
  let at = pointer;
  const values = types.map((type) => {
    const value = type.readValueFromPointer(at);
    at += type.argPackAdvance;
    return value;
  });
  method.call(object, ...values);
};
function Stand(...parameters) {
  const returnsNothing = parameters[0] === 'retType' && !parameters.includes('emval_returnValue');
  return returnsNothing && parameters.at(-1).includes('func.call(obj') ? caller : Native(...parameters);
}
Stand.prototype = Native.prototype;
self.Function = Stand;`;

/**
 * What runs in the engine's worker: the engine's own script, whose absolute address is given, made fit for the page.
 * It holds the lock of this name as long as it lives.
 */
export const workerSource = (script: string, lock: string): string =>
  `${tellOfFailures}\n${holdLock(lock)}\n{${callWithoutEval}\n}\nimportScripts(${JSON.stringify(script)});\n`;
