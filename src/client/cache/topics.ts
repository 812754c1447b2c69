/** What a query is about; decides which changes make it read again. `own` answers are not kept when the query has no listener any more. */
export type Topic =
  'inquiries' | 'inquiry' | 'history' | 'notifications' | 'businesses' | 'business' | 'agencies' | 'own';

/** Whether any change of an inquiry concerns it. */
export const isList = (topic: Topic): boolean => topic === 'inquiries' || topic === 'notifications';

/** Whether a change of one inquiry concerns it; its key is that inquiry's receipt number. */
export const isOfInquiry = (topic: Topic): boolean => topic === 'inquiry' || topic === 'history';

/** Whether the service sends change events for it. */
export const isWatched = (topic: Topic): boolean => isList(topic) || isOfInquiry(topic);
