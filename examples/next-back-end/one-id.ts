import { createBackend, memorySessions, type Backend } from 'sme-one-id/backend';

/** The service. */
export const baseUrl = process.env.SME_BASE_URL ?? 'http://localhost:8080/v1';

/** Next.js loads this module several times in one process, and the sessions have to be the same. */
const shared = globalThis as typeof globalThis & { oneId?: Backend };

/** Signs people in, and keeps their sessions: in production in PostgreSQL, by `postgresSessions(pool)`. */
export const oneId = (shared.oneId ??= createBackend({
  baseUrl,
  origin: process.env.ORIGIN ?? 'http://localhost:3000',
  sessions: memorySessions(),
}));
