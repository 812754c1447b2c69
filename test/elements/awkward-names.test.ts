import { expect } from '@open-wc/testing';

import type { AttachmentAnnouncement } from '../../src/contract/types.js';
import { awkwardNames } from '../support/awkward-names.js';
import { deepElements, deepQueryAll } from '../support/deep-query.js';
import {
  both,
  elementStates,
  ordinary,
  showState,
  acceptUploads,
  type ElementState,
} from '../support/element-states.js';
import { choose, pdf } from '../support/fake-attachments.js';
import { shownTexts } from '../support/shown-texts.js';
import { waitUntil } from '../support/wait-until.js';

const stateOf = (tag: string, name: string) =>
  elementStates.find(state => state.tag === tag && state.name === name) as ElementState;

/** The service accepts the announcement of a file, but fails for its content. */
const cutUpload = ({ method, path }: { readonly method: string; readonly path: string }) =>
  method === 'PUT' && path.endsWith('/content') ? { status: 422 } : undefined;

describe('the name of an uploaded file', function () {
  this.timeout(60_000);

  afterEach(() => sessionStorage.clear());

  /** Returns everything that is shown and announced from now on. */
  const listen = () => {
    const said: string[] = [];
    const observer = new MutationObserver(changes => {
      for (const { target } of changes) said.push(target.textContent ?? '');
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    return (element: Element): string[] => {
      observer.disconnect();
      return [...shownTexts(element), ...said];
    };
  };

  for (const [what, [given, read]] of Object.entries(awkwardNames)) {
    /** Everywhere the name appears cleaned, never as it was given. */
    const expectRead = (texts: readonly string[], name: string) => {
      expect(texts.some(text => text.includes(name))).to.equal(true, name);
      const others = texts.map(text => text.replaceAll(`${read}.pdf`, '').replaceAll(`${read}.exe`, ''));
      if (given !== read) expect(others.filter(text => text.includes(`${given}.`))).to.deep.equal([]);
    };

    for (const mode of ['one-step', 'two-step'])
      it(`is cleaned when it is chosen in ${mode}, sent, rejected and not sent: ${what} (E12)`, async () => {
        const form = stateOf('sme-inquiry-form', 'ready');
        const received = listen();
        const { element, service, settled } = await showState({ ...form, behave: cutUpload });
        element.setAttribute('attach-mode', mode);
        await settled();
        const [field] = deepQueryAll<HTMLInputElement>(element, 'input[type="file"]');
        choose(field!, pdf(`${given}.pdf`), new File(['MZ'], `${given}.exe`));
        await settled();
        if (mode === 'two-step') {
          expectRead(shownTexts(element), `${read}.exe`);
          deepQueryAll<HTMLElement>(element, '[part="add"]')[0]!.click();
          await settled();
        }
        await waitUntil(
          () => deepQueryAll(element, '[part="document"] [part="error"]').length > 0,
          'the upload failed',
        );
        const announced = service.calls.find(({ path }) => path === '/attachments')!.body as AttachmentAnnouncement;
        expect(announced.name).to.equal(`${read}.pdf`);
        deepElements(element.parentElement!)
          .find((each): each is HTMLElement => each.matches('[part="send"]'))!
          .click();
        await settled();
        const texts = received(element);
        for (const name of [`${read}.pdf`, `${read}.exe`]) expectRead(texts, name);
      });

    const fill = {
      text: (path: string) => (/^Attachment\/name$/.test(path) ? `${given}.pdf` : ordinary.text(path)),
    };
    for (const [tag, name] of [
      ['sme-inquiry-detail', 'ready'],
      ['sme-history-timeline', 'download failed'],
      ['sme-inquiry-form', 'receipt'],
    ] as const)
      it(`is cleaned when a service returns it: <${tag}>, ${name}, ${what} (E12)`, async () => {
        const received = listen();
        const state = stateOf(tag, name);
        const { element } = await showState(
          { ...state, behave: both(state.behave ?? (() => undefined), acceptUploads) },
          fill,
        );
        expectRead(received(element), `${read}.pdf`);
      });
  }
});
