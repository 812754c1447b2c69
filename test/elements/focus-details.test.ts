import { elementStates } from '../support/element-states.js';
import { focusIsKept } from '../support/focus-kept.js';

describe('the focus stays in the elements, whatever is pressed', function () {
  this.timeout(120_000);
  focusIsKept(elementStates.filter(({ tag }) => /detail|timeline/.test(tag)));
});
