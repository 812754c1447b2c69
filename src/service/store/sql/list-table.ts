import type { Sql } from './database.js';
import { table } from './table.js';

/** A table with one list: a column with an id of each record, its `position` in the list, and the `record` itself. */
export interface ListTable<Item> {
  read(sql: Sql): Promise<readonly Item[]>;
  insert(sql: Sql, list: readonly Item[]): Promise<void>;
}

export function listTable<Item>(name: string, idColumn: string, idOf: (item: Item) => string): ListTable<Item> {
  const rows = table(name, { [idColumn]: 'text', position: 'int', record: 'json' });

  return {
    async read(sql) {
      const found = await sql.query<{ record: Item }>(`select record from ${name} order by position`);
      return found.map(({ record }) => record);
    },
    async insert(sql, list) {
      await rows.insert(
        sql,
        list.map((record, position) => ({ [idColumn]: idOf(record), position, record })),
      );
    },
  };
}
