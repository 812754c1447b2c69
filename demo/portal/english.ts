/**
 * The page's own English texts, by the `data-text` and `data-label` keys of portal.html, which contains the Thai texts.
 */
export const english: Readonly<Record<string, string>> = {
  skip: 'Skip to content',
  sampleNotice: 'Sample data – a demonstration website. All agencies’ dealings, people and inquiries are fictional',
  ministry: 'Example Ministry',
  ministryMotto: 'For Thai entrepreneurs (fictional agency)',
  siteMenu: 'Website menu',
  breadcrumbs: 'Where this page is',
  home: 'Home',
  about: 'About the ministry',
  eService: 'E-services',
  contact: 'Contact us',
  centre: 'Entrepreneur service centre',
  lead: 'Write to government agencies from one place with your SME One ID account, and follow every step of the answer',
  aboutText:
    'The Example Ministry is fictional. It shows how a website puts the SME One ID service into a page of its own',
  contactText: 'This demonstration has no real officers, and nothing is sent to a government agency',
  officerTitle: 'Officer (simulated)',
  title: 'Entrepreneur service centre – Example Ministry',
};
