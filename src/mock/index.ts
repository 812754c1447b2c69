export type { MockAgency } from './agency.js';
export { createMock, type Mock, type MockOptions } from './create-mock.js';
export { scenarios, type Scenario } from './scenarios.js';
