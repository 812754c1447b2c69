/** Returns whether it was copied: without HTTPS or permission there is no clipboard, and people copy by hand. */
export async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
