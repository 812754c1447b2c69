import { commonMessages } from '../../i18n/common/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';

/** "1.4 MB" · "320 kB": a size in bytes as file managers show it, never zero for a file that is not empty. */
export function fileSize(bytes: number, localize: Pick<LocalizeController, 'number' | 'messages'>): string {
  const common = localize.messages(commonMessages);
  if (bytes < 1_000_000) return common.kilobytes(localize.number(Math.ceil(bytes / 1000)));
  return common.megabytes(localize.number(Math.round(bytes / 100_000) / 10));
}
