// Generated from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
  readonly "/account-types": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The account types to choose from, and how each signs in from the caller's origin */
    readonly get: operations["listAccountTypes"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/sign-in": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Sign in with username and password, from first-party origins only */
    readonly post: operations["signIn"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/sign-in/redirects": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Begin a sign-in that happens on another page (authorization code with PKCE) */
    readonly post: operations["startSignInRedirect"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/sign-in/exchanges": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Exchange the one-time code of a redirect for a session */
    readonly post: operations["exchangeSignInCode"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/session": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who is signed in, and until when */
    readonly get: operations["getSession"];
    readonly put?: never;
    readonly post?: never;
    /** Sign out; access and refresh token stop working at once (S80) */
    readonly delete: operations["signOut"];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/session/refresh": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** New tokens for a refresh token, which is spent; a spent one ends the whole session */
    readonly post: operations["refreshSession"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/password-resets": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Ask for steps to set a new password; the answer never tells whether the account exists (D17) */
    readonly post: operations["requestPasswordReset"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/password-resets/{token}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description The single-use token of the message that was sent. */
        readonly token: components["schemas"]["OpaqueToken"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Set a new password with a token that was sent; every session of the account ends */
    readonly post: operations["completePasswordReset"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/businesses": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All businesses of the signed-in account (S21) */
    readonly get: operations["listBusinesses"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/businesses/{businessId}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description Id of a business. */
        readonly businessId: components["parameters"]["BusinessId"];
      };
      readonly cookie?: never;
    };
    /** One business of the signed-in account */
    readonly get: operations["getBusiness"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/export": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All that the service holds on the person and their inquiries, machine-readable (PDPA s.30–31) */
    readonly get: operations["exportMyData"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/agencies": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The agencies that can be written to */
    readonly get: operations["listAgencies"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/categories": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The subject categories, each with the agencies it suggests (D14) */
    readonly get: operations["listCategories"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/inquiries": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The account's inquiries, latest agency change first (S33–S39, D24) */
    readonly get: operations["listInquiries"];
    readonly put?: never;
    /**
     * Send a new inquiry to an agency (S41–S53)
     * @description The same key with the same body gives the same answer again; with another body it is refused.
     */
    readonly post: operations["createInquiry"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/inquiries/search": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Search by any conditions together (S54–S64, D20–D22)
     * @description A POST, so that nothing typed ever stands in a URL or a log. An empty search finds all.
     */
    readonly post: operations["searchInquiries"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/inquiries/{receiptNumber}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    /** One inquiry, whole */
    readonly get: operations["getInquiry"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/inquiries/{receiptNumber}/history": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    /** Which agency did what and when, newest first (S75–S78, D24–D25) */
    readonly get: operations["listHistory"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/inquiries/{receiptNumber}/replies": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Add a reply of the citizen, when the inquiry's `canReply` allows it (D9) */
    readonly post: operations["replyToInquiry"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/inquiries/{receiptNumber}/withdrawal": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Withdraw an inquiry that no agency has taken up yet (D8) */
    readonly post: operations["withdrawInquiry"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/attachments": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Announce a document; its bytes follow by PUT */
    readonly post: operations["createAttachment"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/attachments/{attachmentId}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description Id of a document. */
        readonly attachmentId: components["parameters"]["AttachmentId"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Remove a document that no inquiry carries yet */
    readonly delete: operations["deleteAttachment"];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/attachments/{attachmentId}/content": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description Id of a document. */
        readonly attachmentId: components["parameters"]["AttachmentId"];
      };
      readonly cookie?: never;
    };
    /** The bytes of a document, always as a download */
    readonly get: operations["downloadAttachmentContent"];
    /**
     * Send the bytes of a document, whole or from an offset
     * @description Without `Content-Range` the body is the whole document. With `bytes 0-524287/1048576` it is a piece, and the
     *     answer's `received` is the next offset. `bytes *\/1048576` with an empty body asks how much has arrived, so that
     *     an upload can go on after a lost connection (RFC 9110 §14.4).
     */
    readonly put: operations["uploadAttachmentContent"];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/notifications": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Matters that an agency changed, by age of the latest change (S65–S72, D1–D5) */
    readonly get: operations["listNotifications"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/notifications/{receiptNumber}/seen": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    /** The person has seen the matter; it stays in its bucket, read (D5) */
    readonly put: operations["markNotificationSeen"];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/notifications/stream": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Says at once when a matter changed; what changed is read by the other operations */
    readonly get: operations["streamNotifications"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/agency/inquiries": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The inquiries that stand with the calling agency */
    readonly get: operations["listAgencyInquiries"];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/agency/inquiries/{receiptNumber}/events": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Record what the calling agency did with an inquiry */
    readonly post: operations["recordAgencyEvent"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description An id that the service made (UUID).
     * @example 0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10
     */
    readonly Id: string;
    /**
     * @description A short name that stays the same, for reference data.
     * @example dbd
     */
    readonly Slug: string;
    /** @description A secret that means nothing by itself. */
    readonly OpaqueToken: string;
    /** @example 5d1f0a52-7f57-4b35-9b9d-4a1f0c8a7e21 */
    readonly IdempotencyKey: string;
    /** @description Opaque; good only for the same list. */
    readonly Cursor: string;
    /**
     * Format: int32
     * @default 20
     */
    readonly PageLimit: number;
    /** Format: int32 */
    readonly Count: number;
    /**
     * Format: date-time
     * @description RFC 3339, UTC, to the millisecond.
     * @example 2026-11-22T09:05:00.000Z
     */
    readonly Instant: string;
    /**
     * Format: date
     * @description A day in Asia/Bangkok, ISO 8601, Common Era.
     * @example 2026-11-22
     */
    readonly Day: string;
    /**
     * Format: uri
     * @description An http or https address.
     */
    readonly WebAddress: string;
    /**
     * @description The same text in Thai and English; English may be missing.
     * @example {
     *       "th": "กรมพัฒนาธุรกิจการค้า",
     *       "en": "Department of Business Development"
     *     }
     */
    readonly LocalizedText: {
      readonly th: string;
      readonly en: string | null;
    };
    /**
     * @description Buddhist year, eight random digits, Damm check digit (D22). A name, never a key without a session.
     * @example 2569-04718236-5
     */
    readonly ReceiptNumber: string;
    /**
     * @description `citizen` and `juristic` always exist; a deployment may list more, such as `thaid`.
     * @example citizen
     */
    readonly AccountType: string;
    /** @enum {string} */
    readonly SignInMethod: "password" | "redirect";
    /**
     * @description D6.
     * @enum {string}
     */
    readonly InquiryStatus: "new" | "in_progress" | "completed";
    /**
     * @description How a completed inquiry ended (D7).
     * @enum {string}
     */
    readonly Outcome: "answered" | "declined" | "withdrawn" | "merged";
    /**
     * @description Whose turn it is (D10).
     * @enum {string}
     */
    readonly WaitingFor: "agency" | "citizen" | "none";
    /** @enum {string} */
    readonly HistoryKind:
      | "sent"
      | "accepted"
      | "replied"
      | "forwarded"
      | "information_requested"
      | "completed"
      | "declined"
      | "corrected"
      | "citizen_replied"
      | "withdrawn";
    /**
     * @description Age in whole Bangkok days of the latest officer change (D1, D2). A change of today is in `1-7`.
     * @enum {string}
     */
    readonly NotificationBucket: "1-7" | "8-15" | "over-15";
    /**
     * @description How the account is tied to the business (D18).
     * @enum {string}
     */
    readonly BusinessRelation: "owner" | "director" | "delegate";
    /**
     * @description S26; ministerial regulation B.E. 2562.
     * @enum {string}
     */
    readonly BusinessSize: "micro" | "small" | "medium" | "large";
    /**
     * @description What may be sent. `x-extensions` are the file name endings of each, in the same order.
     * @enum {string}
     */
    readonly AttachmentMediaType:
      | "application/pdf"
      | "image/jpeg"
      | "image/png"
      | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /**
     * @description `awaiting_content` until every byte has come; `scanning` until a scan, where there is one, has ended.
     * @enum {string}
     */
    readonly AttachmentState:
      "awaiting_content" | "scanning" | "ready" | "refused";
    /**
     * @description Stable; branch on this.
     * @enum {string}
     */
    readonly ProblemCode:
      | "invalid_json"
      | "invalid_request"
      | "unsupported_media_type"
      | "body_too_large"
      | "not_found"
      | "method_not_allowed"
      | "not_signed_in"
      | "session_expired"
      | "sign_in_failed"
      | "password_not_accepted_here"
      | "code_not_valid"
      | "return_address_refused"
      | "idempotency_key_required"
      | "idempotency_key_reused"
      | "not_allowed_now"
      | "attachment_offset_mismatch"
      | "attachment_content_mismatch"
      | "attachment_in_use"
      | "attachment_not_ready"
      | "too_many_requests"
      | "internal_error";
    /**
     * @description Stable; why one value is not good.
     * @enum {string}
     */
    readonly FieldErrorCode:
      | "required"
      | "unknown_field"
      | "wrong_type"
      | "too_short"
      | "too_long"
      | "too_small"
      | "too_big"
      | "too_many"
      | "duplicate"
      | "not_in_list"
      | "bad_format"
      | "bad_date"
      | "year_out_of_range"
      | "range_reversed"
      | "not_digits"
      | "not_known"
      | "not_ready"
      | "too_common";
    /** @description RFC 9457. The title is for people, in the language asked for; Thai when nothing is. */
    readonly Problem: {
      /** Format: uri */
      readonly type: string;
      readonly title: string;
      /** Format: int32 */
      readonly status: number;
      readonly code: components["schemas"]["ProblemCode"];
      readonly requestId: string;
      /** Format: int32 */
      readonly retryAfterSeconds?: number;
      /** @description With `attachment_offset_mismatch`, the offset in bytes to go on from. */
      readonly received?: components["schemas"]["Count"];
      readonly errors?: readonly components["schemas"]["FieldError"][];
    };
    readonly FieldError: {
      /** @enum {string} */
      readonly in: "body" | "query" | "header";
      /** @description JSON pointer (RFC 6901) into the body, or `/name` of a query parameter or header. */
      readonly pointer: string;
      readonly code: components["schemas"]["FieldErrorCode"];
      /**
       * Format: int32
       * @description The limit that was missed, where there is one, in the unit of the limit.
       */
      readonly limit?: number;
    };
    readonly AccountTypeList: {
      readonly accountTypes: readonly components["schemas"]["AccountTypeOption"][];
    };
    readonly AccountTypeOption: {
      readonly accountType: components["schemas"]["AccountType"];
      readonly signInMethod: components["schemas"]["SignInMethod"];
      /** @description Whose login it is, for people. */
      readonly provider: components["schemas"]["LocalizedText"];
      /** @description Where a forgotten password is reset (D16); null when this service does it. */
      readonly passwordResetAddress: components["schemas"]["WebAddress"] | null;
    };
    readonly Credentials: {
      /** @example somying */
      readonly username: string;
      /** Format: password */
      readonly password: string;
    };
    readonly SignInRedirectRequest: {
      readonly accountType: components["schemas"]["AccountType"];
      /** @description Where to come back to; must be on the service's exact list. */
      readonly returnAddress: components["schemas"]["WebAddress"];
      /** @description Comes back unchanged. */
      readonly state?: string;
      /** @description RFC 7636. */
      readonly codeChallenge: string;
      /** @constant */
      readonly codeChallengeMethod: "S256";
    };
    readonly SignInRedirect: {
      readonly address: components["schemas"]["WebAddress"];
      readonly expiresAt: components["schemas"]["Instant"];
    };
    readonly SignInExchange: {
      readonly code: components["schemas"]["OpaqueToken"];
      /** @description RFC 7636. */
      readonly codeVerifier: string;
    };
    readonly RefreshRequest: {
      readonly refreshToken: components["schemas"]["OpaqueToken"];
    };
    readonly Session: {
      readonly accessToken: components["schemas"]["OpaqueToken"];
      readonly expiresAt: components["schemas"]["Instant"];
      readonly refreshToken: components["schemas"]["OpaqueToken"];
      readonly refreshExpiresAt: components["schemas"]["Instant"];
      readonly account: components["schemas"]["Account"];
    };
    readonly SessionInfo: {
      readonly expiresAt: components["schemas"]["Instant"];
      readonly account: components["schemas"]["Account"];
      readonly asOf: components["schemas"]["Instant"];
    };
    readonly Account: {
      readonly accountId: components["schemas"]["Id"];
      readonly accountType: components["schemas"]["AccountType"];
      /** @example สมหญิง ใจดี */
      readonly displayName: string;
      readonly maskedNumber: components["schemas"]["MaskedNumber"];
      /** @description The account is fictional; say so on every screen. */
      readonly sampleData: boolean;
    };
    /**
     * @description A 13-digit number with its middle hidden (PDPA s.22); never the whole number.
     * @example 1-xxxx-xxxxx-01-1
     */
    readonly MaskedNumber: string;
    readonly PasswordResetRequest: {
      readonly username: string;
    };
    readonly NewPassword: {
      /** Format: password */
      readonly newPassword: string;
    };
    readonly BusinessList: {
      readonly businesses: readonly components["schemas"]["Business"][];
      readonly asOf: components["schemas"]["Instant"];
    };
    /** @description S21–S29. Missing values are null and shown as such. */
    readonly Business: {
      readonly businessId: components["schemas"]["Id"];
      readonly name: components["schemas"]["LocalizedText"];
      readonly relation: components["schemas"]["BusinessRelation"];
      readonly maskedNumber: components["schemas"]["MaskedNumber"];
      readonly address: components["schemas"]["LocalizedText"] | null;
      readonly sector: components["schemas"]["NamedRef"] | null;
      readonly category: components["schemas"]["NamedRef"] | null;
      readonly size: components["schemas"]["BusinessSize"] | null;
      readonly phones: readonly components["schemas"]["Phone"][];
      /** Format: email */
      readonly email: string | null;
    };
    readonly NamedRef: {
      readonly id: string;
      readonly name: components["schemas"]["LocalizedText"];
    };
    readonly Phone: {
      /**
       * @description As people write it.
       * @example 02 000 0001 ต่อ 12
       */
      readonly text: string;
      /** @description What may stand after `tel:`, or null when nothing safely can. */
      readonly dial: string | null;
    };
    readonly AgencyList: {
      readonly agencies: readonly components["schemas"]["Agency"][];
      /** @description Who routes inquiries for people who do not know which agency (D14); null when nobody does. */
      readonly routingAgencyId: components["schemas"]["Slug"] | null;
    };
    readonly Agency: {
      readonly agencyId: components["schemas"]["Slug"];
      readonly name: components["schemas"]["LocalizedText"];
      /** @description Empty where there is none. */
      readonly abbreviation: {
        readonly th: string;
        readonly en: string;
      };
      readonly parent: components["schemas"]["LocalizedText"] | null;
      readonly website: components["schemas"]["WebAddress"] | null;
    };
    readonly AgencyRef: {
      readonly agencyId: components["schemas"]["Slug"];
      readonly name: components["schemas"]["LocalizedText"];
    };
    readonly CategoryList: {
      readonly categories: readonly components["schemas"]["Category"][];
    };
    readonly Category: {
      readonly categoryId: components["schemas"]["Slug"];
      readonly name: components["schemas"]["LocalizedText"];
      readonly suggestedAgencyIds: readonly components["schemas"]["Slug"][];
    };
    /** @description Of every inquiry of the account (D6). */
    readonly InquiryCounts: {
      readonly new: components["schemas"]["Count"];
      readonly in_progress: components["schemas"]["Count"];
      readonly completed: components["schemas"]["Count"];
      readonly all: components["schemas"]["Count"];
    };
    readonly InquiryPage: {
      readonly inquiries: readonly components["schemas"]["InquirySummary"][];
      /** @description How many match in all, on every page. */
      readonly total: components["schemas"]["Count"];
      readonly counts: components["schemas"]["InquiryCounts"];
      readonly nextCursor: components["schemas"]["Cursor"] | null;
      readonly asOf: components["schemas"]["Instant"];
    };
    /** @description What a list row and the whole inquiry share. */
    readonly InquiryFields: {
      readonly receiptNumber: components["schemas"]["ReceiptNumber"];
      readonly subject: string;
      readonly status: components["schemas"]["InquiryStatus"];
      readonly outcome: components["schemas"]["Outcome"] | null;
      readonly waitingFor: components["schemas"]["WaitingFor"];
      readonly business: components["schemas"]["BusinessRef"];
      readonly category: components["schemas"]["CategoryRef"];
      /** @description Where the inquiry stands now. */
      readonly agency: components["schemas"]["AgencyRef"];
      readonly createdBy: components["schemas"]["Creator"];
      /** @description When the service received it (D23). */
      readonly contactedAt: components["schemas"]["Instant"];
      readonly completedAt: components["schemas"]["Instant"] | null;
      readonly lastOfficerChangeAt: components["schemas"]["Instant"] | null;
      /** @description An agency changed it since the person last saw it. */
      readonly unread: boolean;
    };
    readonly InquirySummary: components["schemas"]["InquiryFields"];
    readonly Inquiry: components["schemas"]["InquiryFields"] & {
      readonly detail: string;
      readonly attachments: readonly components["schemas"]["Attachment"][];
      readonly capabilities: components["schemas"]["InquiryCapabilities"];
    };
    readonly BusinessRef: {
      readonly businessId: components["schemas"]["Id"];
      readonly name: components["schemas"]["LocalizedText"];
    };
    readonly CategoryRef: {
      readonly categoryId: components["schemas"]["Slug"];
      readonly name: components["schemas"]["LocalizedText"];
    };
    readonly Creator: {
      readonly displayName: string;
      /** @description The signed-in account wrote it. */
      readonly self: boolean;
    };
    /** @description What the person may do with it now (D8, D9). Show only what is true. */
    readonly InquiryCapabilities: {
      readonly canReply: boolean;
      readonly canWithdraw: boolean;
    };
    /**
     * @description D13.
     * @example {
     *       "businessId": "0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10",
     *       "categoryId": "registration",
     *       "agencyId": "dbd",
     *       "subject": "ขอคำแนะนำการเปลี่ยนที่ตั้งสำนักงาน",
     *       "detail": "ต้องการย้ายสำนักงานไปอีกจังหวัด ต้องเตรียมเอกสารใดบ้าง",
     *       "attachmentIds": []
     *     }
     */
    readonly InquiryDraft: {
      readonly businessId: components["schemas"]["Id"];
      readonly categoryId: components["schemas"]["Slug"];
      readonly agencyId: components["schemas"]["Slug"];
      readonly subject: components["schemas"]["SubjectText"];
      readonly detail: components["schemas"]["DetailText"];
      readonly attachmentIds?: components["schemas"]["AttachmentIds"];
    };
    /** @description At least one character that is not a space. */
    readonly SubjectText: string;
    /** @description At least one character that is not a space; line breaks are kept. */
    readonly DetailText: string;
    readonly AttachmentIds: readonly components["schemas"]["Id"][];
    /** @description Inclusive; one side alone is allowed (D20). */
    readonly DayRange: {
      readonly from?: components["schemas"]["Day"];
      readonly to?: components["schemas"]["Day"];
    };
    /**
     * @description All conditions together; what is left out is no condition (D20, D21).
     * @example {
     *       "receiptNumber": "๒๕๖๙-๐๔๗๑",
     *       "contacted": {
     *         "from": "2026-11-01",
     *         "to": "2026-11-22"
     *       },
     *       "statuses": [
     *         "new",
     *         "in_progress"
     *       ],
     *       "agencyIds": [
     *         "dbd"
     *       ]
     *     }
     */
    readonly InquirySearch: {
      /** @description As typed. Thai digits, spaces and hyphens are understood, and a beginning of four digits is enough (D22). */
      readonly receiptNumber?: string;
      readonly contacted?: components["schemas"]["DayRange"];
      readonly completed?: components["schemas"]["DayRange"];
      readonly statuses?: readonly components["schemas"]["InquiryStatus"][];
      readonly agencyIds?: readonly components["schemas"]["Slug"][];
      /** @description Found in subject and detail. */
      readonly text?: string;
      readonly limit?: components["schemas"]["PageLimit"];
      readonly cursor?: components["schemas"]["Cursor"];
    };
    readonly Reply: {
      readonly detail: components["schemas"]["DetailText"];
      readonly attachmentIds?: components["schemas"]["AttachmentIds"];
    };
    readonly Withdrawal: {
      readonly reason?: string;
    };
    readonly History: {
      readonly receiptNumber: components["schemas"]["ReceiptNumber"];
      readonly entries: readonly components["schemas"]["HistoryEntry"][];
      readonly asOf: components["schemas"]["Instant"];
    };
    /**
     * @description S76–S78, D25.
     * @example {
     *       "entryId": "0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f11",
     *       "occurredAt": "2026-11-22T09:05:00.000Z",
     *       "kind": "accepted",
     *       "agency": {
     *         "agencyId": "dbd",
     *         "name": {
     *           "th": "กรมพัฒนาธุรกิจการค้า",
     *           "en": "Department of Business Development"
     *         }
     *       },
     *       "officerName": null,
     *       "fromStatus": "new",
     *       "toStatus": "in_progress",
     *       "outcome": null,
     *       "forwardedTo": null,
     *       "correctsEntryId": null,
     *       "detail": "รับเรื่องแล้ว จะตอบกลับภายใน 7 วัน",
     *       "attachments": []
     *     }
     */
    readonly HistoryEntry: {
      readonly entryId: components["schemas"]["Id"];
      readonly occurredAt: components["schemas"]["Instant"];
      readonly kind: components["schemas"]["HistoryKind"];
      /** @description Who acted; null when the citizen did. */
      readonly agency: components["schemas"]["AgencyRef"] | null;
      /** @description Only if the agency publishes it. */
      readonly officerName: string | null;
      readonly fromStatus: components["schemas"]["InquiryStatus"] | null;
      readonly toStatus: components["schemas"]["InquiryStatus"];
      readonly outcome: components["schemas"]["Outcome"] | null;
      readonly forwardedTo: components["schemas"]["AgencyRef"] | null;
      readonly correctsEntryId: components["schemas"]["Id"] | null;
      readonly detail: string;
      readonly attachments: readonly components["schemas"]["Attachment"][];
    };
    readonly AttachmentAnnouncement: {
      /** @example หนังสือรับรอง.pdf */
      readonly name: string;
      readonly size: components["schemas"]["AttachmentSize"];
      readonly mediaType: components["schemas"]["AttachmentMediaType"];
    };
    /**
     * Format: int32
     * @description Bytes.
     */
    readonly AttachmentSize: number;
    readonly Attachment: {
      readonly attachmentId: components["schemas"]["Id"];
      readonly name: string;
      readonly size: components["schemas"]["AttachmentSize"];
      readonly mediaType: components["schemas"]["AttachmentMediaType"];
      readonly state: components["schemas"]["AttachmentState"];
      /** @description Bytes that have arrived; the offset to go on from. */
      readonly received: components["schemas"]["Count"];
      /** @description Of all bytes. */
      readonly sha256: string | null;
      readonly createdAt: components["schemas"]["Instant"];
    };
    readonly NotificationCounts: {
      readonly "1-7": components["schemas"]["Count"];
      readonly "8-15": components["schemas"]["Count"];
      readonly "over-15": components["schemas"]["Count"];
      readonly all: components["schemas"]["Count"];
    };
    readonly NotificationPage: {
      readonly notifications: readonly components["schemas"]["Notification"][];
      /** @description How many match in all, on every page. */
      readonly total: components["schemas"]["Count"];
      readonly counts: components["schemas"]["NotificationCounts"];
      readonly unreadCounts: components["schemas"]["NotificationCounts"];
      readonly nextCursor: components["schemas"]["Cursor"] | null;
      readonly asOf: components["schemas"]["Instant"];
    };
    /** @description One matter that an agency changed; one row however many changes (D4). */
    readonly Notification: {
      readonly receiptNumber: components["schemas"]["ReceiptNumber"];
      readonly subject: string;
      readonly status: components["schemas"]["InquiryStatus"];
      readonly outcome: components["schemas"]["Outcome"] | null;
      readonly waitingFor: components["schemas"]["WaitingFor"];
      readonly business: components["schemas"]["BusinessRef"];
      /** @description Who made the latest change. */
      readonly agency: components["schemas"]["AgencyRef"];
      readonly changedAt: components["schemas"]["Instant"];
      /** @description Whole Bangkok days; 0 is today. */
      readonly ageInDays: components["schemas"]["Count"];
      readonly bucket: components["schemas"]["NotificationBucket"];
      /** @description Agency changes since the person last saw it; all of them when it is read. */
      readonly changeCount: components["schemas"]["Count"];
      readonly latestKind: components["schemas"]["HistoryKind"];
      readonly unread: boolean;
    };
    /** @description The data of one event of the stream. Ids only; read the matter to learn more. */
    readonly NotificationSignal: {
      readonly receiptNumber: components["schemas"]["ReceiptNumber"];
      readonly changedAt: components["schemas"]["Instant"];
    };
    readonly AgencyInquiryPage: {
      readonly inquiries: readonly components["schemas"]["AgencyInquiry"][];
      readonly total: components["schemas"]["Count"];
      readonly nextCursor: components["schemas"]["Cursor"] | null;
      readonly asOf: components["schemas"]["Instant"];
    };
    /** @description What an agency needs to answer; no identity numbers (PDPA s.22). */
    readonly AgencyInquiry: {
      readonly receiptNumber: components["schemas"]["ReceiptNumber"];
      readonly subject: string;
      readonly detail: string;
      readonly status: components["schemas"]["InquiryStatus"];
      readonly outcome: components["schemas"]["Outcome"] | null;
      readonly waitingFor: components["schemas"]["WaitingFor"];
      readonly business: components["schemas"]["BusinessRef"];
      readonly category: components["schemas"]["CategoryRef"];
      readonly createdByName: string;
      readonly contactedAt: components["schemas"]["Instant"];
      readonly completedAt: components["schemas"]["Instant"] | null;
      readonly attachments: readonly components["schemas"]["Attachment"][];
    };
    readonly AgencyEvent:
      | components["schemas"]["AcceptEvent"]
      | components["schemas"]["ReplyEvent"]
      | components["schemas"]["ForwardEvent"]
      | components["schemas"]["RequestInformationEvent"]
      | components["schemas"]["CompleteEvent"]
      | components["schemas"]["DeclineEvent"]
      | components["schemas"]["CorrectEvent"];
    /** @description The agency takes the matter up. */
    readonly AcceptEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly kind: "accept";
      readonly detail?: components["schemas"]["DetailText"];
      readonly officerName?: components["schemas"]["OfficerName"];
      readonly attachmentIds?: components["schemas"]["AttachmentIds"];
    };
    /** @description The agency answers, and may go on answering. */
    readonly ReplyEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly kind: "reply";
      readonly detail: components["schemas"]["DetailText"];
      readonly officerName?: components["schemas"]["OfficerName"];
      readonly attachmentIds?: components["schemas"]["AttachmentIds"];
    };
    /** @description The matter goes to another agency, which answers from now on. */
    readonly ForwardEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly kind: "forward";
      readonly toAgencyId: components["schemas"]["Slug"];
      readonly detail?: components["schemas"]["DetailText"];
      readonly officerName?: components["schemas"]["OfficerName"];
      readonly attachmentIds?: components["schemas"]["AttachmentIds"];
    };
    /** @description The agency asks the citizen for more; now it is the citizen's turn (D10). */
    readonly RequestInformationEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly kind: "request_information";
      readonly detail: components["schemas"]["DetailText"];
      readonly officerName?: components["schemas"]["OfficerName"];
      readonly attachmentIds?: components["schemas"]["AttachmentIds"];
    };
    /** @description The matter is closed, with how it ended (D7). */
    readonly CompleteEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly kind: "complete";
      /** @enum {string} */
      readonly outcome: "answered" | "merged";
      readonly detail?: components["schemas"]["DetailText"];
      readonly officerName?: components["schemas"]["OfficerName"];
      readonly attachmentIds?: components["schemas"]["AttachmentIds"];
    };
    /** @description The agency does not take the matter; it is closed, and the citizen is told why. */
    readonly DeclineEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly kind: "decline";
      readonly detail: components["schemas"]["DetailText"];
      readonly officerName?: components["schemas"]["OfficerName"];
      readonly attachmentIds?: components["schemas"]["AttachmentIds"];
    };
    /** @description Puts an earlier entry of the same agency right, as a new entry (D25). */
    readonly CorrectEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      readonly kind: "correct";
      readonly correctsEntryId: components["schemas"]["Id"];
      readonly detail: components["schemas"]["DetailText"];
      readonly officerName?: components["schemas"]["OfficerName"];
      readonly attachmentIds?: components["schemas"]["AttachmentIds"];
    };
    /** @description Only if the agency publishes it. */
    readonly OfficerName: string;
    readonly DataExport: {
      readonly exportedAt: components["schemas"]["Instant"];
      readonly account: components["schemas"]["Account"];
      readonly businesses: readonly components["schemas"]["Business"][];
      readonly inquiries: readonly components["schemas"]["ExportedInquiry"][];
    };
    readonly ExportedInquiry: {
      readonly inquiry: components["schemas"]["Inquiry"];
      readonly history: readonly components["schemas"]["HistoryEntry"][];
    };
  };
  responses: {
    /** @description The request could not be read, or its code is not good. */
    readonly BadRequest: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "https://oneid.sme.go.th/problems/invalid_json",
         *       "title": "อ่านข้อมูลที่ส่งมาไม่ได้",
         *       "status": 400,
         *       "code": "invalid_json",
         *       "requestId": "0192f0c2a6b87d3e9f41"
         *     }
         */
        readonly "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** @description No token, a token that no longer works, or a wrong username or password. */
    readonly Unauthorized: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        /** @description Always Bearer. */
        readonly "WWW-Authenticate"?: string;
        readonly [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "https://oneid.sme.go.th/problems/session_expired",
         *       "title": "หมดเวลาการใช้งาน กรุณาเข้าสู่ระบบอีกครั้ง",
         *       "status": 401,
         *       "code": "session_expired",
         *       "requestId": "0192f0c2a6b87d3e9f41"
         *     }
         */
        readonly "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** @description The caller may not do this from where it stands. */
    readonly Forbidden: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "https://oneid.sme.go.th/problems/password_not_accepted_here",
         *       "title": "เว็บไซต์นี้รับรหัสผ่านไม่ได้ กรุณาเข้าสู่ระบบที่หน้าของ SME One ID",
         *       "status": 403,
         *       "code": "password_not_accepted_here",
         *       "requestId": "0192f0c2a6b87d3e9f41"
         *     }
         */
        readonly "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** @description There is no such thing, or it is not the caller's; the answer is the same. */
    readonly NotFound: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "https://oneid.sme.go.th/problems/not_found",
         *       "title": "ไม่พบข้อมูลที่ร้องขอ",
         *       "status": 404,
         *       "code": "not_found",
         *       "requestId": "0192f0c2a6b87d3e9f41"
         *     }
         */
        readonly "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** @description The request is good, but not in the state that things are in. */
    readonly Conflict: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "https://oneid.sme.go.th/problems/not_allowed_now",
         *       "title": "ทำรายการนี้ไม่ได้ในสถานะปัจจุบันของเรื่อง",
         *       "status": 409,
         *       "code": "not_allowed_now",
         *       "requestId": "0192f0c2a6b87d3e9f41"
         *     }
         */
        readonly "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** @description The body is larger than the operation reads. */
    readonly ContentTooLarge: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "https://oneid.sme.go.th/problems/body_too_large",
         *       "title": "ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป",
         *       "status": 413,
         *       "code": "body_too_large",
         *       "requestId": "0192f0c2a6b87d3e9f41"
         *     }
         */
        readonly "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** @description The body's media type is not one that the operation reads. */
    readonly UnsupportedMediaType: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "https://oneid.sme.go.th/problems/unsupported_media_type",
         *       "title": "ไม่รองรับชนิดข้อมูลที่ส่งมา",
         *       "status": 415,
         *       "code": "unsupported_media_type",
         *       "requestId": "0192f0c2a6b87d3e9f41"
         *     }
         */
        readonly "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** @description The request can be read, but some of its values are not good; `errors` says which and why. */
    readonly Invalid: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "https://oneid.sme.go.th/problems/invalid_request",
         *       "title": "ข้อมูลบางรายการไม่ถูกต้อง",
         *       "status": 422,
         *       "code": "invalid_request",
         *       "requestId": "0192f0c2a6b87d3e9f41",
         *       "errors": [
         *         {
         *           "in": "body",
         *           "pointer": "/subject",
         *           "code": "required"
         *         }
         *       ]
         *     }
         */
        readonly "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** @description Too many requests, or too many failed sign-ins. */
    readonly TooManyRequests: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly "Retry-After": components["headers"]["RetryAfter"];
        readonly [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "https://oneid.sme.go.th/problems/too_many_requests",
         *       "title": "มีการร้องขอมากเกินไป กรุณารอสักครู่แล้วลองอีกครั้ง",
         *       "status": 429,
         *       "code": "too_many_requests",
         *       "requestId": "0192f0c2a6b87d3e9f41"
         *     }
         */
        readonly "application/problem+json": components["schemas"]["Problem"];
      };
    };
    /** @description The service failed. Nothing of its inside is told. */
    readonly InternalError: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "https://oneid.sme.go.th/problems/internal_error",
         *       "title": "ระบบขัดข้อง กรุณาลองอีกครั้งภายหลัง",
         *       "status": 500,
         *       "code": "internal_error",
         *       "requestId": "0192f0c2a6b87d3e9f41"
         *     }
         */
        readonly "application/problem+json": components["schemas"]["Problem"];
      };
    };
  };
  parameters: {
    /** @description Id of a business. */
    readonly BusinessId: components["schemas"]["Id"];
    /** @description A receipt number, with its hyphens. */
    readonly ReceiptNumber: components["schemas"]["ReceiptNumber"];
    /** @description Id of a document. */
    readonly AttachmentId: components["schemas"]["Id"];
    /** @description Rows on a page. */
    readonly Limit: components["schemas"]["PageLimit"];
    /** @description The `nextCursor` of the page before. */
    readonly Cursor: components["schemas"]["Cursor"];
    /** @description One per intent of the person; the same on every retry. */
    readonly RequiredIdempotencyKey: components["schemas"]["IdempotencyKey"];
    /** @description One per intent of the person; the same on every retry. */
    readonly IdempotencyKey: components["schemas"]["IdempotencyKey"];
  };
  requestBodies: never;
  headers: {
    /** @description Name this to the help desk. */
    readonly RequestId: string;
    /** @description Seconds to wait before the next try. */
    readonly RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly listAccountTypes: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description In the order to show them (S9, S10). */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["AccountTypeList"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly signIn: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["Credentials"];
      };
    };
    readonly responses: {
      /** @description Signed in. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Session"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly startSignInRedirect: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["SignInRedirectRequest"];
      };
    };
    readonly responses: {
      /** @description Send the person to `address`; they come back to the return address with `code` and `state`. */
      readonly 201: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["SignInRedirect"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly exchangeSignInCode: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["SignInExchange"];
      };
    };
    readonly responses: {
      /** @description Signed in. The code is spent. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Session"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly getSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The session of the token. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["SessionInfo"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly signOut: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Signed out. */
      readonly 204: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly refreshSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["RefreshRequest"];
      };
    };
    readonly responses: {
      /** @description The session goes on with new tokens. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Session"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly requestPasswordReset: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["PasswordResetRequest"];
      };
    };
    readonly responses: {
      /** @description If the account exists, the steps are on their way to its registered channel. */
      readonly 202: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly completePasswordReset: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description The single-use token of the message that was sent. */
        readonly token: components["schemas"]["OpaqueToken"];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["NewPassword"];
      };
    };
    readonly responses: {
      /** @description The new password stands. */
      readonly 204: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 404: components["responses"]["NotFound"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly listBusinesses: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Every business; an account may have none. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["BusinessList"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly getBusiness: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description Id of a business. */
        readonly businessId: components["parameters"]["BusinessId"];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The business. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Business"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 404: components["responses"]["NotFound"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly exportMyData: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The copy. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["DataExport"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly listAgencies: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description All agencies, in the service's own order; show them by Thai collation (D24). */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["AgencyList"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly listCategories: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description All categories, in the order to show them. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["CategoryList"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly listInquiries: {
    readonly parameters: {
      readonly query?: {
        /** @description Only inquiries of this status; without it, all. */
        readonly status?: components["schemas"]["InquiryStatus"];
        /** @description Rows on a page. */
        readonly limit?: components["parameters"]["Limit"];
        /** @description The `nextCursor` of the page before. */
        readonly cursor?: components["parameters"]["Cursor"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page; `counts` always cover every inquiry of the account. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["InquiryPage"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly createInquiry: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description One per intent of the person; the same on every retry. */
        readonly "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["InquiryDraft"];
      };
    };
    readonly responses: {
      /** @description Sent. The receipt number is in the answer. */
      readonly 201: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          /** @description Address of the inquiry. */
          readonly Location?: string;
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Inquiry"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 409: components["responses"]["Conflict"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly searchInquiries: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["InquirySearch"];
      };
    };
    readonly responses: {
      /** @description One page of what matches. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["InquiryPage"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly getInquiry: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The inquiry. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Inquiry"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 404: components["responses"]["NotFound"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly listHistory: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Every entry. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["History"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 404: components["responses"]["NotFound"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly replyToInquiry: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description One per intent of the person; the same on every retry. */
        readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["Reply"];
      };
    };
    readonly responses: {
      /** @description The reply as an entry of the history. */
      readonly 201: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["HistoryEntry"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 404: components["responses"]["NotFound"];
      readonly 409: components["responses"]["Conflict"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly withdrawInquiry: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["Withdrawal"];
      };
    };
    readonly responses: {
      /** @description The inquiry, now completed with the outcome `withdrawn`. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Inquiry"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 404: components["responses"]["NotFound"];
      readonly 409: components["responses"]["Conflict"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly createAttachment: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["AttachmentAnnouncement"];
      };
    };
    readonly responses: {
      /** @description Waiting for its bytes. */
      readonly 201: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Attachment"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly deleteAttachment: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description Id of a document. */
        readonly attachmentId: components["parameters"]["AttachmentId"];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Removed. */
      readonly 204: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 404: components["responses"]["NotFound"];
      readonly 409: components["responses"]["Conflict"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly downloadAttachmentContent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description Id of a document. */
        readonly attachmentId: components["parameters"]["AttachmentId"];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The document. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          /** @description Always `attachment`, with the name by RFC 8187. */
          readonly "Content-Disposition"?: string;
          /** @description Always nosniff. */
          readonly "X-Content-Type-Options"?: "nosniff";
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/octet-stream": string;
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 404: components["responses"]["NotFound"];
      readonly 409: components["responses"]["Conflict"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly uploadAttachmentContent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Which bytes these are; RFC 9110 §14.4. */
        readonly "Content-Range"?: string;
      };
      readonly path: {
        /** @description Id of a document. */
        readonly attachmentId: components["parameters"]["AttachmentId"];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly "application/octet-stream": string;
      };
    };
    readonly responses: {
      /** @description All bytes have arrived. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Attachment"];
        };
      };
      /** @description More bytes are awaited, from the offset `received`. */
      readonly 202: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Attachment"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 404: components["responses"]["NotFound"];
      readonly 409: components["responses"]["Conflict"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly listNotifications: {
    readonly parameters: {
      readonly query?: {
        /** @description Only matters of this age; without it, all. */
        readonly bucket?: components["schemas"]["NotificationBucket"];
        /** @description With `true`, only matters not yet seen. */
        readonly unread?: boolean;
        /** @description Rows on a page. */
        readonly limit?: components["parameters"]["Limit"];
        /** @description The `nextCursor` of the page before. */
        readonly cursor?: components["parameters"]["Cursor"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page; the counts cover every matter and are taken with the rows. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["NotificationPage"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly markNotificationSeen: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The matter, read. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Notification"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 404: components["responses"]["NotFound"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly streamNotifications: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description The last event's id that the caller saw. */
        readonly "Last-Event-ID"?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /**
       * @description `event: notification` with a `NotificationSignal` as its JSON data, and a comment line now and then as a
       *     heartbeat.
       */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "text/event-stream": string;
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly listAgencyInquiries: {
    readonly parameters: {
      readonly query?: {
        /** @description Only inquiries of this status. */
        readonly status?: components["schemas"]["InquiryStatus"];
        /** @description Rows on a page. */
        readonly limit?: components["parameters"]["Limit"];
        /** @description The `nextCursor` of the page before. */
        readonly cursor?: components["parameters"]["Cursor"];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description One page, the latest contact first. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["AgencyInquiryPage"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly recordAgencyEvent: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description One per intent of the person; the same on every retry. */
        readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      readonly path: {
        /** @description A receipt number, with its hyphens. */
        readonly receiptNumber: components["parameters"]["ReceiptNumber"];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["AgencyEvent"];
      };
    };
    readonly responses: {
      /** @description The new entry of the history. Entries are never changed; a correction is a new one (D25). */
      readonly 201: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["HistoryEntry"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 404: components["responses"]["NotFound"];
      readonly 409: components["responses"]["Conflict"];
      readonly 413: components["responses"]["ContentTooLarge"];
      readonly 415: components["responses"]["UnsupportedMediaType"];
      readonly 422: components["responses"]["Invalid"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
}
