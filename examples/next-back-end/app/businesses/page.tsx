import { headers } from 'next/headers';
import { createSmeClient } from 'sme-one-id';

import { baseUrl, oneId } from '../../one-id';

/** What the server itself does for whoever is signed in: the list is in the HTML. */
export default async function Businesses() {
  const request = new Request('http://localhost/', { headers: await headers() });
  if (!(await oneId.session(request)))
    return (
      <main>
        <p>
          กรุณา<a href="/one-id/login?return_to=/businesses">เข้าสู่ระบบ</a>
        </p>
      </main>
    );
  const client = createSmeClient({ baseUrl, getSession: how => oneId.session(request, how) });
  const { businesses } = await client.businesses.list();
  return (
    <main>
      <h1>กิจการของท่าน</h1>
      <ul>
        {businesses.map(({ businessId, name }) => (
          <li key={businessId}>{name.th}</li>
        ))}
      </ul>
    </main>
  );
}
