import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { Agency, Category } from '../../contract/types.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { agencyTitle, findAgencies, sortAgencies } from '../text/agency-names.js';
import { radioGroup, radios, type Choice } from '../fields/choice-field.js';
import { field } from '../fields/field.js';
import { bound } from '../fields/bound.js';
import type { FormOptions } from './form-options.js';
import { formMessages } from './messages.js';

const id = 'agencyId';
/** Not an agency's id: those have no underscore. */
const notSure = 'not_sure';

interface AgencyView {
  readonly options: FormOptions;
  readonly category: Category | undefined;
  /** Id of the chosen agency, or empty. */
  readonly chosen: string;
  /** Whether it was chosen by somebody who does not know the agency. */
  readonly isUnsure: boolean;
  readonly error: string | undefined;
  readonly choose: (agencyId: string, isUnsure: boolean) => void;
}

/**
 * The agency: those that the category suggests first, all of them on request with a filter, and an option for people who do not
 * know. The chosen one stays visible under any filter.
 */
export class AgencyField {
  readonly #host: ReactiveControllerHost;
  readonly #localize: LocalizeController;
  readonly #say: (text: string) => void;
  #showAll = false;
  #typed = '';

  constructor(host: ReactiveControllerHost, localize: LocalizeController, say: (text: string) => void) {
    this.#host = host;
    this.#localize = localize;
    this.#say = say;
  }

  /** Resets to what the category suggests. */
  showSuggested() {
    this.#showAll = false;
    this.#typed = '';
    this.#host.requestUpdate();
  }

  render(view: AgencyView): TemplateResult {
    const facts = this.#localize.messages(factsMessages);
    const form = this.#localize.messages(formMessages);
    const suggested = suggestedAgencies(view);
    const all = this.#showAll || suggested.length === 0;
    // A person who is not sure has not chosen the agency in the list, although the inquiry goes there.
    const unsure = view.isUnsure && view.chosen === view.options.routingAgencyId;
    const value = unsure ? notSure : view.chosen;
    const shown = withChosen(all ? this.#found(view.options) : suggested, view.options, value);
    const choose = (agencyId: string) => {
      const isUnsure = agencyId === notSure;
      view.choose(isUnsure ? (view.options.routingAgencyId ?? '') : agencyId, isUnsure);
    };
    return radioGroup({
      id,
      label: facts.agency,
      hint: all ? form.agencies.all : form.agencies.suggested,
      error: view.error,
      content: html`
        ${all ? this.#filter(view.options) : nothing}
        <div class=${all ? 'scroll' : ''} part="agencies">
          ${
            shown.length > 0
              ? radios({ id, choices: this.#choices(all ? sortAgencies(shown, this.#localize) : shown), value, choose })
              : html`<p class="hint">${form.agencies.noneFound}</p>`
          }
        </div>
        ${this.#unsureChoice(view.options, value, choose)} ${suggested.length > 0 ? this.#switch(all) : nothing}
      `,
    });
  }

  #choices(agencies: readonly Agency[]): readonly Choice[] {
    return agencies.map(agency => ({ value: agency.agencyId, text: agencyTitle(agency, this.#localize) }));
  }

  #found({ agencies }: FormOptions): readonly Agency[] {
    return findAgencies(agencies, this.#typed);
  }

  #filter(options: FormOptions) {
    const { filter, filterHint, found } = this.#localize.messages(formMessages).agencies;
    const input = (typed: string) => {
      this.#typed = typed;
      this.#say(found(this.#localize.number(this.#found(options).length)));
      this.#host.requestUpdate();
    };
    return field({
      id: 'agency-filter',
      label: filter,
      hint: filterHint,
      control: ({ by }) => html`
        <input
          id="agency-filter"
          type="search"
          autocomplete="off"
          aria-describedby=${by}
          .value=${bound(this.#typed, input)}
          @keydown=${dropEnter}
        />
      `,
    });
  }

  #unsureChoice({ agencies, routingAgencyId }: FormOptions, value: string, choose: (value: string) => void) {
    const router = agencies.find(({ agencyId }) => agencyId === routingAgencyId);
    if (!router) return nothing;
    const { unsure, unsureHint } = this.#localize.messages(formMessages).agencies;
    const choice = { value: notSure, text: unsure, hint: unsureHint(this.#localize.text(router.name)) };
    return radios({ id: 'agency-unsure', name: id, choices: [choice], value, choose });
  }

  #switch(all: boolean) {
    const { showAll, showSuggested } = this.#localize.messages(formMessages).agencies;
    const turn = () => {
      this.#showAll = !all;
      this.#host.requestUpdate();
    };
    return html`
      <div>
        <button class="button" part="show-agencies" type="button" @click=${turn}>
          ${all ? showSuggested : showAll}
        </button>
      </div>
    `;
  }
}

function suggestedAgencies({ options, category }: AgencyView): readonly Agency[] {
  return (category?.suggestedAgencyIds ?? []).flatMap(
    agencyId => options.agencies.find(agency => agency.agencyId === agencyId) ?? [],
  );
}

function withChosen(shown: readonly Agency[], { agencies }: FormOptions, chosen: string): readonly Agency[] {
  const missing = agencies.find(({ agencyId }) => agencyId === chosen);
  return missing && !shown.includes(missing) ? [...shown, missing] : shown;
}

/** Enter in the filter must not send the whole form. */
function dropEnter(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault();
}
