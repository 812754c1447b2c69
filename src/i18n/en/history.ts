import type { Messages } from '../th.js';

export const history: Messages['history'] = {};
