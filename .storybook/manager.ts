/** Storybook's own frame: our name and mark. */
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

import mark from '../demo/portal/mark.svg';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'SME One ID Kit',
    brandImage: mark,
    brandUrl: './?path=/docs/welcome--docs',
    brandTarget: '_self',
    colorPrimary: '#12508f',
    colorSecondary: '#12508f',
  }),
});
