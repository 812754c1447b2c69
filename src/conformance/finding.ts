import type { OperationId } from '../contract/operations.js';
import type { ContractPlace } from './contract-lines.js';

/** `must` makes a check fail, `should` is a warning (RFC 2119). */
export type Severity = 'must' | 'should';

/** What the contract says, where it stands, and the operations that a service needs for it. */
export interface ContractRule {
  readonly operations: readonly OperationId[];
  readonly contract: string;
  readonly place: ContractPlace;
}

/** One thing that a service does otherwise than the contract says. */
export interface CheckFinding {
  readonly severity: Severity;
  /** What is wrong, in a sentence. */
  readonly summary: string;
  /** `POST /inquiries`, as the contract writes it. */
  readonly operation: string;
  /** The request, without secrets. */
  readonly sent: string;
  /** The answer, of bounded size. */
  readonly came: string;
  readonly contract: string;
  readonly place: ContractPlace;
  /** The answer alone shows it, in its headers or in the rest. Other checks that meet it again do not repeat it. */
  readonly isOfAnswer?: 'headers' | 'content';
}

/** Ends a check whose next steps make no sense any more. Its finding has been recorded. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

/** Ends a check that cannot be made here; the message says why. */
export class CheckSkipped extends Error {
  override readonly name = 'CheckSkipped';
}

/** There is no service at the address, or it went away; the message is a sentence for people. */
export class NoService extends Error {
  override readonly name = 'NoService';
}
