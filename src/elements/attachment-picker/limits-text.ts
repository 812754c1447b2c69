import { attachmentExtensions } from '../../contract/codes.js';
import { limits } from '../../contract/limits.js';
import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';

/** The contract's limits of attachments in readable form: "10", "25 MB", "PDF, JPG, …". */
export function attachmentLimits(localize: LocalizeController) {
  const { maxBytes, maxCount } = limits.attachment;
  return {
    count: localize.number(maxCount),
    size: localize.messages(commonMessages).megabytes(localize.number(Math.floor(maxBytes / 1_048_576))),
    types: Object.values(attachmentExtensions).flat().join(', ').toUpperCase(),
  };
}
