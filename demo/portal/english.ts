/**
 * The page's own English texts, by the `data-text` and `data-label` keys of portal.html, which contains the Thai texts.
 */
export const english: Readonly<Record<string, string>> = {
  skip: 'Skip to content',
  sampleNotice:
    'Sample data – a demonstration website. All people, businesses and inquiries are fictional. Agency names are used for the demonstration only.',
  ministry: 'Example Ministry',
  ministryMotto: 'For Thai businesses (fictional agency)',
  siteMenu: 'Website menu',
  breadcrumbs: 'Breadcrumb',
  home: 'Home',
  entrepreneur: 'Entrepreneur',
  system: 'Government services for businesses',
  systemLead:
    'Ask government agencies for information and advice, and follow their answers in one place, with your SME One ID account',
  systemHint: 'To begin, select “Entrepreneur” at the top right of this page',
  steps: 'How to use the service',
  stepRegister: 'Register for SME One ID',
  stepRegisterText: 'Register once, for all agencies',
  stepSignIn: 'Sign in',
  stepSignInText: 'Choose your citizen ID account or your company account',
  stepAsk: 'Create a new inquiry',
  stepAskText: 'Select an agency, write, attach documents, and get a receipt number',
  stepFollow: 'Follow your inquiry',
  stepFollowText: 'Get notifications, read the history, and reply to the agency',
  tools: 'Tools of this demonstration',
  keptSession: 'When you reload this page, you stay signed in, until you sign out or close this tab',
  twoStep: 'Attach documents in two steps, as in the manual (choose, then add)',
  mailbox: 'Open the sample mailbox',
  about: 'About the ministry',
  eService: 'E-services',
  contact: 'Contact us',
  centre: 'Entrepreneur service centre',
  lead: 'Contact government agencies from one place with your SME One ID account, and follow their answers step by step',
  aboutText:
    'The Example Ministry is fictional. It shows how a website can offer the SME One ID service on its own page.',
  contactText: 'This demonstration has no real officers, and sends nothing to a government agency',
  officerTitle: 'Officer (simulated)',
};
