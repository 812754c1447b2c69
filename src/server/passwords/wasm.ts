import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

import { argon2Parameters, type Argon2 } from './argon2id.js';

/** The code of the worker, as text, because a bundle has no separate file for it. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { argon2id, argon2Verify } = require(workerData);
const work = ({ hashing, verifying }) => (hashing ? argon2id(hashing) : argon2Verify(verifying));
parentPort.on('message', async ({ id, ...task }) => {
  try {
    parentPort.postMessage({ id, result: await work(task) });
  } catch (error) {
    parentPort.postMessage({ id, error });
  }
});
`;

interface PendingTask {
  readonly resolve: (result: string | boolean) => void;
  readonly reject: (error: unknown) => void;
}

interface WorkerReply {
  readonly id: number;
  readonly result?: string | boolean;
  readonly error?: unknown;
}

/**
 * By WebAssembly, for machines without the native package. It is several times slower and would block the process, so
 * it runs in one worker thread, which handles one password after the other: many sign-ins at once cost time, not
 * memory. The thread starts with the first password, restarts if it dies, and does not keep the process alive.
 */
export function wasmArgon2(): Argon2 {
  const { memory, passes, lanes, keyBytes } = argon2Parameters;
  const waiting = new Map<number, PendingTask>();
  let worker: Worker | undefined;
  let tasks = 0;

  function start(): Worker {
    const started = new Worker(program, {
      eval: true,
      workerData: createRequire(import.meta.url).resolve('hash-wasm'),
    });
    started.on('message', ({ id, result, error }: WorkerReply) => {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (error === undefined) resolve?.(result ?? false);
      else reject?.(error);
    });
    started.on('error', error => abandon(error));
    started.on('exit', code => abandon(new Error(`The thread that hashes passwords ended with ${code}.`)));
    started.unref();
    return started;
  }

  function abandon(error: unknown): void {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function run(task: object): Promise<string | boolean> {
    worker ??= start();
    const id = (tasks += 1);
    // While a password is being hashed, the process must stay alive.
    worker.ref();
    worker.postMessage({ id, ...task });
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  return {
    async hash(password, salt) {
      const cost = { iterations: passes, parallelism: lanes, memorySize: memory, hashLength: keyBytes };
      return String(await run({ hashing: { password, salt, ...cost, outputType: 'encoded' } }));
    },
    async verify(password, hash) {
      return (await run({ verifying: { password, hash } })) === true;
    },
  };
}
