/** Puts a text that is on its way into the clipboard; false where the browser does not allow it. */
export async function toClipboard(text: Promise<string>): Promise<boolean> {
  try {
    const blob = text.then((written) => new Blob([written], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return false;
  }
}
