import type { InquiryDraft, Reply, Withdrawal } from '../../contract/types.js';
import type { SmeClient } from '../client.js';
import { invalidateInquiries, smeQueryKey, type QueryClientLike } from './connect.js';

/** An inquiry that is known by its receipt number, with what is sent to it. `idempotencyKey` stands for the intent of the person. */
interface OfInquiry {
  readonly receiptNumber: string;
  readonly idempotencyKey?: string;
}

const mutationOf = <Variables, T>(
  client: SmeClient,
  queryClient: QueryClientLike,
  mutationFn: (variables: Variables) => Promise<T>,
) => ({
  mutationKey: smeQueryKey(client),
  retry: false as const,
  // The client says at once that there is no network; TanStack would keep what is to be sent until there is one.
  networkMode: 'always' as const,
  mutationFn,
  onSuccess: () => invalidateInquiries(client, queryClient),
});

const keyGiven = ({ idempotencyKey }: { readonly idempotencyKey?: string }) =>
  idempotencyKey === undefined ? {} : { idempotencyKey };

/**
 * Sends a new inquiry, for `useMutation`; lists that show inquiries are loaded again.
 *
 * @example
 * const { mutationFn } = createInquiryOptions(client, queryClient);
 * const { receiptNumber } = await mutationFn({ draft, idempotencyKey });
 */
export const createInquiryOptions = (client: SmeClient, queryClient: QueryClientLike) =>
  mutationOf(client, queryClient, (sent: { readonly draft: InquiryDraft; readonly idempotencyKey?: string }) =>
    client.inquiries.create(sent.draft, keyGiven(sent)),
  );

/** Replies to the agency, for `useMutation`. */
export const replyOptions = (client: SmeClient, queryClient: QueryClientLike) =>
  mutationOf(client, queryClient, (sent: OfInquiry & { readonly reply: Reply }) =>
    client.inquiries.reply(sent.receiptNumber, sent.reply, keyGiven(sent)),
  );

/** Withdraws an inquiry, for `useMutation`. */
export const withdrawInquiryOptions = (client: SmeClient, queryClient: QueryClientLike) =>
  mutationOf(client, queryClient, (sent: OfInquiry & { readonly withdrawal?: Withdrawal }) =>
    client.inquiries.withdraw(sent.receiptNumber, sent.withdrawal, keyGiven(sent)),
  );

/** Marks the changes of an inquiry as seen, for `useMutation`. */
export const markSeenOptions = (client: SmeClient, queryClient: QueryClientLike) =>
  mutationOf(client, queryClient, ({ receiptNumber }: { readonly receiptNumber: string }) =>
    client.notifications.markSeen(receiptNumber),
  );
