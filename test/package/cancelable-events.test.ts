import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import * as elements from '../../src/elements/base/events.js';
import * as session from '../../src/session/events.js';
import { build } from '../support/built.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly events?: readonly { readonly name: string; readonly description?: string }[];
    }[];
  }[];
}

describe('events in the manifest', () => {
  before(build);

  it('are documented as cancelable exactly where they are (H4)', () => {
    const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
    const said = new Map<string, boolean>();
    for (const { name, description = '' } of modules.flatMap(module =>
      module.declarations.flatMap(({ events = [] }) => events),
    )) {
      const isCancelable = description.includes('Cancelable: ');
      expect(said.get(name) ?? isCancelable, `${name} is said alike everywhere`).to.equal(isCancelable);
      said.set(name, isCancelable);
    }
    const made = [...Object.values(elements), ...Object.values(session)].map(
      kind => new (kind as new (...values: unknown[]) => Event)({}, 0),
    );
    for (const { type, cancelable } of made) expect([type, said.get(type)]).to.deep.equal([type, cancelable]);
  });
});
