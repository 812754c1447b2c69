import { elementStates } from '../support/element-states.js';
import { focusIsKept } from '../support/focus-kept.js';

describe('the focus stays in the elements, whatever is pressed', function () {
  this.timeout(120_000);
  // All that the other focus tests leave, so that a new element is here.
  const elsewhere = /detail|timeline|form|login|picker|dialog|portal/;
  focusIsKept(elementStates.filter(({ tag }) => !elsewhere.test(tag)));
});
