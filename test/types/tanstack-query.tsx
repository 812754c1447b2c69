/** TanStack Query for React takes the options as they are, and knows the types. Nothing here ever runs. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { SmeClient } from '../../src/index.js';
import { createInquiryOptions, inquiryListOptions, inquiryOptions } from '../../src/tanstack-query.js';

export function Inquiries({ client }: { readonly client: SmeClient }) {
  const list = useInfiniteQuery(inquiryListOptions(client, { status: 'new' }));
  const one = useQuery(inquiryOptions(client, '2569-04718236-5'));
  const create = useMutation(createInquiryOptions(client, useQueryClient()));
  const subjects: readonly string[] =
    list.data?.pages.flatMap(({ inquiries }) => inquiries.map(row => row.subject)) ?? [];
  // @ts-expect-error a draft has a subject
  const submit = () => create.mutate({ draft: { detail: 'x' } });
  // @ts-expect-error an inquiry has no name
  return <p onClick={submit}>{[...subjects, one.data?.subject, one.data?.name]}</p>;
}
// @ts-expect-error there is no such status
export const wrong = (client: SmeClient) => inquiryListOptions(client, { status: 'open' });
