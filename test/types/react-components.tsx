/**
 * How React components may be used, and how not. `tsc` fails on a `@ts-expect-error` that expects in vain, so the project's
 * own type check is the test. Nothing here ever runs.
 */
import { createRef } from 'react';

import type { SmePortal as PortalElement } from '../../src/elements.js';
import { SmeInquiryForm, SmeOneId, SmePortal } from '../../src/react.js';

const portal = createRef<PortalElement>();

export const right = (
  <SmeOneId baseUrl="/v1" lang="en" onSmeSignedIn={event => event.accountType}>
    <SmePortal ref={portal} className="wide" routing="hash" onSmeNavigate={event => event.preventDefault()} />
    <SmeInquiryForm onSmeInquirySent={event => event.receiptNumber.length} />
    <SmePortal onSmeInquirySent={event => event.receiptNumber.length} />
  </SmeOneId>
);

export const wrong = [
  // @ts-expect-error there is no such routing
  <SmePortal key="value" routing="history" />,
  // @ts-expect-error properties have the element's names
  <SmeOneId key="name" baseURL="/v1" />,
  // @ts-expect-error a form does not navigate
  <SmeInquiryForm key="event" onSmeNavigate={() => undefined} />,
  // @ts-expect-error the event knows a receipt number, not an inquiry
  <SmeInquiryForm key="field" onSmeInquirySent={({ inquiry }) => String(inquiry)} />,
  // @ts-expect-error there is no such event
  <SmePortal key="unknown" onSmeInquirySend={() => undefined} />,
  // @ts-expect-error the provider stands around the portal
  <SmePortal key="outside" onSmeSignedIn={() => undefined} />,
  // @ts-expect-error the reference is to another element
  <SmeOneId key="reference" ref={portal} />,
];
