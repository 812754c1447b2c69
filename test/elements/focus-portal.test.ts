import { elementStates } from '../support/element-states.js';
import { focusIsKept } from '../support/focus-kept.js';

describe('whatever is pressed, the focus stays in the elements', function () {
  this.timeout(120_000);
  focusIsKept(elementStates.filter(({ tag }) => /portal/.test(tag)));
});
