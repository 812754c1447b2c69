import { elementStates } from '../support/element-states.js';
import { layoutHolds } from '../support/layout-holds.js';

describe('the layout with texts of people and registers', function () {
  this.timeout(120_000);
  // All that layout-cards and layout-forms leave, so that a new element is here.
  const elsewhere = /card|business-list|timeline|detail|form|login|picker|dialog/;
  layoutHolds(elementStates.filter(({ tag }) => !elsewhere.test(tag)));
});
