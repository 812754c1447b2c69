/** The ports of the service, with a span for each call. */
import type { AttachmentScanner, Store } from '../../service/index.js';
import type { SendWebhook } from '../../service/webhooks/webhook-delivery.js';
import type { Mailer } from '../mail/mailer.js';
import type { Tracing } from './tracing.js';

/** Results that are not promises, such as the chunks of an attachment, have no span. */
export function tracedStore(store: Store, tracing: Tracing): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || typeof name !== 'string' || name === 'chunksOf') return member;
      return (...values: unknown[]): unknown =>
        tracing.inStore(name, async () => Reflect.apply(member, target, values) as unknown);
    },
  });
}

export function tracedScanner(scanner: AttachmentScanner, tracing: Tracing): AttachmentScanner {
  return { scan: bytes => tracing.asked('scan', {}, () => scanner.scan(bytes)) };
}

export function tracedMailer(mailer: Mailer, tracing: Tracing): Mailer {
  return {
    send: email => tracing.asked('send email', {}, headers => mailer.send({ ...email, headers })),
    close: () => mailer.close(),
  };
}

/** The address may contain a secret of the agency, so that it is no attribute. */
export function tracedWebhooks(send: SendWebhook, tracing: Tracing): SendWebhook {
  return (request, signal) =>
    tracing.asked('send webhook', { 'http.request.method': 'POST' }, headers =>
      send({ ...request, headers: { ...request.headers, ...headers } }, signal),
    );
}
