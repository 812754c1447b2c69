/** Whether a person has selected text: rows that leave the page would leave the selection. */
export const isSelecting = (): boolean => document.getSelection()?.type === 'Range';

/** Whether the keys open the browser's search, which finds only what is in the page. */
export const asksForSearch = ({ code, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  code === 'F3' || ((code === 'KeyF' || code === 'KeyG') && (ctrlKey || metaKey));
