/** Lets the browser save a file under a name. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Some browsers start reading only after the click has been handled; until then the URL must stay valid.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
