import { hostname } from 'node:os';

import type { AnsweredCall } from '../../service/index.js';
import { describeError } from './describe-error.js';
import { readableLines } from './readable-lines.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** From the most talkative to the quietest. */
const logLevels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

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
export function createLog({ level, write: given, readable = false }: LogOptions): Log {
  const write = given ?? toStandardOutput(sayLost);
  const origin = { pid: process.pid, hostname: hostname() };
  const isWritten = (own: LogLevel) => logLevels.indexOf(own) >= logLevels.indexOf(level);
  function writeLine(own: LogLevel, msg: string, fields: object = {}): void {
    if (!isWritten(own)) return;
    const line = `${JSON.stringify({ level: own, time: new Date().toISOString(), ...origin, ...fields, msg })}\n`;
    write(readable ? readableLines(line) : line);
  }
  function sayLost(lines: number): void {
    writeLine('warn', `${lines} lines of the log could not be written.`);
  }
  const rounded = (milliseconds: number) => Math.round(milliseconds * 10) / 10;

  return {
    answered({ requestId, operationId, callerKind, status, milliseconds }) {
      const fields = { requestId, operation: operationId, status, ms: rounded(milliseconds), caller: callerKind };
      writeLine('info', 'answered', fields);
    },
    shown: ({ route, status, milliseconds }) =>
      writeLine('info', 'shown', { route, status, ms: rounded(milliseconds) }),
    failed: (error, requestId) => writeLine('error', 'failed', { requestId, fault: describeError(error) }),
    said: text => writeLine('info', text),
    warned: text => writeLine('warn', text),
  };
}

/** Lines that cannot be written, such as on a full disk, are dropped, and counted for the next one that can. */
function toStandardOutput(sayLost: (lines: number) => void): (line: string) => void {
  let lost = 0;
  return line => {
    process.stdout.write(line, error => {
      if (error) lost += 1;
      else if (lost > 0) {
        const lines = lost;
        lost = 0;
        sayLost(lines);
      }
    });
  };
}
