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
  attachment: { maxBytes: 26214400, maxCount: 10, maxNameLength: 255 },
  page: { maxRows: 100, defaultRows: 20 },
} as const;

/** Limits of what the service answers with; apart, so that no page downloads them. */
export const responseLimits = {
  inquiry: { maxAttachments: 100 },
  problem: { maxErrors: 100, maxPointerLength: 256 },
  dataExport: { maxAccesses: 10000 },
} as const;
