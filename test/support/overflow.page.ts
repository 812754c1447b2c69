/** For pages that are driven from Node, which bundle it. */
import { overflowFaults } from './overflow.js';

Object.assign(globalThis, { overflowFaults });
