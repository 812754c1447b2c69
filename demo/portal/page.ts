import { sampleAgencies } from '../../src/service/sample-data/agencies.js';
import { startLanguageSwitch } from './language.js';
import { OfficerClient } from './officer-client.js';
import { OfficerPanel } from './officer.js';
import { startTwoStepSwitch } from './two-step.js';
import { shownHeading, followViews } from './views.js';

const box = place('#officer', HTMLElement);
const details = place('details:has(#officer)', HTMLDetailsElement);

const officer = new OfficerPanel(box, new OfficerClient('/v1'), sampleAgencies);
details.addEventListener('toggle', () => {
  if (details.open) void officer.load();
});
startTwoStepSwitch(place('#two-step', HTMLInputElement), place('sme-portal', HTMLElement));
followViews(showTitle);
startLanguageSwitch(() => {
  officer.draw();
  showTitle();
});
showTitle();

/** The title of a page with two screens is that of the shown one. */
function showTitle() {
  document.title = `${shownHeading()} – ${place('[data-text="ministry"]', HTMLElement).textContent}`;
}

function place<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector}.`);
}
