import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

interface Way {
  /** The address of the target, if it has one. */
  readonly href: string | undefined;
  readonly class: string;
  readonly part: string;
  readonly content: unknown;
  /** The target is the current screen. */
  readonly isCurrent?: boolean;
  /** Goes there within the page. */
  readonly go: () => void;
}

/**
 * Navigation to another screen: a link where the screen has an address, so that it can be opened in a new tab, copied and
 * bookmarked, else a button. A plain click stays within the page.
 */
export function way({ href, class: classes, part, content, isCurrent = false, go }: Way): TemplateResult {
  const current = isCurrent ? 'page' : undefined;
  return href === undefined
    ? html`<button class=${classes} part=${part} type="button" aria-current=${ifDefined(current)} @click=${go}>
        ${content}
      </button>`
    : html`<a
        class=${classes}
        part=${part}
        href=${href}
        aria-current=${ifDefined(current)}
        @click=${(event: MouseEvent) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          go();
        }}
        >${content}</a
      >`;
}

/** Not a click that the browser opens elsewhere, and not one that somebody has handled. */
function isPlainClick({ button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented }: MouseEvent): boolean {
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey && !defaultPrevented;
}
