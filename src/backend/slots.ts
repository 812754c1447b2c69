/** Runs at most `count` tasks at a time. One that has waited longer than `timeoutMs` rejects, and is not run. */
export function slots(count: number, timeoutMs: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let free = count;
  const waiting = new Set<() => void>();

  const take = () =>
    new Promise<void>((resolve, reject) => {
      if (free > 0) {
        free -= 1;
        resolve();
        return;
      }
      const start = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(start);
        reject(new Error(`Too many sessions are being renewed: this one waited ${timeoutMs} ms.`));
      }, timeoutMs);
      waiting.add(start);
    });

  const give = () => {
    const [next] = waiting;
    if (!next) {
      free += 1;
      return;
    }
    waiting.delete(next);
    next();
  };

  return async task => {
    await take();
    try {
      return await task();
    } finally {
      give();
    }
  };
}
