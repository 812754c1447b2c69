/** The parts of the contract that a service may offer one after the other. */
export const levels = ['core', 'documents', 'live', 'agency'] as const;
export type Level = (typeof levels)[number];

export const levelMeanings: Readonly<Record<Level, string>> = {
  core: 'sign-in, sessions, businesses, agencies, categories, inquiries and their search',
  documents: 'attachments, uploads that go on after an interruption, downloads',
  live: 'notifications and their stream',
  agency: 'the queue of an agency, its events, and the feed of what has changed',
};
