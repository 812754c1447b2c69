import { classOf, isList, titleOf } from './names.mjs';
import { samplesOf } from './samples.mjs';

export function storyText(element) {
  const { name, load } = element;
  const type = classOf(element);
  const { few, many, none, helpers } = samplesOf(element);
  return `
    import type { Meta, StoryObj } from '@storybook/web-components-vite';
    import { html } from 'lit';

    import { SmeError } from '../../src/client/errors.js';
    import type { ${load.shape} } from '../../src/contract/types.js';
    import type { ${type} } from '../../src/elements/${name}/${name}.js';
    import '../../src/elements/${name}/sme-${name}.js';
    import { failed, loading, ready } from '../../src/session/loadable.js';
    import { ${helpers.join(', ')} } from '../../test/support/answer-of.js';
    import { expectOwnLooks, inHostPage } from '../support/host-page.js';

    const few = ready(${few});
    const many = ready(${many});

    const meta: Meta<${type}> = {
      title: 'Elements/${titleOf(element)}',
      component: 'sme-${name}',
      render: ({ ${load.name} }) => html\`<sme-${name} .${load.name}=\${${load.name}}></sme-${name}>\`,
    };
    export default meta;

    type Story = StoryObj<${type}>;

    export const Ready: Story = { args: { ${load.name}: few } };
    ${isList(element) ? `export const Empty: Story = { args: { ${load.name}: ready(${none}) } };\n    ` : ''}export const Loading: Story = { args: { ${load.name}: loading } };
    export const Failed: Story = { args: { ${load.name}: failed(new SmeError('unreachable')) } };
    export const English: Story = { args: { ${load.name}: few }, globals: { locale: 'en' } };
    export const LongText: Story = { args: { ${load.name}: many } };
    export const Narrow: Story = { args: { ${load.name}: many }, globals: { viewport: { value: 'phone' } } };
    export const InAHostPage: Story = { ...Ready, name: 'Among foreign styles', decorators: [inHostPage], play: expectOwnLooks };
  `;
}
