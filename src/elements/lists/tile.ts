import { html, nothing, type TemplateResult } from 'lit';

interface TileView {
  readonly label: unknown;
  /** Undefined until the service has answered; then the tile has no number. */
  readonly count: string | undefined;
  /** The label behind the number. */
  readonly unit: string;
  /** A second line, for example how many are unread. */
  readonly note?: string | undefined;
  readonly pressed: boolean;
  readonly choose: () => void;
}

/** A filter of the list below, named with its count ("เรื่องใหม่ 3 เรื่อง"). Not a tab: one list is filtered. */
export function tile({ label, count, unit, note, pressed, choose }: TileView): TemplateResult {
  return html`
    <li>
      <button class="tile" part="tile" type="button" aria-pressed=${pressed ? 'true' : 'false'} @click=${choose}>
        <span class="label">${label}</span>
        ${
          count === undefined
            ? html`<span class="count" aria-hidden="true">–</span>`
            : html`<span><span class="count">${count}</span>${` ${unit}`}</span>`
        }
        ${note ? html`<span class="note">${note}</span>` : nothing}
      </button>
    </li>
  `;
}
