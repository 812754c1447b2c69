'use client';

import { SmeOneId, SmePortal } from 'sme-one-id/react';
import type { SmeClientOptions } from 'sme-one-id';

/** The page's half: it asks the back end for a token, and never sees a password or a refresh token. */
const getSession: SmeClientOptions['getSession'] = async how => {
  const answer = await fetch('/one-id/session', { method: 'POST', body: JSON.stringify(how) });
  if (!answer.ok) throw new Error(`The back end answered ${answer.status}.`);
  return answer.json();
};

const signOut = async () => {
  const answer = await fetch('/one-id/session', { method: 'DELETE' });
  if (!answer.ok) throw new Error(`The back end answered ${answer.status}.`);
  return 'ended' as const; // At the service, too.
};

export function Portal({ baseUrl }: { baseUrl: string }) {
  return (
    <main>
      <strong>กรมตัวอย่าง</strong>
      <SmeOneId baseUrl={baseUrl} signInAddress="/one-id/login" getSession={getSession} signOut={signOut}>
        <SmePortal routing="hash" />
      </SmeOneId>
    </main>
  );
}
