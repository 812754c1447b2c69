// The numbers that forms and checks need, so that no limit is typed a second time.
import { schemaNamed } from './document.mjs';

export function limitsModule(document) {
  const schema = name => schemaNamed(document, name);
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
    attachment: {
      maxBytes: schema('AttachmentSize').maximum,
      maxCount: schema('AttachmentIds').maxItems,
      maxNameLength: schema('AttachmentAnnouncement').properties.name.maxLength,
    },
    page: { maxRows: schema('PageLimit').maximum, defaultRows: schema('PageLimit').default },
  };
  const responseLimits = {
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

/** Limits of what the service answers with; apart, so that no page downloads them. */
export const responseLimits = ${JSON.stringify(responseLimits)} as const;\n`;
}
