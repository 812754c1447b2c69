import { html, nothing, type TemplateResult } from 'lit';

import type { InquiryPage } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Loadable } from '../../session/loadable.js';
import { heading } from '../base/heading.js';
import { icon, plus } from '../base/icons.js';
import { loadableSection } from '../base/loadable-section.js';
import { listsMessages } from '../lists/messages.js';
import { searchMessages } from './messages.js';

interface ResultsView {
  readonly level: number;
  /** They belong to the search before: the form as it is now has errors. */
  readonly areEarlier: boolean;
  readonly localize: LocalizeController;
  /** What they are sorted by, and the choice of it. */
  readonly sort: unknown;
  readonly rows: (page: InquiryPage) => TemplateResult;
  /** Undefined where the service takes no inquiries. */
  readonly create: (() => void) | undefined;
}

/** What was found. That nothing matches differs from having sent nothing yet, and from a failure. */
export function searchResults(
  results: Loadable<InquiryPage>,
  { level, areEarlier, localize, sort, rows, create }: ResultsView,
): TemplateResult | typeof nothing {
  if (results.status === 'idle') return nothing;
  const lists = localize.messages(listsMessages);
  const search = localize.messages(searchMessages);

  const ready = (page: InquiryPage) => {
    if (page.inquiries.length > 0) return rows(page);
    return page.counts.all === 0
      ? html`
          <div class="empty">
            <p part="message"><strong>${lists.none}</strong></p>
            ${
              create &&
              html`<p>${lists.noneNext}</p>
                <button class="button" part="create" type="button" @click=${create}>
                  ${icon(plus)} ${lists.create}
                </button>`
            }
          </div>
        `
      : html`
          <div class="empty">
            <p part="message"><strong>${search.none}</strong></p>
            <p>${search.noneNext}</p>
          </div>
        `;
  };

  return html`
    <section
      class="stack ${areEarlier ? 'earlier' : ''}"
      aria-labelledby="results"
      aria-busy=${results.status === 'loading'}
    >
      <div class="results">
        ${heading(level, areEarlier ? search.earlierResults : search.results, { id: 'results', part: 'results', size: 'card' })}
        ${
          results.status === 'ready'
            ? html`<p class="soft" part="found">${lists.found(localize.number(results.value.total))}</p>`
            : nothing
        }
        ${sort}
      </div>
      ${loadableSection(results, { loading: search.loading, failed: search.failed, ready }, localize)}
    </section>
  `;
}
