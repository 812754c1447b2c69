import { html, type TemplateResult } from 'lit';

import type { Agency } from '../../contract/types.js';
import type { Loadable } from '../../session/loadable.js';
import { loadableSection } from '../base/loadable-section.js';
import type { AgencyChoice } from './agency-choice.js';
import { rangeField, receiptField, statusField, wordsField, type SearchFormView } from './form-view.js';
import { searchMessages } from './messages.js';
import { withOrWithout } from './search-form.js';

/** The form as it is filled in. */
export interface FillingView extends SearchFormView {
  readonly agencyChoice: AgencyChoice;
  readonly submit: (event: Event) => void;
}

/** What only the whole panel can do. */
export interface ConditionsActions {
  readonly announce: (text: string) => void;
  readonly clear: () => void;
  readonly retryAgencies: (event: Event) => void;
}

type Agencies = Loadable<readonly Agency[]>;

/** The manual's conditions, and the buttons that search and clear. */
export function conditions(view: FillingView, agencies: Agencies, actions: ConditionsActions): TemplateResult {
  const search = view.localize.messages(searchMessages);
  return html`
    <form class="card conditions" part="form" novalidate @submit=${view.submit}>
      <div class="columns">${receiptField(view)} ${wordsField(view)}</div>
      <div class="columns">${rangeField(view, 'contacted')} ${rangeField(view, 'completed')}</div>
      <div class="columns">${statusField(view)} ${agencyField(view, agencies, actions)}</div>
      <div class="actions">
        <button class="button primary" part="search" type="submit">${search.submit}</button>
        <button class="button" part="clear" type="button" @click=${actions.clear}>${search.clear}</button>
      </div>
    </form>
  `;
}

function agencyField(
  { form, localize, change, agencyChoice }: FillingView,
  agencies: Agencies,
  { announce, retryAgencies }: ConditionsActions,
): TemplateResult {
  const search = localize.messages(searchMessages);
  const ready = (loaded: readonly Agency[]) =>
    agencyChoice.render({
      agencies: loaded,
      chosen: form.agencyIds,
      choose: (agencyId, ticked) => {
        change(({ agencyIds }) => ({ agencyIds: withOrWithout(agencyIds, agencyId, ticked) }));
      },
      announce,
    });
  return html`
    <fieldset class="field" @sme-retry=${retryAgencies}>
      <legend>${search.agencies}</legend>
      ${loadableSection(agencies, { loading: search.agenciesLoading, failed: search.agenciesFailed, ready }, localize)}
    </fieldset>
  `;
}
