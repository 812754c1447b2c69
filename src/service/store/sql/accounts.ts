import type { AgencyRef } from '../../../contract/types.js';
import type { AccountStore } from '../store.js';
import { usernameKeys } from '../../sign-in/username-key.js';
import { accountColumns, accountFromRow, toAccountRow, accountTable, type AccountRow } from './account-rows.js';
import type { Database } from './database.js';
import type { ListVersionOf } from './list-versions.js';
import { uuidOrNull } from './uuid.js';

type AccountMethods = Pick<
  AccountStore,
  'accountByUsername' | 'accountByIdentity' | 'addAccount' | 'renewPasswordHash' | 'agencyByCredential'
>;

/** Accounts. */
export function sqlAccounts(database: Database, listVersionOf: ListVersionOf): AccountMethods {
  return {
    async accountByUsername(username) {
      const [earlier, key] = usernameKeys(username);
      const text = `select ${accountColumns} from account a where a.username_key in ($1, $2) order by a.username_key <> $1 limit 1`;
      const [row] = await database.query<AccountRow>(text, [earlier, key]);
      return row && accountFromRow(row);
    },

    async accountByIdentity(kind, identityNumber) {
      const text = `select ${accountColumns} from account a where a.identity_number = $1 and a.identity_kind = $2`;
      const [row] = await database.query<AccountRow>(text, [identityNumber, kind]);
      return row && accountFromRow(row);
    },

    addAccount: account => accountTable.insertNew(database, toAccountRow(account)),

    async renewPasswordHash(accountId, before, after) {
      const text = 'update account set password_hash = $3 where account_id = $1 and password_hash = $2';
      await database.query(text, [uuidOrNull(accountId), before, after]);
    },

    async agencyByCredential(credentialHash) {
      const [row] = await database.query<{ agency_id: string; name: AgencyRef['name']; list_version: string }>(
        `select agency_id, record -> 'name' as name, ${listVersionOf(`'agency:' || agency_id`)} as list_version
         from agency_credential join agency using (agency_id) where credential_hash = $1`,
        [credentialHash],
      );
      return row && { agencyId: row.agency_id, name: row.name, listVersion: row.list_version };
    },
  };
}
