const reportedMessages = new Set<string>();

/** Says something in the console for whoever builds the page, once however often it happens. */
export function warnDeveloper(text: string): void {
  if (reportedMessages.has(text)) return;
  reportedMessages.add(text);
  // eslint-disable-next-line no-console -- developers look there, and nobody else does
  console.warn(`sme-one-id: ${text}`);
}
