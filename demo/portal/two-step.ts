import { kept } from './kept.js';

/** The manual's two steps for documents, choose and then add, instead of one. */
export function startTwoStepSwitch(checkbox: HTMLInputElement, portal: Element): void {
  checkbox.checked = kept.get('two-step') === 'true';
  const apply = () => {
    portal.setAttribute('attach-mode', checkbox.checked ? 'two-step' : 'one-step');
  };
  checkbox.addEventListener('change', () => {
    kept.set('two-step', String(checkbox.checked));
    apply();
  });
  apply();
}
