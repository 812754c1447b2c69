const reportedMessages = new Set<string>();

/** Writes a warning for the developer of the page to the console, once however often it happens. */
export function warnDeveloper(text: string): void {
  if (reportedMessages.has(text)) return;
  reportedMessages.add(text);
  // eslint-disable-next-line no-console -- only developers read the console
  console.warn(`sme-one-id: ${text}`);
}
