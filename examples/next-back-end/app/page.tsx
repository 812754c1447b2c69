import { connection } from 'next/server';

import { Portal } from '../components/portal';
import { baseUrl } from '../one-id';

export default async function Page() {
  await connection();
  return <Portal baseUrl={baseUrl} />;
}
