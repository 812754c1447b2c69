/**
 * The page's own English texts, by the `data-text` and `data-label` keys of portal.html, which contains the Thai texts.
 */
export const english: Readonly<Record<string, string>> = {
  skip: 'Skip to content',
  sampleNotice:
    'Sample data – a demonstration website. All people, businesses and inquiries are fictional. Agency names are used for the demonstration only.',
  ministry: 'Example Ministry',
  ministryMotto: 'For Thai entrepreneurs (fictional agency)',
  siteMenu: 'Website menu',
  breadcrumbs: 'Breadcrumb',
  home: 'Home',
  about: 'About the ministry',
  eService: 'E-services',
  contact: 'Contact us',
  centre: 'Entrepreneur service centre',
  lead: 'Contact government agencies from one place with your SME One ID account, and follow their answers step by step',
  aboutText:
    'The Example Ministry is fictional. It shows how a website can offer the SME One ID service on its own page.',
  contactText: 'This demonstration has no real officers, and sends nothing to a government agency',
  officerTitle: 'Officer (simulated)',
  title: 'Entrepreneur service centre – Example Ministry',
};
