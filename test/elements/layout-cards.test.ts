import { elementStates } from '../support/element-states.js';
import { layoutHolds } from '../support/layout-holds.js';

describe('the layout with texts of people and registers', function () {
  this.timeout(120_000);
  layoutHolds(elementStates.filter(({ tag }) => /card|business-list|timeline|detail/.test(tag)));
});
