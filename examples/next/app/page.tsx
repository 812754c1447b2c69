import { connection } from 'next/server';

import { Portal } from '../components/portal';
import { serviceAddress } from '../components/service-address';

export default async function Page() {
  await connection();
  return <Portal baseUrl={serviceAddress()} />;
}
