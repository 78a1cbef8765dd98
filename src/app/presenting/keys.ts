/** Where a presenter's key leads. */
export type Step = 'next' | 'last' | 'first' | 'end' | 'leave';

/** A clicker sends these: they turn the page whatever has the focus. */
const always: Record<string, Step> = { PageDown: 'next', PageUp: 'last', Escape: 'leave' };

const plain: Record<string, Step> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  ArrowLeft: 'last',
  ArrowUp: 'last',
  Home: 'first',
  End: 'end'
};

/** Where a key leads; undefined where a cut, a field or a button under the focus needs it. */
export function stepOf({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): Step | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const focus = target as Element | null;
  if (focus?.closest?.('input, select, textarea, [contenteditable]')) return undefined;
  if (always[key]) return always[key];
  if (focus?.closest?.('[role=slider], [role=application], [role=grid]')) return undefined;
  if (key === ' ' && focus?.closest?.('button, a')) return undefined;
  return plain[key];
}
