// The numbers that forms and checks need, so that no limit is written twice.
import { operationsOf, schemaNamed } from './document.mjs';

export function limitsModule(document) {
  const schema = name => schemaNamed(document, name);
  const operation = wanted => operationsOf(document).find(({ id }) => id === wanted).operation;
  const text = ({ minLength, maxLength, 'x-max-graphemes': maxGraphemes }) => ({ minLength, maxLength, maxGraphemes });
  const limits = {
    subject: text(schema('SubjectText')),
    detail: text(schema('DetailText')),
    withdrawalReason: text(schema('Withdrawal').properties.reason),
    searchText: text(schema('InquirySearch').properties.text),
    searchReceiptNumber: text(schema('InquirySearch').properties.receiptNumber),
    username: text(schema('Credentials').properties.username),
    password: text(schema('Credentials').properties.password),
    newPassword: text(schema('NewPassword').properties.newPassword),
    passwordReset: { linkMinutes: operation('requestPasswordReset')['x-link-minutes'] },
    attachment: {
      maxBytes: schema('AttachmentSize').maximum,
      maxCount: schema('AttachmentIds').maxItems,
      maxNameLength: schema('AttachmentAnnouncement').properties.name.maxLength,
    },
    page: { maxRows: schema('PageLimit').maximum, defaultRows: schema('PageLimit').default },
  };
  const { 'x-unused-uploads': unusedUploads } = operation('createAttachment');
  const serviceLimits = {
    unusedUploads,
    inquiry: { maxAttachments: schema('AgencyInquiry').properties.attachments.maxItems },
    problem: {
      maxErrors: schema('Problem').properties.errors.maxItems,
      maxPointerLength: schema('FieldError').properties.pointer.maxLength,
    },
    dataExport: { maxAccesses: schema('DataExport').properties.accesses.maxItems },
  };
  return `/**
 * Limits of the contract. \`maxGraphemes\` is what a person may type, counted as people count;
 * \`minLength\` and \`maxLength\` count code points; sizes are bytes.
 */
export const limits = ${JSON.stringify(limits)} as const;

/** Limits of what the service keeps and answers with; separate, so that no page downloads them. */
export const serviceLimits = ${JSON.stringify(serviceLimits)} as const;

/** What a receipt number of any service may look like. */
export const anyReceiptNumberPattern = ${new RegExp(schema('ReceiptNumber').pattern)};

/** A receipt number as the contract writes it. Its check digit is the business of \`rules/receipt-number.ts\`. */
export const receiptNumberPattern = ${new RegExp(schema('ReceiptNumber')['x-default-pattern'])};\n`;
}
