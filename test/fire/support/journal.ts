/** What the people of a disaster were told by the service, and how long they waited. */
import { randomUUID } from 'node:crypto';

import pg from 'pg';

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
