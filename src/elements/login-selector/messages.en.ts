import type { th } from './messages.th.js';

export const en: typeof th = {
  title: 'Government services for businesses',
  choose: 'Choose the type of account to use',
  loading: 'Loading sign-in options…',
  failed: 'We could not load the sign-in options.',
  looking: 'Checking whether you are signed in…',
  lookFailed: 'We could not check whether you are signed in.',
  atHost: {
    text: 'To use this service, sign in to this website first',
    failed:
      'You cannot sign in from this page at the moment. Sign in on another page of this website, or contact the website’s administrator.',
  },
  accounts: {
    citizen: 'Sign in with a citizen ID account',
    juristic: 'Sign in with a company (juristic person) account',
  },
  otherAccount: provider => `Sign in with your ${provider} account`,
  hints: {
    password: provider => `Use the account created in ${provider}`,
    redirect: provider => `Use your ${provider} account`,
  },
  leaving: 'Opening the sign-in page…',
  stepsFailed: 'We could not open the sign-in. Try again. If it still does not open, reload the web page.',
  forgotElsewhere: provider => `Forgot your ${provider} password?`,
  register: 'Register if you do not have an account',
  submit: 'Sign in',
  signedInAs: name => `You are signed in as ${name}`,
};
