import type { Messages } from '../th.js';

export const signIn: Messages['signIn'] = {};
