/** For pages that are driven from Node, which bundle it. */
import { overflowsIn } from './overflow.js';

Object.assign(globalThis, { overflowsIn: overflowsIn });
