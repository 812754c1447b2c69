export const right = (
  <sme-one-id base-url="/v1" lang="en" getSession={async () => null} on:sme-signed-in={event => event.accountType}>
    <sme-portal class="wide" routing="hash" heading-level={3} on:sme-inquiry-sent={event => event.receiptNumber} />
    <sme-portal routing={() => undefined} on:sme-navigate={event => event.currentTarget.routing} />
    <sme-inquiry-form headingLevel={2} on:sme-inquiry-sent={event => event.receiptNumber.length} />
    <sme-search-panel attr:heading-level="2" prop:sort="activity" ref={panel => void panel.criteria} />
  </sme-one-id>
);
