import type { Messages } from '../th.js';

export const notifications: Messages['notifications'] = {};
