import { memoryStore } from '../../src/service/index.js';
import { describeStore } from './store-suite.js';

describeStore('memory', async seed => memoryStore(seed));
