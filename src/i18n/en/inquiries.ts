import type { Messages } from '../th.js';

export const inquiries: Messages['inquiries'] = {};
