/**
 * Stands in for Plot's tips, their pointer and its legends: the charts here have their own cursor and write their keys
 * themselves, and without them the first reading is 5 kB (gzip) lighter. The build's aliases of Plot's files name this
 * one; every name that Plot imports from them must be here.
 */
const none = (): never => {
  throw new Error('Tips and legends are not part of this build.');
};

export {
  none as anchorX,
  none as anchorY,
  none as legendRamp,
  none as legendSwatches,
  none as legendSymbols,
  none as pointer,
  none as pointerX,
  none as pointerY,
  none as Tip,
  none as tip
};
