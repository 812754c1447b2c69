// Each line with a tag is wrong.
export const wrong = [
  <sme-portl />,
  <sme-portal routing="history" />,
  <sme-portal heading-level="two" />,
  <sme-portal headinglevel={2} />,
  <sme-portal on:sme-navigate="navigate" />,
  <sme-one-id baseURL="/v1" />,
  <sme-one-id getSession={async () => 'token'} />,
  <sme-one-id on:sme-inquiry-sent={event => event.inquiry} />,
  <sme-inquiry-form on:sme-inquiry-sent={event => event.inquiry} />,
  <sme-one-id prop:baseURL="/v1" />,
  <sme-portal prop:routing="history" />,
];
