import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { SmeError } from '../../src/client/errors.js';
import { SmeElement } from '../../src/elements/base/element.js';
import { pendingScreen } from '../../src/portal/service/pending-screen.js';
import { styles } from '../../src/portal/service/service.styles.js';
import { failed, loading, type Loadable } from '../../src/session/loadable.js';

/** The place of a screen whose code is not there yet: in a portal, too short to be looked at. */
class PendingScreen extends SmeElement {
  static override styles = [SmeElement.styles, styles];
  static override properties = { state: { attribute: false }, hasFailedAgain: { attribute: false } };

  declare state: Loadable<undefined>;
  declare hasFailedAgain: boolean;

  override render() {
    const { headingLevel, localize, state, hasFailedAgain } = this;
    const loader = { state: () => state, hasFailedAgain: () => hasFailedAgain, load: async () => undefined };
    return pendingScreen({ view: 'search' }, { headingLevel, localize, loader });
  }
}
customElements.define('story-pending-screen', PendingScreen);

interface Pending {
  readonly state: Loadable<undefined>;
  readonly hasFailedAgain: boolean;
}

const meta: Meta<Pending> = {
  title: 'Portal/A screen that is being loaded',
  render: ({ state, hasFailedAgain }) =>
    html`<story-pending-screen .state=${state} .hasFailedAgain=${hasFailedAgain}></story-pending-screen>`,
};
export default meta;

type Story = StoryObj<Pending>;

export const Loading: Story = { args: { state: loading, hasFailedAgain: false } };

export const Failed: Story = { args: { state: failed(new SmeError('unreachable')), hasFailedAgain: false } };

/** Some browsers never load a script again that has failed. */
export const FailedAgain: Story = { args: { state: failed(new SmeError('unreachable')), hasFailedAgain: true } };
