import type { Messages } from '../th.js';

export const businesses: Messages['businesses'] = {};
