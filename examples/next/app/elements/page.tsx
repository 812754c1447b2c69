import { connection } from 'next/server';
import { Suspense } from 'react';
import {
  SmeAttachmentPicker,
  SmeBusinessCard,
  SmeBusinessList,
  SmeHistoryTimeline,
  SmeInquiryDetail,
  SmeInquiryForm,
  SmeInquiryList,
  SmeLoginSelector,
  SmeNotificationBuckets,
  SmeOneId,
  SmeSearchPanel,
  SmeSessionDialog,
} from 'sme-one-id/react';

import { serviceAddress } from '../../components/service-address';

/** Every element by itself, in a server component. React hydrates each `<Suspense>` on its own, some after others work. */
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
        </Suspense>
      </SmeOneId>
    </main>
  );
}
