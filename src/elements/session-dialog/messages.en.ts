import type { th } from './messages.th.js';

export const en: typeof th = {
  ending: {
    title: 'Your time is nearly up',
    text: time => `You will be signed out at ${time}`,
    kept: 'To continue, choose “Stay signed in”. What you have entered stays as it is.',
    minutesLeft: count => (count === '1' ? '1 minute left' : `${count} minutes left`),
    secondsLeft: count => `${count} seconds left`,
    stay: 'Stay signed in',
    staying: 'Asking for more time…',
    failed: 'More time could not be had. Check the connection and try again.',
    stayed: time => `You can continue until ${time}`,
  },
  again: {
    title: 'Sign in again',
    soon: time =>
      `This session cannot be made longer; you will be signed out at ${time}. Sign in again to continue at once.`,
    over: 'Your session has ended. What you have entered is still here; sign in with the same account to continue at once.',
    byHost:
      'Your session has ended. What you have entered is still here; sign in to this website in another tab, then come back and continue.',
    atHost: 'Sign in in a new tab',
    goOn: 'Go on',
    goingOn: 'Checking…',
    notYet: 'You are not signed in yet. Sign in first.',
    failed: 'Whether you are signed in could not be found out. Try again.',
  },
};
