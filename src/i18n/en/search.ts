import type { Messages } from '../th.js';

export const search: Messages['search'] = {};
