import type { Adapter, AdapterPayload } from 'oidc-provider';

interface StoredPayload {
  readonly payload: AdapterPayload;
  readonly endsAt: number;
}

const MAX_PAYLOADS = 5000;

/** The sample provider's data, in memory: pending sign-ins, codes, sessions. Beyond a few thousand, the oldest are dropped. */
export function memoryAdapter(): (model: string) => Adapter {
  const payloads = new Map<string, StoredPayload>();

  function current(key: string): AdapterPayload | undefined {
    const found = payloads.get(key);
    return found && found.endsAt > Date.now() ? found.payload : undefined;
  }

  function keep(key: string, payload: AdapterPayload, seconds = 3600): void {
    payloads.delete(key);
    payloads.set(key, { payload, endsAt: Date.now() + seconds * 1000 });
    const [oldest] = payloads.keys();
    if (payloads.size > MAX_PAYLOADS && oldest !== undefined) payloads.delete(oldest);
  }

  return model => {
    const keyOf = (id: string) => `${model} ${id}`;
    const findBy = (name: 'uid' | 'userCode', value: string) => {
      for (const key of payloads.keys()) {
        const payload = key.startsWith(`${model} `) ? current(key) : undefined;
        if (payload?.[name] === value) return payload;
      }
      return undefined;
    };
    return {
      upsert: async (id, payload, seconds) => keep(keyOf(id), payload, seconds),
      find: async id => current(keyOf(id)),
      findByUid: async uid => findBy('uid', uid),
      findByUserCode: async userCode => findBy('userCode', userCode),
      async consume(id) {
        const found = payloads.get(keyOf(id));
        const consumed = Math.floor(Date.now() / 1000);
        if (found) payloads.set(keyOf(id), { ...found, payload: { ...found.payload, consumed } });
      },
      destroy: async id => void payloads.delete(keyOf(id)),
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of payloads) if (payload.grantId === grantId) payloads.delete(key);
      },
    };
  };
}
