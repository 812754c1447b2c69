import type { Maintenance } from '../service/index.js';

export interface MaintenanceLog {
  said(text: string): void;
  failed(error: unknown): void;
}

/** Milliseconds from the end of one round to the start of the next. */
const CLEANUP_INTERVAL_MS = 10 * 60_000;
const SCAN_INTERVAL_MS = 30_000;
const EMAIL_INTERVAL_MS = 2000;

/** Runs the service's maintenance while the server runs. Returns a function that stops it after the current round. */
export function startMaintenance(maintenance: Maintenance, log: MaintenanceLog): () => Promise<void> {
  const cleanUp = async () => {
    const { erased } = await maintenance.cleanUp();
    if (erased > 0) log.said(`Erased ${erased} inquiries, completed longer ago than RETENTION_DAYS.`);
  };
  const scan = async () => {
    const waiting = await maintenance.scanPending();
    if (waiting > 0) log.said(`${waiting} documents still wait for a scan.`);
  };
  const stops = [
    repeat(cleanUp, CLEANUP_INTERVAL_MS, log),
    repeat(scan, SCAN_INTERVAL_MS, log),
    repeat(() => maintenance.sendEmails(), EMAIL_INTERVAL_MS, log),
  ];
  return async () => {
    await Promise.all(stops.map(stop => stop()));
    // What requests have started to send, too.
    await maintenance.sendEmails().catch((error: unknown) => log.failed(error));
  };
}

/** One round at a time: the pause starts when a round has ended. */
function repeat(work: () => Promise<unknown>, pause: number, log: MaintenanceLog): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  let isStopped = false;
  const wait = () => {
    if (isStopped) return;
    timer = setTimeout(() => {
      round = work()
        .catch((error: unknown) => log.failed(error))
        .then(wait);
    }, pause);
  };
  wait();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await round;
  };
}
