import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { Agency } from '../../contract/types.js';
import { factsMessages } from '../../i18n/facts/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { agencyTitle, sortAgencies } from '../text/agency-names.js';
import type { findAgencies } from '../text/agency-search.js';
import { radioGroup, radios, type Choice } from '../fields/choice-field.js';
import { field } from '../fields/field.js';
import { bound } from '../fields/bound.js';
import { thaiRuns } from '../text/thai-runs.js';
import type { FormOptions } from './form-options.js';
import { formMessages } from './messages.js';

const id = 'agencyId';
/** Not an agency's id: those have no underscore. */
const notSure = 'not_sure';

export interface AgencyView {
  readonly options: FormOptions;
  readonly categoryId: string | undefined;
  /** Id of the chosen agency, or empty. */
  readonly chosen: string;
  /** Whether it was chosen by somebody who does not know the agency. */
  readonly isUnsure: boolean;
  readonly error: string | undefined;
  readonly choose: (agencyId: string, isUnsure: boolean) => void;
  /** Undefined until its code is loaded; then all are shown, whatever is typed. */
  readonly find: typeof findAgencies | undefined;
}

/**
 * The agency: those that the category suggests first, all of them on request with a filter, and an option for people who do not
 * know. The chosen one stays visible, below the others when it is not among them.
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

  /** Resets to what the category suggests, and announces it: the list stands below the category that was chosen. */
  showSuggested(options: FormOptions, categoryId: string) {
    this.#showAll = false;
    this.#typed = '';
    const { changed, changedToAll } = this.#localize.messages(formMessages).agencies;
    const { length } = suggestedAgencies({ options, categoryId });
    this.#say(length > 0 ? changed(this.#localize.number(length)) : changedToAll(this.#countOf(options)));
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
    const shown = all ? sortAgencies(this.#found(view), this.#localize) : suggested;
    const elsewhere = view.options.agencies.find(agency => agency.agencyId === value && !shown.includes(agency));
    const choose = (agencyId: string) => {
      const isUnsure = agencyId === notSure;
      view.choose(isUnsure ? (view.options.routingAgencyId ?? '') : agencyId, isUnsure);
    };
    return radioGroup({
      id,
      label: facts.agency,
      hint: all ? `${form.agencies.all}: ${form.agencies.count(this.#countOf(view.options))}` : form.agencies.suggested,
      error: view.error,
      content: html`
        ${all ? this.#filter(view) : nothing}
        <div class=${all ? 'scroll' : ''} part="agencies">
          ${
            shown.length > 0
              ? radios({ id, choices: this.#choices(shown), value, choose })
              : html`<p class="hint">${form.agencies.noneFound}</p>`
          }
        </div>
        ${elsewhere ? this.#elsewhere(elsewhere, choose) : nothing} ${this.#unsureChoice(view.options, value, choose)}
        ${suggested.length > 0 ? this.#switch(all) : nothing}
      `,
    });
  }

  #choices(agencies: readonly Agency[]): readonly Choice[] {
    return agencies.map(agency => {
      const text = agencyTitle(agency, this.#localize);
      return { value: agency.agencyId, text, content: thaiRuns(text, this.#localize) };
    });
  }

  /** The chosen agency where the list does not contain it. */
  #elsewhere(agency: Agency, choose: (agencyId: string) => void) {
    return html`
      <div part="chosen-agency">
        <p class="hint">${this.#localize.messages(formMessages).agencies.chosen}</p>
        ${radios({ id: 'agency-chosen', name: id, choices: this.#choices([agency]), value: agency.agencyId, choose })}
      </div>
    `;
  }

  #countOf({ agencies }: FormOptions): string {
    return this.#localize.number(agencies.length);
  }

  #found({ options, find }: Pick<AgencyView, 'options' | 'find'>): readonly Agency[] {
    return find ? find(options.agencies, this.#typed) : options.agencies;
  }

  #filter(view: AgencyView) {
    const { filter, filterHint, found } = this.#localize.messages(formMessages).agencies;
    const input = (typed: string) => {
      this.#typed = typed;
      if (view.find) this.#say(found(this.#localize.number(this.#found(view).length)));
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

function suggestedAgencies({ options, categoryId }: Pick<AgencyView, 'options' | 'categoryId'>): readonly Agency[] {
  const category = options.categories.find(each => each.categoryId === categoryId);
  return (category?.suggestedAgencyIds ?? []).flatMap(
    agencyId => options.agencies.find(agency => agency.agencyId === agencyId) ?? [],
  );
}

/** Enter in the filter must not send the whole form. */
function dropEnter(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault();
}
