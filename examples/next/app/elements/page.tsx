import { connection } from 'next/server';
import { Suspense } from 'react';
import {
  SmeAttachmentPicker,
  SmeBusinessCard,
  SmeBusinessList,
  SmeDataExport,
  SmeHistoryTimeline,
  SmeInquiryDetail,
  SmeInquiryForm,
  SmeInquiryList,
  SmeLoginSelector,
  SmeNotificationBuckets,
  SmeOneId,
  SmePortal,
  SmeSearchPanel,
  SmeSessionDialog,
} from 'sme-one-id/react';

import { serviceAddress } from '../../components/service-address';

/**
 * Every element in a server component, and a second provider, which shares the session. React hydrates each
 * `<Suspense>` separately, some of them after others have become interactive.
 */
export default async function Elements() {
  await connection();
  return (
    <main>
      <h1>บริการของเรา</h1>
      <SmeOneId baseUrl={serviceAddress()}>
        <SmeLoginSelector />
        <SmeSessionDialog />
        <Suspense>
          <SmeBusinessList />
          <SmeBusinessCard headingLevel={3} />
        </Suspense>
        <Suspense>
          <SmeInquiryList />
          <SmeInquiryForm />
          <SmeInquiryDetail />
        </Suspense>
        <Suspense>
          <SmeSearchPanel />
          <SmeNotificationBuckets />
          <SmeHistoryTimeline />
          <SmeAttachmentPicker />
          <SmeDataExport />
        </Suspense>
      </SmeOneId>
      <h2>และทั้งหมดในแท็กเดียว</h2>
      <SmeOneId baseUrl={serviceAddress()}>
        <SmePortal />
      </SmeOneId>
    </main>
  );
}
