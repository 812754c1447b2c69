/** What the people of a disaster were told by the service, and how long they waited. */
import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { until } from './until.js';

/** Longer than people try one action again. */
const LONGEST_SILENCE_MS = 70_000;

export class Journal {
  /** All texts of these people begin with it. */
  readonly prefix = `fire ${randomUUID()}`;
  /** Texts that the service has acknowledged, with the receipt number where it gave one. */
  readonly #acknowledged = new Map<string, string | undefined>();
  /** Failures that trying again does not help. */
  readonly unexpected: string[] = [];
  /** How often a person saw an error, although the client had retried. */
  errorsShown = 0;
  /** Milliseconds of the longest action, from pressing the button to its success, and what it was. */
  longest = { milliseconds: 0, action: '' };

  get acknowledged(): number {
    return this.#acknowledged.size;
  }

  acknowledge(text: string, receiptNumber?: string): void {
    this.#acknowledged.set(text, receiptNumber);
  }

  /** Waits until so many more have been acknowledged, however slow the machine is, as long as some are. */
  async acknowledges(more: number): Promise<void> {
    const goal = this.acknowledged + more;
    let [last, since] = [this.acknowledged, performance.now()];
    await until(() => {
      if (this.acknowledged > last) [last, since] = [this.acknowledged, performance.now()];
      const silence = performance.now() - since;
      if (silence > LONGEST_SILENCE_MS) throw new Error(`Nothing was acknowledged for ${LONGEST_SILENCE_MS / 1000} s.`);
      return this.acknowledged >= goal;
    });
  }

  waited(milliseconds: number, action: string): void {
    if (milliseconds > this.longest.milliseconds) this.longest = { milliseconds, action };
  }

  /** Compares with what the database has. */
  async compare(address: string): Promise<{ lost: string[]; doubled: string[] }> {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    const { rows } = await client.query<{ text: string; receipt: string | null }>(
      `select subject as text, receipt_number as receipt from inquiry where subject like $1 || ' %'
       union all select detail, null from inquiry_entry where detail like $1 || ' reply %'`,
      [this.prefix],
    );
    await client.end();
    const stored = new Set(rows.map(({ text, receipt }) => `${text} ${receipt ?? ''}`));
    const lost = [...this.#acknowledged].filter(([text, receipt = '']) => !stored.has(`${text} ${receipt}`));
    const texts = rows.map(({ text }) => text);
    return {
      lost: lost.map(([text]) => text),
      doubled: texts.filter((text, index) => texts.indexOf(text) !== index),
    };
  }
}
