import { expect } from '@open-wc/testing';

import { themes } from '../../src/styles/themes.js';
import type { Theme } from '../../src/styles/tokens.js';
import { contrast, edgePairs, textPairs } from '../support/contrast.js';

const looks: Readonly<Record<string, Theme>> = {
  default: {},
  ...Object.fromEntries(Object.entries(themes).map(([name, { theme }]) => [name, theme])),
};

describe('themes', () => {
  for (const [name, theme] of Object.entries(looks)) {
    const least = name === 'high-contrast' ? 7 : 4.5;

    for (const [ink, ground] of textPairs) {
      it(`give ${ink} on ${ground} a contrast of at least ${least}:1 in ${name}`, () => {
        expect(contrast(theme, [ink, ground])).to.be.at.least(least);
      });
    }
    for (const [line, ground] of edgePairs) {
      it(`give ${line} on ${ground} a contrast of at least 3:1 in ${name}`, () => {
        expect(contrast(theme, [line, ground])).to.be.at.least(3);
      });
    }
  }

  it('need no more than 20 tokens for the look of another ministry', () => {
    expect(Object.keys(themes['agriculture']!.theme)).to.have.length.at.most(20);
  });
});
