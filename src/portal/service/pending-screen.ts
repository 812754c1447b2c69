import { html, type TemplateResult } from 'lit';

import { heading } from '../../elements/base/heading.js';
import type { LazyPart } from '../lazy-part.js';
import { portalMessages } from '../messages.js';
import { pendingPart, type PendingPart } from '../pending-part.js';
import { menuOf, type Route } from '../routes.js';
import { serviceMessages } from './messages.js';

type Screen = Extract<Route, { readonly view: LazyPart }>;

/** Stands in the place of a screen while its code is loaded, or after that has failed. */
export function pendingScreen(
  route: Screen,
  { headingLevel, ...pending }: PendingPart & { readonly headingLevel: number },
): TemplateResult {
  const { localize } = pending;
  return html`
    <section class="screen stack" part="pending" aria-labelledby="screen-heading">
      ${heading(headingLevel, localize.messages(serviceMessages)[menuOf(route)], { id: 'screen-heading' })}
      ${pendingPart(route.view, localize.messages(portalMessages).screen.failed, pending)}
    </section>
  `;
}
