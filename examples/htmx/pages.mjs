/** Links replace the body by htmx; the elements keep their session, and what was typed. */
export const page = body => `<!doctype html>
<html lang="th">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>กรมตัวอย่าง</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/cdn/sme-one-id.js"></script>
    <script src="/htmx/htmx.min.js"></script>
  </head>
  <body>
    <nav hx-boost:inherited="true"><a href="/">บริการ</a> <a href="/elements">ทุกส่วนของบริการ</a></nav>
    ${body}
  </body>
</html>
`;

/** htmx listens to the events of the elements, and asks the server every second for another fragment. */
export const home = baseUrl => `
<header>
  <strong>กรมตัวอย่าง</strong>
  <p hx-get="/time" hx-trigger="every 1s, sme-signed-in from:body">อยู่ในหน้านี้ 0.0 วินาที</p>
</header>
<main>
  <sme-one-id base-url="${baseUrl}">
    <sme-portal routing="hash"></sme-portal>
  </sme-one-id>
</main>`;

export const elements = baseUrl => `
<main>
  <h1>บริการของเรา</h1>
  <sme-one-id base-url="${baseUrl}">
    <sme-login-selector></sme-login-selector>
    <sme-session-dialog></sme-session-dialog>
    <sme-business-list></sme-business-list>
    <sme-business-card heading-level="3"></sme-business-card>
    <sme-inquiry-list></sme-inquiry-list>
    <sme-inquiry-form></sme-inquiry-form>
    <sme-inquiry-detail></sme-inquiry-detail>
    <sme-search-panel></sme-search-panel>
    <sme-notification-buckets></sme-notification-buckets>
    <sme-history-timeline></sme-history-timeline>
    <sme-attachment-picker></sme-attachment-picker>
    <sme-data-export></sme-data-export>
  </sme-one-id>
  <h2>และทั้งหมดในแท็กเดียว</h2>
  <sme-one-id base-url="${baseUrl}">
    <sme-portal></sme-portal>
  </sme-one-id>
</main>`;

/** How long the server has run, in seconds: a fragment, as htmx servers write them. */
export const time = () => `อยู่ในหน้านี้ ${process.uptime().toFixed(1)} วินาที`;
