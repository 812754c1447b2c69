import { expect, fixture, html } from '@open-wc/testing';

import '../../src/elements/login-selector/sme-login-selector.js';
import { elementStates, ordinary, showState } from '../support/element-states.js';

describe('moved to the document of a frame and back', () => {
  for (const state of elementStates.filter(({ name }) => name === 'ready'))
    it(`${state.tag} keeps its styles`, async () => {
      const { element } = await showState(state, ordinary);
      const home = element.parentNode!;
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A frame"></iframe>`);
      const colour = () => getComputedStyle(element).getPropertyValue('--_accent');
      const before = colour();
      expect(before).to.not.equal('');
      frame.contentDocument!.body.append(element);
      expect(frame.contentWindow!.getComputedStyle(element).getPropertyValue('--_accent')).to.equal(before);
      home.append(element);
      expect(colour()).to.equal(before);
      // A document that shows nothing.
      document.implementation.createHTMLDocument().body.append(element);
      home.append(element);
      expect(colour()).to.equal(before);
    });
});
