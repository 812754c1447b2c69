/** Conditions of {@link waitHorizon} in statements; the names are of columns and parameters. */

/** @param horizon the parameter of `waitHorizon(at).dueAt` */
export function isDueIn(column: string, at: string, horizon: string): string {
  return `(${column} <= ${at} or ${column} > ${horizon})`;
}

/** Whether no process has the row; @param leaseEnd the parameter of `waitHorizon(at).leaseEnd` */
export function isFreeIn(at: string, leaseEnd: string): string {
  return `(claimed_until is null or ${isDueIn('claimed_until', at, leaseEnd)})`;
}
