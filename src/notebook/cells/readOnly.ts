/**
 * While it is attached, what stands in an element can be read, scrolled and walked through by Tab, and nothing in it can be
 * pressed or changed. Unlike `inert`, it hides nothing from a screen reader.
 */
export function readOnly(element: HTMLElement): () => void {
  const leave = new AbortController();
  const refuse = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  const refuseKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const isValue = (event.target as HTMLElement).matches('input, select');
    if (isValue && event.key !== 'Tab') event.preventDefault();
  };
  const options = { capture: true, signal: leave.signal };
  for (const kind of ['click', 'beforeinput', 'drop']) element.addEventListener(kind, refuse, options);
  element.addEventListener('keydown', refuseKey, options);
  element.style.pointerEvents = 'none';
  return () => {
    leave.abort();
    element.style.pointerEvents = '';
  };
}
