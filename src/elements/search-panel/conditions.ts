import { html, type TemplateResult } from 'lit';

import type { Agency } from '../../contract/types.js';
import type { Loadable } from '../../session/loadable.js';
import { loadableSection } from '../loadable-section.js';
import type { AgencyChoice } from './agency-choice.js';
import { rangeField, receiptField, statusField, textField, type FormView } from './form-view.js';
import { withOrWithout } from './search-form.js';

export interface ConditionsView extends FormView {
  readonly agencies: Loadable<readonly Agency[]>;
  readonly agencyChoice: AgencyChoice;
  readonly retryAgencies: (event: Event) => void;
  readonly announce: (text: string) => void;
  readonly submit: (event: Event) => void;
  readonly clear: () => void;
}

/** The manual's conditions (S54–S64), and the buttons that search and clear. */
export function conditions(view: ConditionsView): TemplateResult {
  const { search } = view.localize.messages;
  return html`
    <form class="card conditions" part="form" novalidate @submit=${view.submit}>
      <div class="columns">${receiptField(view)} ${textField(view)}</div>
      <div class="columns">${rangeField(view, 'contacted')} ${rangeField(view, 'completed')}</div>
      <div class="columns">${statusField(view)} ${agencyField(view)}</div>
      <div class="actions">
        <button class="button primary" part="search" type="submit">${search.submit}</button>
        <button class="button" part="clear" type="button" @click=${view.clear}>${search.clear}</button>
      </div>
    </form>
  `;
}

function agencyField({ form, localize, change, ...view }: ConditionsView): TemplateResult {
  const { messages } = localize;
  const { search } = messages;
  const ready = (agencies: readonly Agency[]) =>
    view.agencyChoice.render({
      agencies,
      chosen: form.agencyIds,
      choose: (agencyId, ticked) => {
        change(({ agencyIds }) => ({ agencyIds: withOrWithout(agencyIds, agencyId, ticked) }));
      },
      announce: view.announce,
    });
  return html`
    <fieldset class="field" @sme-retry=${view.retryAgencies}>
      <legend>${search.agencies}</legend>
      ${loadableSection(
        view.agencies,
        { loading: search.agenciesLoading, failed: search.agenciesFailed, ready },
        messages,
      )}
    </fieldset>
  `;
}
