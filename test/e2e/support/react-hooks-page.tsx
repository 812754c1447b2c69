import { StrictMode, useState } from 'react';

import type { SmeClient } from '../../../src/index.js';
import {
  SmeInquiryForm,
  SmeInquiryList,
  SmeOneId,
  SmeProvider,
  useBusiness,
  useHistory,
  useInquiries,
  useInquiry,
  useSession,
  useSmeClient,
} from '../../../src/react.js';

function Rows() {
  const { status } = useSession();
  const inquiries = useInquiries();
  const rows = inquiries.status === 'ready' ? inquiries.value.inquiries : [];
  return (
    <section id="hook">
      <p id="state">{`${status} ${inquiries.status}`}</p>
      <ul>
        {rows.map(({ receiptNumber, subject }) => (
          <li key={receiptNumber}>{subject}</li>
        ))}
      </ul>
      {rows[0] && <One receiptNumber={rows[0].receiptNumber} />}
      <button id="more" onClick={() => void inquiries.loadMore()} />
      <button id="reload" onClick={() => void inquiries.reload()} />
    </section>
  );
}

function One({ receiptNumber }: { readonly receiptNumber: string }) {
  return <p>{`one: ${useInquiry(receiptNumber).status}`}</p>;
}

/** What a page shows before its router knows the number. */
function None() {
  const [number, setNumber] = useState('');
  const states = [useInquiry(number), useHistory(number), useInquiry(undefined), useBusiness('')];
  return (
    <section id="none">
      <p>{states.map(({ status }) => status).join(' ')}</p>
      <button onClick={() => setNumber('2569-00000000-0')} />
    </section>
  );
}

function Submit() {
  const client = useSmeClient();
  const submit = async () => {
    const { businesses } = await client.businesses.list();
    const [category] = await client.reference.categories();
    const { agencies } = await client.reference.agencies();
    await client.inquiries.create({
      businessId: businesses[0]?.businessId ?? '',
      categoryId: category?.categoryId ?? '',
      agencyId: agencies[0]?.agencyId ?? '',
      subject: 'ส่งจากหน้าของเรา',
      detail: 'ทดสอบ',
    });
  };
  return <button id="submit" onClick={() => void submit()} />;
}

/** Hooks and elements side by side, with one client. */
export function HooksPage({ client }: { readonly client: SmeClient }) {
  const [isShown, setShown] = useState(true);
  return (
    <StrictMode>
      <SmeProvider client={client}>
        <button id="toggle" onClick={() => setShown(!isShown)} />
        {isShown && <Rows />}
        <None />
        <Submit />
        <SmeOneId client={client}>
          <SmeInquiryList />
          <SmeInquiryForm />
        </SmeOneId>
      </SmeProvider>
    </StrictMode>
  );
}
