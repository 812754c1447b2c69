import './needs.js';

export type { MockAgency } from './agency.js';
export type { AnswerFunction, MockAnswer, MockAnswers } from './answers/answer-types.js';
export { createMock } from './create-mock.js';
export { aBusiness, aHistoryEntry, anInquiry, aNotification } from './fixtures/fixtures.js';
export { businessList, inquiryPage, notificationPage } from './fixtures/lists.js';
export type { Har, HarEntry, ReplayedHar } from './har/har.js';
export type { MockRecorder } from './har/recording.js';
export type { LatencyRange, MockLatency } from './latency.js';
export type { Mock, MockOptions } from './mock-options.js';
export type { OperationKey } from './operation-keys.js';
export { scenarios, type Scenario } from './scenarios.js';
