/** Findings of IBM Equal Access that are wrong, and why. Each is for one rule and one control. */
export const exceptions = [
  {
    ruleId: 'aria_child_tabbable',
    control: 'id="agency-options"',
    reason:
      'The options of a combobox are reached by aria-activedescendant; the focus stays in its field (WAI-ARIA APG, combobox).',
  },
  {
    ruleId: 'combobox_active_descendant',
    control: 'id="agency-filter"',
    reason:
      'In a list of several choices, aria-selected says what is chosen, not which option the arrow keys have reached.',
  },
];
