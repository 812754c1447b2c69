import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';

import type { Messages } from '../../i18n/th.js';
import { attachmentAccept } from '../../rules/attachment.js';

interface DropZoneView {
  readonly messages: Messages;
  /** Files that were chosen and not added yet, in two steps. */
  readonly chosen: readonly File[];
  readonly dragging: boolean;
  readonly setDragging: (dragging: boolean) => void;
  readonly receive: (files: readonly File[]) => void;
  readonly add: () => void;
}

/** Our own words round the browser's own file field, which speaks the browser's language (domain §4.6); dropping is an extra. */
export function dropZone({ messages, chosen, dragging, setDragging, receive, add }: DropZoneView): TemplateResult {
  const words = messages.form.attachments;
  const choose = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    receive([...(field.files ?? [])]);
    field.value = ''; // So that the same file can be chosen again after it was removed.
  };
  const over = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault(); // Without it the browser would open the file instead of dropping it here.
    setDragging(true);
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setDragging(false);
    receive([...(event.dataTransfer?.files ?? [])]);
  };
  return html`
    <div
      class=${classMap({ drop: true, over: dragging })}
      part="drop-zone"
      @dragover=${over}
      @dragleave=${() => {
        setDragging(false);
      }}
      @drop=${drop}
    >
      <input
        class="visually-hidden"
        id="file"
        type="file"
        multiple
        accept=${attachmentAccept()}
        aria-describedby="limits"
        @change=${choose}
      />
      <label class="button" for="file" part="choose">${words.choose}</label>
      <span class="soft">${words.orDrop}</span>
      ${
        chosen.length > 0
          ? html`
              <p class="chosen" part="chosen">${words.chosen} ${chosen.map(({ name }) => name).join(', ')}</p>
              <button class="button" part="add" type="button" @click=${add}>${words.add}</button>
            `
          : nothing
      }
    </div>
  `;
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
