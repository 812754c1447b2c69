import type { Messages } from '../th.js';

export const form: Messages['form'] = {};
