import { expect } from '@open-wc/testing';

import { trials } from '../support/cancelable-trials.js';
import { waitUntil } from '../support/wait-until.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName: string;
      readonly events?: readonly { readonly name: string; readonly description?: string }[];
    }[];
  }[];
}

describe('events that can be cancelled', function () {
  this.timeout(60_000);

  for (const [name, tags] of Object.entries(trials))
    for (const [tag, arrangements] of Object.entries(tags))
      it(`prevent what ${name} of <${tag}> would do when a host cancels them, and only then (H4)`, async () => {
        for (const arrange of arrangements) {
          const { interact: interact, isDone, settled } = await arrange();
          let received = 0;
          const cancel = (event: Event) => {
            received += 1;
            event.preventDefault();
          };
          // The outermost target, whose listeners are called last.
          window.addEventListener(name, cancel);
          interact();
          window.removeEventListener(name, cancel);
          await settled();
          expect(received, 'heard').to.equal(1);
          expect(isDone(), 'done though cancelled').to.equal(false);
          interact();
          await waitUntil(isDone, 'done when nobody cancels');
          await settled();
        }
      });

  it('are all tested above, for every element that the manifest lists them for (H4)', async () => {
    const { modules } = (await (await fetch('/custom-elements.json')).json()) as Manifest;
    const said = modules
      .flatMap(({ declarations }) => declarations)
      .flatMap(({ tagName, events = [] }) =>
        events
          .filter(({ description = '' }) => description.includes('Cancelable: '))
          .map(({ name }) => `${name} of ${tagName}`),
      );
    const tried = Object.entries(trials).flatMap(([name, tags]) =>
      Object.keys(tags).map(tagName => `${name} of ${tagName}`),
    );
    expect(tried).to.have.members(said);
  });
});
