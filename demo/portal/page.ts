import { sampleAgencies } from '../../src/service/sample-data/agencies.js';
import { startLanguageSwitch } from './language.js';
import { OfficerClient } from './officer-client.js';
import { OfficerPanel } from './officer.js';

const box = document.querySelector<HTMLElement>('#officer');
const details = box?.closest('details');
if (!box || !details) throw new Error('The page has no place for the officer.');

const officer = new OfficerPanel(box, new OfficerClient('/v1'), sampleAgencies);
details.addEventListener('toggle', () => {
  if (details.open) void officer.load();
});
startLanguageSwitch(() => officer.draw());
