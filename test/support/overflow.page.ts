/** For pages that are driven from Node: the test bundles this file. */
import { overflowsIn } from './overflow.js';

Object.assign(globalThis, { overflowsIn: overflowsIn });
