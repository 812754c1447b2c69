'use client';

import { useState } from 'react';
import { SmeOneId, SmePortal } from 'sme-one-id/react';

import { useSeconds } from './use-seconds';

/** A page that rerenders ten times a second around the service, as busy applications do. */
export function Portal({ baseUrl }: { baseUrl: string }) {
  const seconds = useSeconds();
  const [isSignedIn, setSignedIn] = useState(false);
  return (
    <>
      <header>
        <strong>กรมตัวอย่าง</strong>
        <p>{isSignedIn ? 'เข้าสู่ระบบแล้ว' : 'ยังไม่ได้เข้าสู่ระบบ'}</p>
        <p>อยู่ในหน้านี้ {seconds.toFixed(1)} วินาที</p>
      </header>
      <main>
        <SmeOneId baseUrl={baseUrl} onSmeSignedIn={() => setSignedIn(true)} onSmeSignedOut={() => setSignedIn(false)}>
          <SmePortal routing="hash" />
        </SmeOneId>
      </main>
    </>
  );
}
