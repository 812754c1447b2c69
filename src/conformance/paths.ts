import type { Attachment, Inquiry } from '../contract/types.js';

export const inquiryPath = ({ receiptNumber }: Pick<Inquiry, 'receiptNumber'>) => ({ path: { receiptNumber } });

export const attachmentPath = ({ attachmentId }: Pick<Attachment, 'attachmentId'>) => ({ path: { attachmentId } });
