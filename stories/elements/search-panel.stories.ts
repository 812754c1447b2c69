import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import { SmeError } from '../../src/client/errors.js';
import type { SmeSearchPanel } from '../../src/elements/search-panel/search-panel.js';
import '../../src/elements/search-panel/sme-search-panel.js';
import { failed, idle, loading, ready } from '../../src/session/loadable.js';
import { part, parts } from '../../test/support/parts.js';
import { inquiryPage, longInquiry, noInquiries, sampleInquiries } from '../../test/support/sample-inquiries.js';
import { sampleAgencies } from '../../test/support/sample-reference.js';
import { expectOwnLooks, inHostPage } from '../support/host-page.js';
import { expectLoaded } from '../support/loaded.js';
import { allBut, withMock } from '../support/with-mock.js';

const criteria = {
  contacted: { from: '2026-11-01', to: '2026-11-22' },
  statuses: ['new', 'in_progress'],
  agencyIds: ['dbd'],
} satisfies SmeSearchPanel['criteria'];

const meta: Meta<SmeSearchPanel> = {
  title: 'Elements/Search panel',
  component: 'sme-search-panel',
  args: { agencies: ready(sampleAgencies), results: idle },
  render: ({ results, agencies, criteria: searched }) => html`
    <sme-search-panel .agencies=${agencies} .criteria=${searched} .results=${results}></sme-search-panel>
  `,
};
export default meta;

type Story = StoryObj<SmeSearchPanel>;

export const BeforeTheFirstSearch: Story = {};
export const Ready: Story = { args: { criteria, results: ready(inquiryPage(sampleInquiries)) } };
export const Loading: Story = { args: { criteria, results: loading } };
export const NothingMatches: Story = { args: { criteria, results: ready(inquiryPage([])) } };
export const Empty: Story = { args: { criteria: {}, results: ready(noInquiries) } };
export const Failed: Story = { args: { criteria, results: failed(new SmeError('unreachable')) } };
/** The list of a combobox: found by what is typed, and two chosen already. */
export const ChoosingAgencies: Story = {
  args: { criteria: { agencyIds: ['dbd', 'osmep'] }, results: ready(noInquiries) },
  play: async ({ canvasElement }) => {
    const panel = canvasElement.querySelector('sme-search-panel')!;
    await waitFor(() => expect(parts(panel, 'agency-filter')).toHaveLength(1));
    const search = part(panel, 'agency-filter');
    await userEvent.click(search);
    await userEvent.type(search, 'กรม');
    await waitFor(async () => {
      await expect(parts(panel, 'agency').length).toBeGreaterThan(1);
    });
    await expect(parts(panel, 'remove-agency')).toHaveLength(2);
    await expect(search).toHaveValue('กรม');
  },
};
/** The calendar of a date, opened by its button; typing needs none of it. */
export const Calendar: Story = {
  args: { criteria: { contacted: { from: '2026-11-10' } } },
  play: async ({ canvasElement }) => {
    const panel = canvasElement.querySelector('sme-search-panel')!;
    await waitFor(() => expect(parts(panel, 'open-calendar')).toHaveLength(4));
    await userEvent.click(parts(panel, 'open-calendar')[0]!);
    await waitFor(() => expect(parts(panel, 'calendar')).toHaveLength(1));
    await waitFor(() => expect(panel.shadowRoot!.activeElement).toHaveAttribute('data-day', '2026-11-10'));
  },
};
export const AgenciesFailed: Story = { args: { agencies: failed(new SmeError('unreachable')) } };
export const English: Story = { args: { ...Ready.args }, globals: { locale: 'en' } };
export const LongText: Story = { args: { criteria, results: ready(inquiryPage([longInquiry])) } };
export const Narrow: Story = { args: { ...Ready.args }, globals: { viewport: { value: 'phone' } } };
export const InAHostPage: Story = {
  ...Ready,
  name: 'Among foreign styles',
  decorators: [inHostPage],
  play: expectOwnLooks,
};

/** Loads from the mock: choose a scenario in the toolbar. */
export const FromService: Story = {
  decorators: [withMock({ username: 'somying' })],
  render: () => html`<sme-search-panel></sme-search-panel>`,
  play: expectLoaded,
};

/** Searches without conditions, which finds everything. */
export const Searched: Story = {
  globals: { locale: 'th' },
  decorators: [withMock({ username: 'somying' })],
  render: () => html`<sme-search-panel></sme-search-panel>`,
  play: async ({ canvasElement }) => {
    const panel = canvasElement.querySelector('sme-search-panel')!;
    await waitFor(() => expect(parts(panel, 'search')).toHaveLength(1));
    await userEvent.click(part(panel, 'search'));
    await waitFor(() => expect(parts(panel, 'row').length).toBeGreaterThan(0));
    await expect(part(panel, 'found').textContent).toMatch(/^พบ \d/);
  },
};

/** A service that does not search. */
export const NotOffered: Story = {
  decorators: [withMock({ username: 'somying', description: { operations: allBut('searchInquiries') } })],
};

/** A service whose receipt numbers have a form of their own. */
export const OtherReceiptNumbers: Story = {
  decorators: [
    withMock({
      username: 'somying',
      description: {
        receiptNumberFormat: {
          pattern: 'SME[0-9]{2}-[0-9]{6}',
          hint: {
            th: 'SME ตามด้วยปี พ.ศ. 2 หลัก ขีด และตัวเลข 6 หลัก',
            en: 'SME, the Buddhist year in 2 digits, a hyphen and 6 digits',
          },
          example: 'SME69-004718',
        },
      },
    }),
  ],
};
