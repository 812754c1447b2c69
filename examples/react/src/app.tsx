import { useState } from 'react';
import { SmeOneId, SmePortal } from 'sme-one-id/react';

import { useSeconds } from './use-seconds';

const baseUrl = import.meta.env.VITE_SME_BASE_URL ?? 'http://localhost:8080/v1';

/** A page that rerenders ten times a second around the service, as busy applications do. */
export function App() {
  const seconds = useSeconds();
  const [isSignedIn, setSignedIn] = useState(false);
  const [isShown, setShown] = useState(true);
  return (
    <>
      <header>
        <strong>กรมตัวอย่าง</strong>
        <p>{isSignedIn ? 'เข้าสู่ระบบแล้ว' : 'ยังไม่ได้เข้าสู่ระบบ'}</p>
        <p>อยู่ในหน้านี้ {seconds.toFixed(1)} วินาที</p>
        <button type="button" onClick={() => setShown(!isShown)}>
          {isShown ? 'ปิดบริการ' : 'เปิดบริการ'}
        </button>
      </header>
      <main>
        {isShown && (
          <SmeOneId baseUrl={baseUrl} onSmeSignedIn={() => setSignedIn(true)} onSmeSignedOut={() => setSignedIn(false)}>
            <SmePortal routing="hash" />
          </SmeOneId>
        )}
      </main>
    </>
  );
}
