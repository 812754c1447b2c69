export const right = (
  <sme-one-id base-url="/v1" lang="en" getSession={async () => null} onsme-signed-in={event => event.accountType}>
    <sme-portal class="wide" routing="hash" heading-level={3} onsme-inquiry-sent={event => event.receiptNumber} />
    <sme-portal routing={() => undefined} onsme-navigate={event => event.currentTarget.routing} />
    <sme-inquiry-form headingLevel={2} onsme-inquiry-sent={event => event.receiptNumber.length} />
    <sme-business-list ref={list => void list?.businesses} />
  </sme-one-id>
);
