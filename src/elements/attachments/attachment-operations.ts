import type { OperationId } from '../../contract/operations.js';

/** What a service needs to have before people can attach something. */
export const attachmentOperations: readonly OperationId[] = ['createAttachment', 'uploadAttachmentContent'];
