import { html, type TemplateResult } from 'lit';

/*
 * The icons of the elements: strokes on a grid of 24, each with words beside it. One constant for each, so that a page loads those
 * that it shows.
 */

/** What a status of a later version has. */
export const ring = 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z';

/** By what a status mark says. */
export const statusIcons: Readonly<Record<string, string>> = {
  new: 'M4 6h16v12H4zm0 1 8 6 8-6',
  in_progress: `${ring}m0 4v5l3 2`,
  completed: `${ring}m-4 9 3 3 5-6`,
  closed: `${ring}m-4 9h8`,
  attention: `${ring}m0 4v6m0 3h.01`,
};

export const image = 'M4 5h16v14H4zm0 11 5-5 4 4 3-3 4 4M15 9h.01';
export const file = 'M6 3h8l4 4v14H6zm8 0v4h4M9 13h6m-6 4h6';

export const plus = 'M12 5v14M5 12h14';
export const magnifier = 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm9 16-4-4';
export const arrowDown = 'M12 4v11m-5-5 5 5 5-5M5 20h14';
export const arrowUp = 'M12 20V9m-5 5 5-5 5 5M5 4h14';
export const copies = 'M9 9h11v11H9zm6 0V4H4v11h5';
export const printer = 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z';

/** Hidden from screen readers: the words beside it say the same. */
export function icon(path: string): TemplateResult {
  return html`<svg class="icon" aria-hidden="true" viewBox="0 0 24 24"><path d=${path} /></svg>`;
}

/** A status of a later version has the ring alone. */
export const statusIcon = (kind: string): TemplateResult => icon(statusIcons[kind] ?? ring);

/** A damaged attachment may have no media type. */
export const fileIcon = (mediaType: string): TemplateResult => icon(/^image\//.test(mediaType) ? image : file);
