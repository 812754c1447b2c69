// Generated from openapi.yaml by `npm run generate`. Do not edit.
/**
 * Limits of the contract. `maxGraphemes` is what a person may type, counted as people count;
 * `minLength` and `maxLength` count code points; sizes are bytes.
 */
export const limits = {
  subject: { minLength: 1, maxLength: 600, maxGraphemes: 150 },
  detail: { minLength: 1, maxLength: 12000, maxGraphemes: 4000 },
  withdrawalReason: { maxLength: 12000, maxGraphemes: 4000 },
  searchText: { maxLength: 400, maxGraphemes: 100 },
  searchReceiptNumber: { maxLength: 64 },
  username: { minLength: 1, maxLength: 64 },
  password: { minLength: 1, maxLength: 256 },
  newPassword: { minLength: 10, maxLength: 256 },
  passwordReset: { linkMinutes: 30 },
  attachment: { maxBytes: 26214400, maxCount: 10, maxNameLength: 255 },
  page: { maxRows: 100, defaultRows: 20 },
} as const;

/** Limits of what the service keeps and answers with; separate, so that no page downloads them. */
export const serviceLimits = {
  unusedUploads: { maxBytes: 524288000, maxCount: 1000 },
  inquiry: { maxAttachments: 100 },
  problem: { maxErrors: 100, maxPointerLength: 256 },
  dataExport: { maxAccesses: 10000 },
} as const;

/** What a receipt number of any service may look like. */
export const anyReceiptNumberPattern = /^[0-9A-Za-z]([0-9A-Za-z._-]{0,62}[0-9A-Za-z])?$/;

/** A receipt number as the contract writes it. Its check digit is the business of `rules/receipt-number.ts`. */
export const receiptNumberPattern = /^[0-9]{4}-[0-9]{8}-[0-9]$/;
