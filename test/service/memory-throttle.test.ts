import { memoryThrottle } from '../../src/service/sign-in/throttle.js';
import { describeThrottle } from './throttle-suite.js';

describeThrottle('memory', async () => memoryThrottle());
