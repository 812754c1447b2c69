import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { LocalizeController } from '../../i18n/localize.js';
import { field } from '../field.js';
import { lettersLeft, type CountedField, type Draft } from './draft.js';

interface CountedView {
  readonly draft: Draft;
  readonly localize: LocalizeController;
  readonly error: string | undefined;
  readonly input: (value: string) => void;
}

/** A text with a limit in letters. Nothing is cut off while people write: they see how much is too much (domain §4.5). */
export function countedField(name: CountedField, { draft, localize, error, input }: CountedView): TemplateResult {
  const { form } = localize.messages;
  const left = lettersLeft(draft, name);
  const count = localize.number(Math.abs(left));
  const listen = (event: Event) => {
    input((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value);
  };
  return html`
    <div class="counted">
      ${field({
        id: name,
        label: form[name],
        hint: form[`${name}Hint`],
        error,
        control: ({ by, invalid }) =>
          name === 'subject'
            ? html`<input
                id=${name}
                aria-describedby=${by}
                aria-invalid=${invalid}
                aria-required="true"
                .value=${live(draft[name] ?? '')}
                @input=${listen}
              />`
            : html`<textarea
                id=${name}
                aria-describedby=${by}
                aria-invalid=${invalid}
                aria-required="true"
                rows="8"
                .value=${live(draft[name] ?? '')}
                @input=${listen}
              ></textarea>`,
      })}
      <p class=${left < 0 ? 'error' : 'hint'} part="counter">
        ${left < 0 ? form.lettersOver(count) : form.lettersLeft(count)}
      </p>
    </div>
  `;
}
