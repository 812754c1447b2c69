import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';

import type { LocalizeController } from '../../i18n/localize.js';
import { attachmentAccept, type FileLimits } from '../../rules/attachment.js';
import { safeFileName } from '../../rules/file-name.js';
import { arrowUp, icon, plus } from '../base/icons.js';
import { attachmentPickerMessages } from './messages.js';

interface DropZoneView {
  readonly localize: LocalizeController;
  readonly limits: FileLimits;
  /** Files that were chosen and not added yet, in two steps. */
  readonly chosen: readonly File[];
  readonly dragging: boolean;
  readonly receive: (files: readonly File[]) => void;
  readonly add: () => void;
}

/** Our own wording around the native file input, which uses the browser's language; dropping is an extra. */
export function dropZone({ localize, limits, chosen, dragging, receive, add }: DropZoneView): TemplateResult {
  const words = localize.messages(attachmentPickerMessages);
  const choose = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    receive([...(field.files ?? [])]);
    field.value = ''; // Lets the same file be chosen again after it was removed.
  };
  return html`
    <div class=${classMap({ drop: true, over: dragging })} part="drop-zone">
      <label class="button" for="file" part="choose">${icon(arrowUp)} ${words.choose}</label>
      <input
        class="visually-hidden"
        id="file"
        type="file"
        multiple
        accept=${attachmentAccept(limits)}
        aria-describedby="limits"
        @change=${choose}
      />
      <span class="soft">${words.orDrop}</span>
      ${
        chosen.length > 0
          ? html`
              <p class="chosen" part="chosen">
                ${words.chosen} ${chosen.map(({ name }) => safeFileName(name)).join(', ')}
              </p>
              <button class="button" part="add" type="button" @click=${add}>${icon(plus)} ${words.add}</button>
            `
          : nothing
      }
    </div>
  `;
}
