import pino from 'pino';

import type { AnsweredCall } from '../../service/index.js';
import { describeError } from './describe-error.js';
import { readableLines } from './readable-lines.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/**
 * The server's log. No method accepts a request, so that no personal data can get into a line: no query, body, name, token, receipt
 * number or address. The request id links a line to the access log of a proxy, which may contain those.
 */
export interface Log {
  answered(call: AnsweredCall): void;
  /** A page of the server itself, by the pattern of its path. */
  shown(page: { readonly route: string; readonly status: number; readonly milliseconds: number }): void;
  failed(error: unknown, requestId?: string): void;
  said(text: string): void;
  /** What an operator should look at, and goes on nevertheless. */
  warned(text: string): void;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** Receives each line; standard output by default. */
  readonly write?: (line: string) => void;
  /** For people at a terminal rather than for machines. */
  readonly readable?: boolean;
}

/** One JSON object per line; `level` and `time` are words and RFC 3339. */
export function createLog({ level, write = toStandardOutput, readable = false }: LogOptions): Log {
  const logger = pino(
    { level, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }) } },
    { write: readable ? line => write(readableLines(line)) : write },
  );
  const rounded = (milliseconds: number) => Math.round(milliseconds * 10) / 10;

  return {
    answered({ requestId, operationId, callerKind, status, milliseconds }) {
      const fields = { requestId, operation: operationId, status, ms: rounded(milliseconds), caller: callerKind };
      logger.info(fields, 'answered');
    },
    shown: ({ route, status, milliseconds }) => logger.info({ route, status, ms: rounded(milliseconds) }, 'shown'),
    failed: (error, requestId) => logger.error({ requestId, fault: describeError(error) }, 'failed'),
    said: text => logger.info(text),
    warned: text => logger.warn(text),
  };
}

function toStandardOutput(line: string): void {
  process.stdout.write(line);
}
