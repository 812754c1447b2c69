import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import { keyedList } from '../base/keyed-list.js';
import type { Agency } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { thaiRuns } from '../text/thai-runs.js';
import { agencyTitle, findAgencies, sortAgencies } from '../text/agency-names.js';
import { bound } from '../fields/bound.js';
import { searchMessages } from './messages.js';

interface AgencyChoiceView {
  readonly agencies: readonly Agency[];
  readonly chosen: readonly string[];
  readonly choose: (agencyId: string, ticked: boolean) => void;
  readonly announce: (text: string) => void;
}

/** Several agencies out of many: check boxes, and a field that filters them. Checked ones always stay visible. */
export class AgencyChoice {
  readonly #host: ReactiveControllerHost;
  readonly #localize: LocalizeController;
  #typed = '';

  constructor(host: ReactiveControllerHost, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  /** Shows all agencies again. */
  clear() {
    this.#typed = '';
    this.#host.requestUpdate();
  }

  render(view: AgencyChoiceView): TemplateResult {
    const { agencies, chosen, announce } = view;
    const search = this.#localize.messages(searchMessages);
    const found = new Set(findAgencies(agencies, this.#typed));
    const shown = sortAgencies(agencies, this.#localize).filter(
      agency => found.has(agency) || chosen.includes(agency.agencyId),
    );
    return html`
      <div class="field">
        <label for="agency-filter">${search.agencyFilter}</label>
        <p class="hint" id="agency-filter-hint">${search.agencyFilterHint}</p>
        <input
          id="agency-filter"
          part="agency-filter"
          type="search"
          autocomplete="off"
          aria-describedby="agency-filter-hint"
          .value=${bound(this.#typed, (typed: string) => {
            this.#typed = typed;
            this.#host.requestUpdate();
            const count = findAgencies(agencies, this.#typed).length;
            announce(count === 0 ? search.noAgency : search.agenciesFound(this.#localize.number(count)));
          })}
          @keydown=${keepFromSearching}
        />
      </div>
      <div class="agencies" role="group" aria-label=${search.agencyList}>
        ${keyedList(
          shown,
          ({ agencyId }) => agencyId,
          agency => this.#choice(agency, view),
        )}
        ${found.size === 0 ? html`<p class="soft" part="no-agency">${search.noAgency}</p>` : nothing}
      </div>
      <p class="soft" part="agencies-chosen">
        ${chosen.length === 0 ? search.anyAgency : search.agenciesChosen(this.#localize.number(chosen.length))}
      </p>
    `;
  }

  #choice(agency: Agency, { chosen, choose }: AgencyChoiceView): TemplateResult {
    const { agencyId } = agency;
    return html`
      <label class="choice">
        <input
          type="checkbox"
          name="agency"
          value=${agencyId}
          .checked=${bound(chosen.includes(agencyId), (ticked: boolean) => {
            choose(agencyId, ticked);
          })}
        />
        <span>${thaiRuns(agencyTitle(agency, this.#localize), this.#localize)}</span>
      </label>
    `;
  }
}

/** Enter in the filter does not submit the form; a search would be a surprise. */
function keepFromSearching(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault();
}
