import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { Agency } from '../../contract/types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { keyedList } from '../base/keyed-list.js';
import { bound } from '../fields/bound.js';
import { field } from '../fields/field.js';
import { agencyTitle, sortAgencies } from '../text/agency-names.js';
import { findAgencies } from '../text/agency-search.js';
import { thaiRuns } from '../text/thai-runs.js';
import { searchMessages } from './messages.js';

interface AgencyChoiceView {
  readonly agencies: readonly Agency[];
  readonly chosen: readonly string[];
  /** What is typed to find one. */
  readonly typed: string;
  readonly error: string | undefined;
  readonly type: (typed: string) => void;
  readonly choose: (agencyId: string, isChosen: boolean) => void;
  readonly announce: (text: string) => void;
}

const controlId = 'agency-filter';
const listId = 'agency-options';

type ComboboxHost = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * Several agencies out of many: the combobox of the ARIA Authoring Practices, and for each chosen one a button that removes it.
 */
export class AgencyChoice {
  readonly #host: ComboboxHost;
  readonly #localize: LocalizeController;
  #isOpen = false;
  /** Id of the agency that Enter would choose. */
  #active: string | undefined;

  constructor(host: ComboboxHost, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  close() {
    this.#isOpen = false;
    this.#activate(undefined);
  }

  render(view: AgencyChoiceView): TemplateResult {
    const search = this.#localize.messages(searchMessages);
    const sorted = sortAgencies(view.agencies, this.#localize);
    const found = findAgencies(sorted, view.typed);
    const active = this.#isOpen ? sorted.findIndex(({ agencyId }) => agencyId === this.#active) : -1;
    return html`
      <div class="combobox">
        ${field({
          id: controlId,
          label: search.agencies,
          hint: search.agencyHint,
          error: view.error,
          control: ({ by, invalid }) => html`
            ${view.chosen.length > 0 ? this.#chips(view) : nothing}
            <input
              id=${controlId}
              part="agency-filter"
              role="combobox"
              aria-label=${search.agencies}
              autocomplete="off"
              spellcheck="false"
              aria-autocomplete="list"
              aria-expanded=${this.#isOpen}
              aria-controls=${this.#isOpen ? listId : nothing}
              aria-activedescendant=${active < 0 ? nothing : optionId(active)}
              aria-describedby=${by}
              aria-invalid=${invalid}
              .value=${bound(view.typed, (typed: string) => {
                this.#find(typed, sorted, view);
              })}
              @click=${() => {
                this.#open(undefined);
              }}
              @blur=${() => {
                this.close();
              }}
              @keydown=${(event: KeyboardEvent) => {
                this.#press(event, found, view);
              }}
            />
          `,
        })}
        ${this.#isOpen ? this.#list(sorted, found, view) : nothing}
      </div>
    `;
  }

  /* eslint-disable lit-a11y/click-events-have-key-events -- the focus stays in the field, which handles the keys */
  /** Keeps the focus in the field while an option is pressed. */
  #list(sorted: readonly Agency[], found: readonly Agency[], view: AgencyChoiceView): TemplateResult {
    const search = this.#localize.messages(searchMessages);
    if (found.length === 0) return html`<p class="options soft" id=${listId} part="no-agency">${search.noAgency}</p>`;
    return html`
      <div
        class="options"
        part="agencies"
        id=${listId}
        role="listbox"
        aria-multiselectable="true"
        tabindex="-1"
        aria-label=${search.agencies}
        @mousedown=${(event: Event) => {
          event.preventDefault();
        }}
      >
        ${keyedList(
          found,
          ({ agencyId }) => agencyId,
          agency => html`
            <div
              class="option ${agency.agencyId === this.#active ? 'active' : ''}"
              part="agency"
              id=${optionId(sorted.indexOf(agency))}
              role="option"
              aria-selected=${view.chosen.includes(agency.agencyId)}
              @click=${() => {
                this.#turn(agency, view);
              }}
            >
              ${this.#title(agency)}
            </div>
          `,
        )}
      </div>
    `;
  }
  /* eslint-enable lit-a11y/click-events-have-key-events */

  #chips({ agencies, chosen, choose, announce }: AgencyChoiceView): TemplateResult {
    const { agenciesChosen, agencyRemove, agencyRemoved } = this.#localize.messages(searchMessages);
    return html`
      <ul class="chips" part="agencies-chosen" aria-label=${agenciesChosen(this.#localize.number(chosen.length))}>
        ${keyedList(
          chosen,
          agencyId => agencyId,
          agencyId => {
            const agency = agencies.find(each => each.agencyId === agencyId);
            // An agency that the service no longer names is still a condition of the search.
            const name = agency ? agencyTitle(agency, this.#localize) : agencyId;
            return html`
              <li>
                <button
                  class="chip"
                  part="remove-agency"
                  type="button"
                  aria-label=${agencyRemove(name)}
                  @click=${(event: Event) => {
                    focusNext(event.currentTarget as HTMLElement, this.#host.renderRoot);
                    choose(agencyId, false);
                    announce(agencyRemoved(name));
                  }}
                >
                  <span>${agency ? this.#title(agency) : name}</span><span aria-hidden="true">×</span>
                </button>
              </li>
            `;
          },
        )}
      </ul>
    `;
  }

  #title(agency: Agency) {
    return thaiRuns(agencyTitle(agency, this.#localize), this.#localize);
  }

  #find(typed: string, sorted: readonly Agency[], { type, announce }: AgencyChoiceView) {
    const found = findAgencies(sorted, typed);
    type(typed);
    this.#open(typed === '' ? undefined : found[0]?.agencyId);
    const { agenciesFound, noAgency } = this.#localize.messages(searchMessages);
    announce(found.length === 0 ? noAgency : agenciesFound(this.#localize.number(found.length)));
  }

  /** Enter never submits the form from here; a search would be a surprise. */
  #press(event: KeyboardEvent, found: readonly Agency[], view: AgencyChoiceView) {
    if (event.isComposing) return;
    const at = found.findIndex(({ agencyId }) => agencyId === this.#active);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const from = at < 0 && step < 0 ? found.length : at;
      this.#open(found[(from + step + found.length) % found.length]?.agencyId);
    } else if (event.key === 'Enter') {
      const agency = found[at];
      if (this.#isOpen && agency) this.#turn(agency, view);
      else this.#open(undefined);
    } else if (event.key === 'Escape' && (this.#isOpen || view.typed !== '')) {
      if (!this.#isOpen) view.type('');
      this.close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Chooses the agency, or no longer. The list closes, because the button that searches may be below it. */
  #turn(agency: Agency, { chosen, choose, type, announce }: AgencyChoiceView) {
    const { agencyAdded, agencyRemoved } = this.#localize.messages(searchMessages);
    const isChosen = !chosen.includes(agency.agencyId);
    choose(agency.agencyId, isChosen);
    type('');
    this.close();
    announce((isChosen ? agencyAdded : agencyRemoved)(agencyTitle(agency, this.#localize)));
  }

  #open(active: string | undefined) {
    this.#isOpen = true;
    this.#activate(active);
  }

  #activate(agencyId: string | undefined) {
    this.#active = agencyId;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' });
    });
  }
}

const optionId = (index: number) => `agency-option-${index}`;

/** A removed button takes the focus with it: to the next chip, the one before, or the field. */
function focusNext(chip: HTMLElement, root: ParentNode) {
  const item = chip.closest('li');
  const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button');
  (next ?? root.querySelector<HTMLElement>(`#${controlId}`))?.focus();
}
