/** What a promise gives; an error with this message when it takes longer. What is under way is not stopped. */
export function withinTime<Result>(pending: Promise<Result>, timeoutMs: number, message: string): Promise<Result> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), timeoutMs);
  });
  return Promise.race([pending, late]).finally(() => clearTimeout(timer));
}
