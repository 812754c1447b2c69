import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

import type { SmeErrorCode } from '../../src/client/errors.js';
import { createSmeClient, SmeError, type SendProgress, type SmeClient } from '../../src/index.js';
import '../../src/session/sme-one-id.js';
import { choose, pdf } from '../../test/support/fake-attachments.js';

/** One document of a story, and the state in which its upload stops. */
export interface Held {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly state: SendProgress['state'] | 'ready' | { readonly error: SmeErrorCode };
  /** Bytes that have arrived. */
  readonly sent?: number;
}

/** The story with these documents chosen, each in its state. */
export function holding(...documents: readonly Held[]) {
  const withUploads: Decorator = story => html`<sme-one-id .client=${standingStill(documents)}>${story()}</sme-one-id>`;
  return {
    decorators: [withUploads],
    play: async ({ canvasElement }: { readonly canvasElement: HTMLElement }) => {
      const inside = (selector: string) => [
        ...(canvasElement.querySelector('sme-attachment-picker')?.shadowRoot?.querySelectorAll(selector) ?? []),
      ];
      const has = (selector: string, count: number) => waitFor(() => expect(inside(selector)).toHaveLength(count));
      // In languages other than Thai the element renders once its texts are loaded.
      await has('input[type="file"]', 1);
      // The size is in the content, since the field copies its files.
      choose(
        inside('input[type="file"]')[0] as HTMLInputElement,
        ...documents.map(({ name, size }) => pdf(name, ' '.repeat(size))),
      );
      await has('[part="document"]', documents.length);
      const moving = documents.filter(
        ({ state }) => state === 'sending' || state === 'waiting' || state === 'scanning',
      );
      await has('[part="progress"]', moving.length);
    },
  };
}

function standingStill(documents: readonly Held[]): SmeClient {
  const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href });
  const send: SmeClient['attachments']['send'] = (file, { name, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      const held = documents.find(document => document.name === name);
      const { state = 'queued', sent = 0 } = held ?? {};
      if (typeof state === 'object') reject(new SmeError(state.error));
      else if (state === 'ready') resolve({ attachmentId: name, state } as never);
      else onProgress?.({ state, sent, size: file.size, attachment: undefined });
    });
  return { ...client, attachments: { ...client.attachments, send } };
}
