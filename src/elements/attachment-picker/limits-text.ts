import { attachmentExtensions } from '../../contract/codes.js';
import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { FileLimits } from '../../rules/attachment.js';

/** The limits of attachments in readable form: "10", "25 MB", "PDF, JPG, …". */
export function attachmentLimits({ maxBytes, maxCount, mediaTypes }: FileLimits, localize: LocalizeController) {
  const megabytes = maxBytes / 1_048_576;
  return {
    count: localize.number(maxCount),
    // A limit is never shown larger than it is.
    size: localize
      .messages(commonMessages)
      .megabytes(localize.number(megabytes < 1 ? Math.floor(megabytes * 100) / 100 : Math.floor(megabytes))),
    types: mediaTypes
      .flatMap(type => [...attachmentExtensions[type]])
      .join(', ')
      .toUpperCase(),
  };
}
