import { createElement, StrictMode, Suspense, type ReactNode } from 'react';

import * as sme from '../../../src/react.js';

/** Keeps the browser busy while it hydrates, so that React lets others have their turn in the middle of it. */
function Slow(): ReactNode {
  if (!('document' in globalThis)) return null;
  const until = performance.now() + 8;
  while (performance.now() < until);
  return null;
}

interface PageProps {
  /** Hears of each event. */
  readonly received?: (name: string) => void;
  readonly getSession?: () => Promise<null>;
}

/** Every element as a plain tag, for a page that registers the tags when it likes. */
export function TagsPage(): ReactNode {
  const tags = Object.keys(sme).map(name => name.replaceAll(/\B[A-Z]/g, '-$&').toLowerCase());
  const inside = tags.filter(tag => tag !== 'sme-one-id').map(tag => createElement(tag, { key: tag }));
  return createElement('sme-one-id', { 'base-url': '/v1', 'keep-session': 'tab' }, inside);
}

/** Every element, by the typed components: each registers its tag when it is drawn, that is in the middle of hydration. */
export function ComponentsPage({ received, getSession }: PageProps): ReactNode {
  return (
    <StrictMode>
      <sme.SmeOneId
        baseUrl="/v1"
        onSmeSignedIn={() => received?.('signed-in')}
        {...(getSession ? { getSession } : { keepSession: 'tab' })}
      >
        <Slow />
        <sme.SmePortal onSmeNavigate={event => received?.(event.view)} />
        <Slow />
        <p>
          <sme.SmeSessionDialog />
          <Slow />
          <sme.SmeLoginSelector />
          <sme.SmeLoginSelector resetToken="token-of-the-link" />
        </p>
        <Suspense>
          <Slow />
          <sme.SmeInquiryForm />
          <Slow />
          <sme.SmeInquiryList />
          <sme.SmeInquiryDetail />
          <Slow />
          <sme.SmeHistoryTimeline />
        </Suspense>
        <Suspense>
          <sme.SmeBusinessList />
          <Slow />
          <sme.SmeBusinessCard headingLevel={3} />
          <sme.SmeSearchPanel />
          <Slow />
          <sme.SmeNotificationBuckets />
          <sme.SmeAttachmentPicker />
        </Suspense>
      </sme.SmeOneId>
    </StrictMode>
  );
}
