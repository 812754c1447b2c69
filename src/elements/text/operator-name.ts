import type { LocalizeController } from '../../i18n/localize.js';
import type { ServiceController } from '../../session/service-controller.js';

/** Who runs the service; undefined, so that the text names its usual operator, where the service does not say. */
export function operatorName({ description }: ServiceController, localize: LocalizeController): string | undefined {
  return description && (localize.text(description.operator.name) || undefined);
}
