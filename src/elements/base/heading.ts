import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** What a heading is the title of. Its size follows from it, and not from its level, which belongs to the host's outline. */
export type HeadingSize = 'title' | 'section' | 'card' | 'label';

interface HeadingOptions {
  /** `nothing` for a heading that nothing refers to. */
  readonly id?: string | typeof nothing;
  readonly part?: string;
  readonly size?: HeadingSize;
}

/**
 * A heading of the level that fits the host's page. It can receive focus by script, for a change of screen; `id` lets a section
 * be labelled by it.
 */
export function heading(
  level: number,
  content: unknown,
  { id = 'heading', part = 'heading', size = 'title' }: HeadingOptions = {},
): TemplateResult {
  const name = id === nothing ? undefined : id;
  switch (Math.min(Math.max(Math.trunc(level) || 2, 1), 6)) {
    case 1:
      return html`<h1 id=${ifDefined(name)} class="as-${size}" part=${part} tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 id=${ifDefined(name)} class="as-${size}" part=${part} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 id=${ifDefined(name)} class="as-${size}" part=${part} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id=${ifDefined(name)} class="as-${size}" part=${part} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id=${ifDefined(name)} class="as-${size}" part=${part} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 id=${ifDefined(name)} class="as-${size}" part=${part} tabindex="-1">${content}</h6>`;
  }
}
