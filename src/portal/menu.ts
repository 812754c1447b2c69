import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { Messages } from '../i18n/th.js';
import { menuViews, type MenuView } from './routes.js';

interface MenuOptions {
  readonly messages: Messages['portal'];
  readonly current: MenuView;
  /** "3 เรื่องที่ยังไม่ได้อ่าน", or nothing when all are read. */
  readonly unread: string | undefined;
  readonly signingOut: boolean;
  readonly choose: (view: MenuView) => void;
  readonly signOut: () => void;
}

/** The menu of five, in the manual's order (S14–S19). Sign-out is a button among them, since it acts (D27). */
export function menu({ messages, current, unread, signingOut, choose, signOut }: MenuOptions): TemplateResult {
  const item = (view: MenuView) => html`
    <li>
      <button
        class="menu-item"
        type="button"
        aria-current=${ifDefined(view === current ? 'page' : undefined)}
        @click=${() => {
          choose(view);
        }}
      >
        ${messages[view]}
        ${view === 'notifications' && unread ? html`<span class="mark attention" part="unread">${unread}</span>` : nothing}
      </button>
    </li>
  `;
  return html`
    <nav aria-label=${messages.menu}>
      <ul part="menu">
        ${menuViews.map(item)}
        <li>
          <button class="menu-item" part="sign-out" type="button" aria-disabled=${signingOut} @click=${signOut}>
            ${signingOut ? messages.signingOut : messages.signOut}
          </button>
        </li>
      </ul>
    </nav>
  `;
}
