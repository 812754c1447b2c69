import type { th } from './messages.th.js';

export const en: typeof th = {
  ending: {
    title: 'You will be signed out soon',
    text: time => `You will be signed out at ${time}`,
    kept: 'To continue, select “Stay signed in”. Everything you entered will still be here.',
    minutesLeft: count => (count === '1' ? '1 minute left' : `${count} minutes left`),
    secondsLeft: count => `${count} seconds left`,
    stay: 'Stay signed in',
    staying: 'Extending your session…',
    failed: 'We could not extend your session. Check your connection and try again.',
    stayed: time => `You are signed in until ${time}`,
  },
  again: {
    title: 'Sign in again',
    soon: time =>
      `We cannot extend your session any further. You will be signed out at ${time}. Sign in again to continue.`,
    over: 'Your session has ended. Everything you entered is still here. Sign in with the same account to continue.',
    byHost:
      'Your session has ended. Everything you entered is still here. Sign in to this website in another tab, then come back and select “Continue”.',
    atHost: 'Open sign-in in a new tab',
    goOn: 'Continue',
    goingOn: 'Checking…',
    notYet: 'You are not signed in yet. Sign in first.',
    failed: 'We could not check whether you are signed in. Try again.',
  },
};
