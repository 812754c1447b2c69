// Generated from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
  '/account-types': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * The account types to choose from, and how each signs in from the caller's origin
     * @description Show the form for the password only where `signInMethod` is `password`; elsewhere begin a redirect. What cannot be signed in with from the caller's origin is left out.
     */
    get: operations['listAccountTypes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sign-in': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in with username and password, from first-party origins only
     * @description From any other origin the answer is `password_not_accepted_here`. A wrong username and a wrong password are answered alike, and repeated failures are slowed down with `too_many_requests`.
     */
    post: operations['signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sign-in/redirects': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Begin a sign-in that happens on another page (authorization code with PKCE)
     * @description The caller keeps the code verifier in the page and sends only its challenge (RFC 7636). `returnAddress` is compared whole with the service's list. A person who turns back comes to it with `error=access_denied` and `state` (RFC 6749 §4.1.2.1).
     */
    post: operations['startSignInRedirect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sign-in/exchanges': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Exchange the one-time code of a redirect for a session
     * @description A code works once, for a short while, and only with the verifier whose challenge began the sign-in.
     */
    post: operations['exchangeSignInCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * Who is signed in, and until when
     * @description The account, and when the access token ends. `asOf` is the service's clock, for pages whose own is wrong.
     */
    get: operations['getSession'];
    put?: never;
    post?: never;
    /**
     * Sign out; access and refresh token stop working at once
     * @description A token that no longer works is answered with 401; the session is over either way.
     */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/refresh': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * New tokens for a refresh token, which is spent; one that comes again later ends the whole session
     * @description The answer has a new access token and a new refresh token. For 45 seconds the same refresh token gives the same two again, so that whoever lost the answer can ask once more. One that comes later than that has leaked, so every token of its session ends.
     *
     *     A session ends eight hours after the sign-in, however often its tokens are renewed, so that a page that was left open does not keep it alive. When the person asks for more time (WCAG 2.2.1), `extend` moves the end to eight hours from now, any number of times, but never beyond 24 hours after the sign-in.
     */
    post: operations['refreshSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/password-resets': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for steps to set a new password; the answer never tells whether the account exists
     * @description Answered with 202 for any username. The steps go to the channel that the account registered; their link works once, within `x-link-minutes` or what the service's limits say.
     */
    post: operations['requestPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/password-resets/{token}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description The single-use token of the message that was sent. */
        token: components['schemas']['OneTimeCode'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Set a new password with a token that was sent; every session of the account ends
     * @description A token works once. A password that is among the most common ones is refused with `too_common`.
     */
    post: operations['completePasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/businesses': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * All businesses of the signed-in account
     * @description Not in pages: even a person with many businesses has a number that one screen can hold. Identity numbers are masked.
     */
    get: operations['listBusinesses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/businesses/{businessId}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Id of a business. */
        businessId: components['parameters']['BusinessId'];
      };
      cookie?: never;
    };
    /**
     * One business of the signed-in account
     * @description Another account's business is not found, like one that does not exist.
     */
    get: operations['getBusiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * All that the service holds on the person and their inquiries, machine-readable (PDPA s.30–31)
     * @description The account with what belongs to signing in, its businesses, all inquiries with their history and the documents that no inquiry carries yet, in the same shapes as everywhere else; and who else has reached what the person sent. Numbers of identity stay masked, as a copy may get lost; of passwords and tokens only hashes are kept. The answer may be long and is streamed: it ends with `}`, or its connection breaks. It contains the inquiries that existed at `exportedAt`, the latest contact first, each as it was when its turn came.
     */
    get: operations['exportMyData'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export/inquiries': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * The person's inquiries with their history, as a table for spreadsheets
     * @description CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets open as it is. There is one row for each entry of a history, and the words are in the language of `Accept-Language`. Times are of Bangkok. A cell that a spreadsheet would run as a formula begins with an apostrophe. It is streamed as `/export` is, which is complete where this is not.
     */
    get: operations['exportMyInquiries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/agencies': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * The agencies that can be written to
     * @description Changes rarely: a client may keep it for five minutes, and then ask by its `ETag` whether it is still current. A page may keep it for as long as it is open.
     */
    get: operations['listAgencies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/categories': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * The subject categories, each with the agencies it suggests
     * @description The suggestion is a help, not a rule: an inquiry of any category may go to any agency.
     */
    get: operations['listCategories'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/service': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * Whose service it is, which operations it offers, and what it does in its own way
     * @description For pages before they show what a service may not have. The same for everybody, and kept like other reference data. A service without this operation offers everything, within the limits of this document.
     */
    get: operations['getService'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inquiries': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * The account's inquiries, latest activity or contact first
     * @description A page that is read with a cursor goes on where the page before ended, also when inquiries were added meanwhile.
     */
    get: operations['listInquiries'];
    put?: never;
    /**
     * Send a new inquiry to an agency
     * @description The same key with the same body gives the same answer again; with another body it is refused.
     */
    post: operations['createInquiry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inquiries/search': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Search by any conditions together
     * @description A POST, so that nothing typed ever stands in a URL or a log. An empty search finds all.
     */
    post: operations['searchInquiries'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inquiries/{receiptNumber}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    /**
     * One inquiry, whole
     * @description What was sent, where it stands, its documents, and what the person may do now. Reading it does not mark it seen.
     */
    get: operations['getInquiry'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inquiries/{receiptNumber}/history': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    /**
     * Which agency did what and when, newest first
     * @description Entries are never changed or removed; what was wrong is put right by an entry of kind `corrected`.
     */
    get: operations['listHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inquiries/{receiptNumber}/replies': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Add a reply of the citizen, when the inquiry's `canReply` allows it
     * @description When an agency had asked for information, it is the agency's turn again. The same key with the same body gives the same answer again.
     */
    post: operations['replyToInquiry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inquiries/{receiptNumber}/withdrawal': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw an inquiry that no agency has taken up yet
     * @description Allowed while `canWithdraw` is true, which is until an agency acts; later the answer is `not_allowed_now`. The same key with the same body gives the same answer again.
     */
    post: operations['withdrawInquiry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/attachments': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Announce a document; its bytes follow by PUT
     * @description Name, size and media type are checked before a byte is sent. Whoever has as many uploads that belong to no inquiry as `x-unused-uploads` allows gets `too_many_requests` until some of them are sent, removed or expired.
     */
    post: operations['createAttachment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/attachments/{attachmentId}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Id of a document. */
        attachmentId: components['parameters']['AttachmentId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove a document that no inquiry carries yet
     * @description A document that belongs to an inquiry stays: the answer is `attachment_in_use`.
     */
    delete: operations['deleteAttachment'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/attachments/{attachmentId}/content': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Id of a document. */
        attachmentId: components['parameters']['AttachmentId'];
      };
      cookie?: never;
    };
    /**
     * The bytes of a document, always as a download
     * @description Never shown inline: the answer says `attachment` and `nosniff`, whatever the document is. While it is scanned the answer is `attachment_not_ready`.
     */
    get: operations['downloadAttachmentContent'];
    /**
     * Send the bytes of a document, whole or from an offset
     * @description Without `Content-Range` the body is the whole document. With `bytes 0-524287/1048576` it is a piece, and the
     *     answer's `received` is the next offset. An asterisk in place of the range, with an empty body, asks how much has
     *     arrived, so that an upload can go on after a lost connection (RFC 9110 §14.4).
     */
    put: operations['uploadAttachmentContent'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * Inquiries that an agency changed, by age of the latest change
     * @description One row for each inquiry, however many changes. Its bucket follows the days in Bangkok.
     */
    get: operations['listNotifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/{receiptNumber}/seen': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * The person has seen the inquiry; it stays in its bucket, read
     * @description Seeing it twice is the same as once. It stays read until an agency changes the inquiry again.
     */
    put: operations['markNotificationSeen'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/stream': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * Says at once when an inquiry changed; what changed is read by the other operations
     * @description A stream of events (`text/event-stream`) for as long as the session lasts. It carries no content, so that nothing personal stands open.
     */
    get: operations['streamNotifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/agency/inquiries': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * The inquiries that stand with the calling agency
     * @description What was forwarded away is no longer listed. To follow what changes, read `GET /agency/changes` instead of this list.
     */
    get: operations['listAgencyInquiries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/agency/inquiries/{receiptNumber}': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    /**
     * One inquiry that stands with the calling agency, with its whole history
     * @description The history has what the citizen answered and what other agencies did before. An inquiry that was forwarded away is answered like one that does not exist.
     */
    get: operations['getAgencyInquiry'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/agency/inquiries/{receiptNumber}/events': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record what the calling agency did with an inquiry
     * @description An event that does not fit the state of the inquiry is answered with `not_allowed_now`. The citizen's notification stands at once. With `If-Match` it is recorded only if nobody has changed the inquiry since it was read; otherwise the answer is `precondition_failed`.
     */
    post: operations['recordAgencyEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/agency/changes': {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    /**
     * What has changed in the inquiries of the calling agency, oldest first
     * @description For an agency's system that follows its inquiries without reading whole lists: store `nextCursor` once the changes
     *     are processed, and ask again with it as `after`. Without `after` it begins with the oldest change that the service
     *     still has. A change names the inquiry and says how it stood then; read the inquiry for its content.
     *
     *     - Every history entry of an inquiry MUST be a change of the agency that is responsible for it, and a forward one of
     *       both agencies: the last of the one that forwards, with `responsible: false`, and the first of the other.
     *     - The order is that in which the changes were stored. It MUST NOT change, and a change MUST NOT appear before one
     *       that an answer has already contained, also if requests are processed at the same time; `occurredAt` may differ
     *       from this order by moments.
     *     - A cursor MUST NOT expire, and MUST work after new changes and after the erasure of inquiries, whose changes are
     *       erased, too. A cursor that the service does not know, or of another agency, is answered with `invalid_request` and
     *       the pointer `/after`: the system then begins without a cursor.
     *     - A system MUST expect a change more than once, such as after a failure between an answer and storing its cursor.
     *       `changeId` tells that it is the same.
     *     - Of inquiries that the service had before it kept changes, at least the latest change MUST be there.
     */
    get: operations['listAgencyChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  inquiryChanged: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * An inquiry of the agency has changed
     * @description What a service sends to the address of an agency's system when the agency's feed (`GET /agency/changes`) has a new
     *     change. `data` is the item of the feed, without content and without anything of the person: the system reads the
     *     inquiry. "Webhooks" among the rules for implementers says how it is signed, and what happens after a failure.
     */
    post: operations['receiveInquiryChanged'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    /**
     * @description An id that the service made (UUID).
     * @example 0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10
     */
    Id: string;
    /**
     * @description A short name that stays the same, for reference data.
     * @example dbd
     */
    Slug: string;
    /** @description A secret that means nothing to the caller: what RFC 6750 calls a `b64token`, so that a service may also issue signed tokens (JWT). */
    Token: string;
    /** @description A secret for one use that travels in addresses (RFC 3986, unreserved characters). */
    OneTimeCode: string;
    RequestId: string;
    /** @example 5d1f0a52-7f57-4b35-9b9d-4a1f0c8a7e21 */
    IdempotencyKey: string;
    /** @description Opaque; good only for the same list. */
    Cursor: string;
    /**
     * Format: int32
     * @default 20
     */
    PageLimit: number;
    /** Format: int32 */
    Count: number;
    /**
     * Format: date-time
     * @description RFC 3339, with any offset, and at most nine digits of a second.
     * @example 2026-11-22T09:05:00.000Z
     */
    Instant: string;
    /**
     * Format: date
     * @description A day in Asia/Bangkok, ISO 8601, Common Era.
     * @example 2026-11-22
     */
    Day: string;
    /**
     * Format: uri
     * @description An http or https address.
     */
    WebAddress: string;
    /**
     * @description The same text in Thai and English; English may be missing.
     * @example {
     *       "th": "กรมพัฒนาธุรกิจการค้า",
     *       "en": "Department of Business Development"
     *     }
     */
    LocalizedText: {
      th: string;
      en: string | null;
    };
    /**
     * @description A name, never a key: without a session it opens nothing. The Buddhist year in Bangkok in which the service
     *     received the inquiry, eight random digits that are unique in this year, and a check digit.
     *
     *     The check digit is Damm's over the 12 digits before it, year and random digits, without hyphens. Begin with 0;
     *     for each digit take, from the row of what you have, the number in the column of the digit. `x-check-digit.table`
     *     has the rows as texts. What is left at the end is the check digit; over all 13 digits it is 0.
     *
     *     Services MUST draw the eight digits at random, so that nobody can guess a neighbour, and MUST look a number up
     *     exactly: a wrong check digit is a number that does not exist.
     *
     *     That is the form where nothing else is said, `x-default-pattern`. A service whose numbers look otherwise says how
     *     in the `receiptNumberFormat` of `GET /service`; the rules of year, digits and check digit are then its own, but
     *     not that nobody can guess a neighbour.
     * @example 2569-04718236-5
     */
    ReceiptNumber: string;
    /**
     * @description `citizen`, `juristic` where its provider is configured, and what else a deployment lists, such as `thaid`.
     * @example citizen
     */
    AccountType: string;
    /** @enum {string} */
    SignInMethod: 'password' | 'redirect';
    /**
     * @description Where an inquiry stands: `new` until an agency takes it up, then `in_progress`, at last `completed`.
     * @enum {string}
     */
    InquiryStatus: 'new' | 'in_progress' | 'completed';
    /**
     * @description Whose turn it is.
     * @enum {string}
     */
    WaitingFor: 'agency' | 'citizen' | 'none';
    /** @enum {string} */
    HistoryKind:
      | 'sent'
      | 'accepted'
      | 'replied'
      | 'forwarded'
      | 'information_requested'
      | 'completed'
      | 'declined'
      | 'corrected'
      | 'citizen_replied'
      | 'withdrawn';
    /**
     * @description `activity`: latest activity first, which is `lastOfficerChangeAt`, or `contactedAt` where that is later or the other is null. `contacted`: latest `contactedAt` first. Equal times come by receipt number, the higher one first.
     * @enum {string}
     */
    InquirySort: 'activity' | 'contacted';
    /**
     * @description Age in whole Bangkok days of the latest officer change. A change of today is in `1-7`.
     * @enum {string}
     */
    NotificationBucket: '1-7' | '8-15' | 'over-15';
    /**
     * @description How the account is tied to the business; `self` when the account is the business.
     * @enum {string}
     */
    BusinessRelation: 'owner' | 'director' | 'delegate' | 'self';
    /**
     * @description What may be sent. `x-extensions` are the file name endings of each, in the same order.
     * @enum {string}
     */
    AttachmentMediaType:
      | 'application/pdf'
      | 'image/jpeg'
      | 'image/png'
      | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    /**
     * @description `awaiting_content` until every byte has come; `scanning` until a scan, where there is one, has ended.
     * @enum {string}
     */
    AttachmentState: 'awaiting_content' | 'scanning' | 'ready' | 'refused';
    /**
     * @description Stable; branch on this.
     * @enum {string}
     */
    ProblemCode:
      | 'invalid_json'
      | 'invalid_request'
      | 'unsupported_media_type'
      | 'body_too_large'
      | 'not_found'
      | 'method_not_allowed'
      | 'not_signed_in'
      | 'session_expired'
      | 'sign_in_failed'
      | 'password_not_accepted_here'
      | 'code_not_valid'
      | 'return_address_refused'
      | 'idempotency_key_required'
      | 'idempotency_key_reused'
      | 'not_allowed_now'
      | 'attachment_offset_mismatch'
      | 'attachment_content_mismatch'
      | 'attachment_infected'
      | 'attachment_in_use'
      | 'attachment_not_ready'
      | 'precondition_failed'
      | 'too_many_requests'
      | 'service_unavailable'
      | 'internal_error';
    /**
     * @description Stable; why one value is not good. `required`: missing, or empty after it was cleaned. `unknown_field`: this document does not have it. `wrong_type`, `too_short`, `too_long`, `too_small`, `too_big`, `too_many`, `duplicate`, `not_in_list` and `bad_format`: against the schema, with its bound as `limit`. `bad_date`: no such day. `year_out_of_range`: before 1900 or after 2200, which is a Buddhist year that nobody has converted. `range_reversed`: `from` is after `to`. `not_digits`: a number has other characters. `not_known`: an id that the account cannot use, also another's. `not_ready`: an attachment that is not complete. `too_common`: a password that is easily guessed.
     * @enum {string}
     */
    FieldErrorCode:
      | 'required'
      | 'unknown_field'
      | 'wrong_type'
      | 'too_short'
      | 'too_long'
      | 'too_small'
      | 'too_big'
      | 'too_many'
      | 'duplicate'
      | 'not_in_list'
      | 'bad_format'
      | 'bad_date'
      | 'year_out_of_range'
      | 'range_reversed'
      | 'not_digits'
      | 'not_known'
      | 'not_ready'
      | 'too_common';
    NullableId: string | null;
    NullableSlug: string | null;
    NullableCursor: string | null;
    /** Format: date-time */
    NullableInstant: string | null;
    /** Format: uri */
    NullableWebAddress: string | null;
    /** @enum {string|null} */
    NullableInquiryStatus: 'new' | 'in_progress' | 'completed' | null;
    /**
     * @description How a completed inquiry ended.
     * @enum {string|null}
     */
    NullableOutcome: 'answered' | 'declined' | 'withdrawn' | 'merged' | null;
    /**
     * @description Size class under the ministerial regulation of B.E. 2562 (2019).
     * @enum {string|null}
     */
    NullableBusinessSize: 'micro' | 'small' | 'medium' | 'large' | null;
    NullableLocalizedText: {
      th: string;
      en: string | null;
    } | null;
    NullableNamedRef: {
      id: string;
      name: components['schemas']['LocalizedText'];
    } | null;
    NullableAgencyRef: {
      agencyId: components['schemas']['Slug'];
      name: components['schemas']['LocalizedText'];
    } | null;
    /** @description RFC 9457, with any further members. The title is for people, in the language asked for; Thai when nothing is. */
    Problem: {
      /** Format: uri-reference */
      type: string;
      title: string;
      /** Format: int32 */
      status: number;
      /** @description For people, about this one time. */
      detail?: string;
      /**
       * Format: uri-reference
       * @description Names this one time.
       */
      instance?: string;
      code: components['schemas']['ProblemCode'];
      /** @description The same as `X-Request-Id`, for pages that cannot read the header. */
      requestId?: components['schemas']['RequestId'];
      /** Format: int32 */
      retryAfterSeconds?: number;
      /** @description With `attachment_offset_mismatch`, the offset in bytes to go on from. */
      received?: components['schemas']['Count'];
      errors?: components['schemas']['FieldError'][];
    };
    FieldError: {
      /**
       * @description The part of the request that the value is in.
       * @enum {string}
       */
      place: 'body' | 'query' | 'header';
      /**
       * Format: json-pointer
       * @description JSON pointer (RFC 6901) into the body, or `/name` of a query parameter or header.
       */
      pointer: string;
      code: components['schemas']['FieldErrorCode'];
      /**
       * Format: int32
       * @description The limit that was missed, where there is one, in the unit of the limit.
       */
      limit?: number;
    };
    AccountTypeList: {
      accountTypes: components['schemas']['AccountTypeOption'][];
    };
    AccountTypeOption: {
      accountType: components['schemas']['AccountType'];
      signInMethod: components['schemas']['SignInMethod'];
      /** @description Whose login it is, for people. */
      provider: components['schemas']['LocalizedText'];
      /** @description Where a forgotten password is reset; null when this service does it, if it offers `requestPasswordReset`. */
      passwordResetAddress: components['schemas']['NullableWebAddress'];
    };
    Credentials: {
      /**
       * @description Compared without regard to case, width and script of digits, and unseen characters.
       * @example somying
       */
      username: string;
      /** Format: password */
      password: string;
    };
    SignInRedirectRequest: {
      accountType: components['schemas']['AccountType'];
      /** @description Where to come back to; must be on the service's exact list. */
      returnAddress: components['schemas']['WebAddress'];
      /** @description Comes back unchanged. */
      state?: string;
      /** @description RFC 7636. */
      codeChallenge: string;
      /** @enum {string} */
      codeChallengeMethod: 'S256';
      /**
       * @description What the person reads the portal in: the sign-in page begins in it, and hands it to an OpenID provider as `ui_locales`. What the browser asks for when not given.
       * @enum {string}
       */
      language?: 'th' | 'en';
    };
    SignInRedirect: {
      address: components['schemas']['WebAddress'];
      expiresAt: components['schemas']['Instant'];
    };
    SignInExchange: {
      code: components['schemas']['OneTimeCode'];
      /** @description RFC 7636. */
      codeVerifier: string;
    };
    RefreshRequest: {
      refreshToken: components['schemas']['Token'];
      /** @description Whether the person asked for more time, so that the end of the session moves too; false when not given. */
      extend?: boolean;
    };
    Session: {
      accessToken: components['schemas']['Token'];
      expiresAt: components['schemas']['Instant'];
      refreshToken: components['schemas']['Token'];
      /** @description The end of the session. */
      refreshExpiresAt: components['schemas']['Instant'];
      account: components['schemas']['Account'];
    };
    SessionInfo: {
      expiresAt: components['schemas']['Instant'];
      account: components['schemas']['Account'];
      asOf: components['schemas']['Instant'];
    };
    Account: {
      accountId: components['schemas']['Id'];
      accountType: components['schemas']['AccountType'];
      /** @example สมหญิง ใจดี */
      displayName: string;
      maskedNumber: components['schemas']['MaskedNumber'];
      /** @description The account is fictional; say so on every screen. */
      sampleData: boolean;
    };
    /**
     * @description A 13-digit number with its middle hidden (PDPA s.22); never the whole number.
     * @example 1-xxxx-xxxxx-01-1
     */
    MaskedNumber: string;
    PasswordResetRequest: {
      username: string;
    };
    NewPassword: {
      /** Format: password */
      newPassword: string;
    };
    BusinessList: {
      businesses: components['schemas']['Business'][];
      asOf: components['schemas']['Instant'];
    };
    /** @description One business as the register knows it. A value that the register lacks is null, and shown as missing. */
    Business: {
      businessId: components['schemas']['Id'];
      name: components['schemas']['LocalizedText'];
      relation: components['schemas']['BusinessRelation'];
      maskedNumber: components['schemas']['MaskedNumber'];
      /**
       * @description Whose number `maskedNumber` is; the digits do not tell.
       * @enum {string}
       */
      numberKind?: 'citizen' | 'juristic';
      address: components['schemas']['NullableLocalizedText'];
      sector: components['schemas']['NullableNamedRef'];
      category: components['schemas']['NullableNamedRef'];
      size: components['schemas']['NullableBusinessSize'];
      phones: components['schemas']['Phone'][];
      /** Format: email */
      email: string | null;
    };
    Phone: {
      /**
       * @description As people write it.
       * @example 02 000 0001 ต่อ 12
       */
      text: string;
      /** @description What may stand after `tel:`, or null when nothing safely can. */
      dial: string | null;
    };
    ServiceDescription: {
      /**
       * @description The `info.version` of the contract that the service implements.
       * @example 1.0.0
       */
      contractVersion: string;
      operator: components['schemas']['ServiceOperator'];
      /** @description Where people without an account get one. */
      registerAddress?: components['schemas']['WebAddress'];
      contact?: components['schemas']['ServiceContact'];
      /** @description The `operationId`s of this document that the service offers; without the list it offers all. Clients ignore names that they do not know. */
      operations?: string[];
      limits?: components['schemas']['ServiceLimits'];
      /** @description The languages of names and problems, the first one for readers of any other. Without it: Thai and English. */
      languages?: string[];
      receiptNumberFormat?: components['schemas']['ReceiptNumberFormat'];
    };
    /** @description Who runs the service. */
    ServiceOperator: {
      name: components['schemas']['LocalizedText'];
      website?: components['schemas']['WebAddress'];
    };
    /** @description Where people get help with the service itself, not with an inquiry. */
    ServiceContact: {
      /** Format: email */
      email?: string;
      phone?: string;
      /** @description A page with further ways. */
      address?: components['schemas']['WebAddress'];
    };
    /** @description Limits below those of this document, and times. What is missing is as in the document. */
    ServiceLimits: {
      attachmentBytes?: components['schemas']['AttachmentSize'];
      /** Format: int32 */
      attachmentsPerInquiry?: number;
      attachmentMediaTypes?: components['schemas']['AttachmentMediaType'][];
      /**
       * Format: int32
       * @description How long the link to a new password works. Without it, as long as `requestPasswordReset` says.
       */
      passwordResetMinutes?: number;
    };
    /** @description How receipt numbers of this service look, and what people read beside the field. Without `pattern` they have the form of `ReceiptNumber`, with its check digit. */
    ReceiptNumberFormat: {
      /**
       * @description Matches a whole number. Numbers that match are taken as they are, in upper case where only that matches, and
       *     have no check digit to be looked at.
       *
       *     It is a small part of regular expressions, so that no pattern can hang a page: characters, `[…]` with
       *     characters and ranges, `\d`, and after each of these `{n}`, `{n,m}` or `?`. No groups, no alternatives, no `*`,
       *     no `+` and no anchors. `\` before any other character that is no letter or digit means the character itself.
       *     Clients ignore what they cannot read.
       * @example SME[0-9]{2}-[0-9]{6}
       */
      pattern?: string;
      /** @description Without a full stop. */
      hint: components['schemas']['LocalizedText'];
      example?: string;
    };
    AgencyList: {
      agencies: components['schemas']['Agency'][];
      /** @description Who routes inquiries for people who do not know which agency; null when nobody does. */
      routingAgencyId: components['schemas']['NullableSlug'];
    };
    Agency: {
      agencyId: components['schemas']['Slug'];
      name: components['schemas']['LocalizedText'];
      /** @description Empty where there is none. */
      abbreviation: {
        th: string;
        en: string;
      };
      parent: components['schemas']['NullableLocalizedText'];
      website: components['schemas']['NullableWebAddress'];
    };
    AgencyRef: {
      agencyId: components['schemas']['Slug'];
      name: components['schemas']['LocalizedText'];
    };
    CategoryList: {
      categories: components['schemas']['Category'][];
    };
    Category: {
      categoryId: components['schemas']['Slug'];
      name: components['schemas']['LocalizedText'];
      suggestedAgencyIds: components['schemas']['Slug'][];
    };
    /** @description Of every inquiry of the account. */
    InquiryCounts: {
      new: components['schemas']['Count'];
      inProgress: components['schemas']['Count'];
      completed: components['schemas']['Count'];
      all: components['schemas']['Count'];
    };
    InquiryPage: {
      inquiries: components['schemas']['InquirySummary'][];
      /** @description How many match in all, on every page. */
      total: components['schemas']['Count'];
      counts: components['schemas']['InquiryCounts'];
      nextCursor: components['schemas']['NullableCursor'];
      asOf: components['schemas']['Instant'];
    };
    /** @description What a list row and the whole inquiry share. */
    InquiryBase: {
      receiptNumber: components['schemas']['ReceiptNumber'];
      subject: string;
      status: components['schemas']['InquiryStatus'];
      outcome: components['schemas']['NullableOutcome'];
      waitingFor: components['schemas']['WaitingFor'];
      business: components['schemas']['BusinessRef'];
      category: components['schemas']['CategoryRef'];
      /** @description Where the inquiry stands now. */
      agency: components['schemas']['AgencyRef'];
      createdBy: components['schemas']['Creator'];
      /** @description When the service received it. */
      contactedAt: components['schemas']['Instant'];
      completedAt: components['schemas']['NullableInstant'];
      lastOfficerChangeAt: components['schemas']['NullableInstant'];
      /** @description An agency changed it since the person last saw it. */
      unread: boolean;
    };
    /** @description One row of a list. */
    InquirySummary: components['schemas']['InquiryBase'];
    Inquiry: components['schemas']['InquiryBase'] & {
      detail: string;
      /** @description What the citizen sent, with the inquiry and with replies; an agency's documents stand in the history. */
      attachments: components['schemas']['Attachment'][];
      capabilities: components['schemas']['InquiryCapabilities'];
    };
    BusinessRef: {
      businessId: components['schemas']['Id'];
      name: components['schemas']['LocalizedText'];
    };
    CategoryRef: {
      categoryId: components['schemas']['Slug'];
      name: components['schemas']['LocalizedText'];
    };
    Creator: {
      displayName: string;
      /** @description The signed-in account wrote it. */
      self: boolean;
    };
    /** @description What the person may do with it now. Show only what is true. `canWithdraw` until an agency has acted, `canReply` from then until it is completed. */
    InquiryCapabilities: {
      canReply: boolean;
      canWithdraw: boolean;
    };
    /**
     * @description A new inquiry. Business, category, agency, subject and detail are required; attachments are not.
     * @example {
     *       "businessId": "0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10",
     *       "categoryId": "registration",
     *       "agencyId": "dbd",
     *       "subject": "ขอคำแนะนำการเปลี่ยนที่ตั้งสำนักงาน",
     *       "detail": "ต้องการย้ายสำนักงานไปอีกจังหวัด ต้องเตรียมเอกสารใดบ้าง",
     *       "attachmentIds": []
     *     }
     */
    InquiryDraft: {
      businessId: components['schemas']['Id'];
      categoryId: components['schemas']['Slug'];
      agencyId: components['schemas']['Slug'];
      subject: components['schemas']['SubjectText'];
      detail: components['schemas']['DetailText'];
      attachmentIds?: components['schemas']['AttachmentIds'];
    };
    /** @description At least one character that is not a space, after cleaning; line breaks become spaces. */
    SubjectText: string;
    /** @description At least one character that is not a space, after cleaning; line breaks are kept. */
    DetailText: string;
    /** @description A service without attachments takes this member, too, and answers every id with `not_known`. */
    AttachmentIds: components['schemas']['Id'][];
    /** @description Inclusive; one side alone is allowed. */
    DayRange: {
      from?: components['schemas']['Day'];
      to?: components['schemas']['Day'];
    };
    /**
     * @description All conditions together; what is left out is no condition.
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
    InquirySearch: {
      /** @description As typed. Digits of every script, spaces and hyphens are understood, and a beginning of four digits is enough. Services with a `receiptNumberFormat` understand at least a whole number in their own form. */
      receiptNumber?: string;
      contacted?: components['schemas']['DayRange'];
      completed?: components['schemas']['DayRange'];
      statuses?: components['schemas']['InquiryStatus'][];
      agencyIds?: components['schemas']['Slug'][];
      /** @description Found in subject, detail and receipt number. */
      text?: string;
      sort?: components['schemas']['InquirySort'];
      limit?: components['schemas']['PageLimit'];
      cursor?: components['schemas']['Cursor'];
    };
    Reply: {
      detail: components['schemas']['DetailText'];
      attachmentIds?: components['schemas']['AttachmentIds'];
    };
    /** @description Without a reason, `{}`. */
    Withdrawal: {
      reason?: string;
    };
    History: {
      receiptNumber: components['schemas']['ReceiptNumber'];
      entries: components['schemas']['HistoryEntry'][];
      asOf: components['schemas']['Instant'];
    };
    /**
     * @description One thing that an agency or the citizen did with the inquiry, when, and in what words.
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
    HistoryEntry: {
      entryId: components['schemas']['Id'];
      occurredAt: components['schemas']['Instant'];
      kind: components['schemas']['HistoryKind'];
      /** @description Who acted; null when the citizen did. */
      agency: components['schemas']['NullableAgencyRef'];
      /** @description Only if the agency publishes it. */
      officerName: string | null;
      fromStatus: components['schemas']['NullableInquiryStatus'];
      toStatus: components['schemas']['InquiryStatus'];
      outcome: components['schemas']['NullableOutcome'];
      forwardedTo: components['schemas']['NullableAgencyRef'];
      correctsEntryId: components['schemas']['NullableId'];
      /** @description What was written. Empty for `sent`, whose text is that of the inquiry; the reason for `withdrawn`. */
      detail: string;
      attachments: components['schemas']['Attachment'][];
    };
    AttachmentAnnouncement: {
      /**
       * @description Kept as it can be shown and stored everywhere, so a path and what Windows refuses in names are lost.
       * @example หนังสือรับรอง.pdf
       */
      name: string;
      size: components['schemas']['AttachmentSize'];
      mediaType: components['schemas']['AttachmentMediaType'];
    };
    /**
     * Format: int32
     * @description Bytes.
     */
    AttachmentSize: number;
    Attachment: {
      attachmentId: components['schemas']['Id'];
      name: string;
      size: components['schemas']['AttachmentSize'];
      mediaType: components['schemas']['AttachmentMediaType'];
      state: components['schemas']['AttachmentState'];
      /** @description Bytes that have arrived; the offset to go on from. */
      received: components['schemas']['Count'];
      /** @description Of all bytes. */
      sha256: string | null;
      createdAt: components['schemas']['Instant'];
    };
    NotificationCounts: {
      days1To7: components['schemas']['Count'];
      days8To15: components['schemas']['Count'];
      daysOver15: components['schemas']['Count'];
      all: components['schemas']['Count'];
    };
    NotificationPage: {
      notifications: components['schemas']['Notification'][];
      /** @description How many match in all, on every page. */
      total: components['schemas']['Count'];
      counts: components['schemas']['NotificationCounts'];
      unreadCounts: components['schemas']['NotificationCounts'];
      nextCursor: components['schemas']['NullableCursor'];
      asOf: components['schemas']['Instant'];
    };
    /** @description One inquiry that an agency changed; one row however many changes. */
    Notification: {
      receiptNumber: components['schemas']['ReceiptNumber'];
      subject: string;
      status: components['schemas']['InquiryStatus'];
      outcome: components['schemas']['NullableOutcome'];
      waitingFor: components['schemas']['WaitingFor'];
      business: components['schemas']['BusinessRef'];
      /** @description Who made the latest change. */
      agency: components['schemas']['AgencyRef'];
      changedAt: components['schemas']['Instant'];
      /** @description Whole Bangkok days; 0 is today. */
      ageInDays: components['schemas']['Count'];
      bucket: components['schemas']['NotificationBucket'];
      /** @description Agency changes since the person last saw it; all of them when it is read. */
      changeCount: components['schemas']['Count'];
      latestKind: components['schemas']['HistoryKind'];
      unread: boolean;
    };
    /** @description The data of one event of the stream. Ids only; read the inquiry to learn more. */
    InquiryChangedEvent: {
      receiptNumber: components['schemas']['ReceiptNumber'];
      changedAt: components['schemas']['Instant'];
    };
    AgencyInquiryPage: {
      inquiries: components['schemas']['AgencyInquiry'][];
      total: components['schemas']['Count'];
      nextCursor: components['schemas']['NullableCursor'];
      asOf: components['schemas']['Instant'];
    };
    /** @description What an agency needs to answer; no identity numbers (PDPA s.22). */
    AgencyInquiry: {
      receiptNumber: components['schemas']['ReceiptNumber'];
      subject: string;
      detail: string;
      status: components['schemas']['InquiryStatus'];
      outcome: components['schemas']['NullableOutcome'];
      waitingFor: components['schemas']['WaitingFor'];
      business: components['schemas']['BusinessRef'];
      category: components['schemas']['CategoryRef'];
      createdByName: string;
      contactedAt: components['schemas']['Instant'];
      /** @description When anybody changed it last; the contact, if nobody has. */
      lastChangeAt: components['schemas']['Instant'];
      completedAt: components['schemas']['NullableInstant'];
      attachments: components['schemas']['Attachment'][];
    };
    AgencyInquiryHistory: {
      inquiry: components['schemas']['AgencyInquiry'];
      /** @description The newest first. */
      history: components['schemas']['HistoryEntry'][];
      /** @description The same as the header `ETag`, for callers that see the body only. */
      etag?: string;
      asOf: components['schemas']['Instant'];
    };
    AgencyChangePage: {
      changes: components['schemas']['AgencyChange'][];
      /** @description The place after these changes; never null. The next request has it as `after`, now or later. */
      nextCursor: components['schemas']['Cursor'];
      /** @description Whether there are more changes already. */
      hasMore: boolean;
      asOf: components['schemas']['Instant'];
    };
    /** @description One history entry of an inquiry, as the agency's system learns of it. No content, and nothing of the person. */
    AgencyChange: {
      /** @description The `entryId` of the history entry. A change that comes again has the same. */
      changeId: components['schemas']['Id'];
      /** @description The place after this change, for a system that stores its progress change by change. */
      cursor: components['schemas']['Cursor'];
      receiptNumber: components['schemas']['ReceiptNumber'];
      kind: components['schemas']['HistoryKind'];
      occurredAt: components['schemas']['Instant'];
      /** @description After this change. */
      status: components['schemas']['InquiryStatus'];
      /** @description After this change. */
      waitingFor: components['schemas']['WaitingFor'];
      /** @description Whether the calling agency was responsible after this change; false when it forwarded the inquiry. */
      responsible: boolean;
    };
    /** @description The body of a webhook. Receivers ignore further members, and values of `type` that they do not know. */
    AgencyChangeEvent: {
      /** @enum {string} */
      type: 'inquiry.changed';
      /** @description When the inquiry changed; the same as `occurredAt`. */
      timestamp: components['schemas']['Instant'];
      data: components['schemas']['AgencyChange'];
    };
    AgencyEvent:
      | components['schemas']['AcceptEvent']
      | components['schemas']['ReplyEvent']
      | components['schemas']['ForwardEvent']
      | components['schemas']['RequestInformationEvent']
      | components['schemas']['CompleteEvent']
      | components['schemas']['DeclineEvent']
      | components['schemas']['CorrectEvent'];
    /** @description The agency takes the inquiry up. */
    AcceptEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'accept';
      detail?: components['schemas']['DetailText'];
      officerName?: components['schemas']['OfficerName'];
      attachmentIds?: components['schemas']['AttachmentIds'];
    };
    /** @description The agency answers, and may go on answering. */
    ReplyEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'reply';
      detail: components['schemas']['DetailText'];
      officerName?: components['schemas']['OfficerName'];
      attachmentIds?: components['schemas']['AttachmentIds'];
    };
    /** @description The inquiry goes to another agency, which answers from now on. */
    ForwardEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'forward';
      toAgencyId: components['schemas']['Slug'];
      detail?: components['schemas']['DetailText'];
      officerName?: components['schemas']['OfficerName'];
      attachmentIds?: components['schemas']['AttachmentIds'];
    };
    /** @description The agency asks the citizen for more; now it is the citizen's turn. */
    RequestInformationEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'request_information';
      detail: components['schemas']['DetailText'];
      officerName?: components['schemas']['OfficerName'];
      attachmentIds?: components['schemas']['AttachmentIds'];
    };
    /** @description The inquiry is closed, with how it ended. */
    CompleteEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'complete';
      /** @enum {string} */
      outcome: 'answered' | 'merged';
      detail?: components['schemas']['DetailText'];
      officerName?: components['schemas']['OfficerName'];
      attachmentIds?: components['schemas']['AttachmentIds'];
    };
    /** @description The agency does not take the inquiry; it is closed, and the citizen is told why. */
    DeclineEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'decline';
      detail: components['schemas']['DetailText'];
      officerName?: components['schemas']['OfficerName'];
      attachmentIds?: components['schemas']['AttachmentIds'];
    };
    /** @description Puts an earlier entry of the same agency right, as a new entry. */
    CorrectEvent: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      kind: 'correct';
      correctsEntryId: components['schemas']['Id'];
      detail: components['schemas']['DetailText'];
      officerName?: components['schemas']['OfficerName'];
      attachmentIds?: components['schemas']['AttachmentIds'];
    };
    /** @description Only if the agency publishes it; empty is none. */
    OfficerName: string;
    DataExport: {
      exportedAt: components['schemas']['Instant'];
      account: components['schemas']['Account'];
      signIn: components['schemas']['ExportedSignIn'];
      businesses: components['schemas']['Business'][];
      inquiries: components['schemas']['ExportedInquiry'][];
      /** @description Documents that no inquiry carries; they are erased after a day. */
      unusedDocuments: components['schemas']['Attachment'][];
      /** @description Who else has reached what the person sent, the latest first; the latest 10,000. */
      accesses: components['schemas']['DataAccess'][];
    };
    ExportedSignIn: {
      username: string;
      /**
       * Format: email
       * @description Where the steps to a new password go; null when there is no such channel here.
       */
      email: string | null;
      /** @description Where the person is signed in now, in the order in which the sessions end. */
      sessions: components['schemas']['ExportedSession'][];
    };
    ExportedSession: {
      endsAt: components['schemas']['Instant'];
    };
    /**
     * @description One time that somebody other than the person read or changed an inquiry or a document of the person's.
     * @example {
     *       "occurredAt": "2026-11-22T09:05:00.000Z",
     *       "by": "agency",
     *       "agency": {
     *         "agencyId": "dbd",
     *         "name": {
     *           "th": "กรมพัฒนาธุรกิจการค้า",
     *           "en": "Department of Business Development"
     *         }
     *       },
     *       "operation": "getAgencyInquiry",
     *       "receiptNumber": "2569-04718236-5",
     *       "attachmentId": null
     *     }
     */
    DataAccess: {
      occurredAt: components['schemas']['Instant'];
      /**
       * @description `account` is another account that sees the inquiry, `service` a job of the service itself.
       * @enum {string}
       */
      by: 'agency' | 'account' | 'service';
      agency: components['schemas']['NullableAgencyRef'];
      /** @description An `operationId` of this contract, or the name of a job. */
      operation: string;
      receiptNumber: components['schemas']['ReceiptNumber'];
      attachmentId: components['schemas']['NullableId'];
    };
    ExportedInquiry: {
      inquiry: components['schemas']['Inquiry'];
      history: components['schemas']['HistoryEntry'][];
    };
  };
  responses: {
    /** @description What the caller has is still current. */
    NotModified: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        ETag: components['headers']['ETag'];
        'Cache-Control': components['headers']['Kept'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The request could not be read, or its code is not good. */
    BadRequest: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description No token, a token that no longer works, or a wrong username or password. */
    Unauthorized: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        /** @description Always Bearer. */
        'WWW-Authenticate'?: string;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The caller may not do this from where it stands. */
    Forbidden: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description There is no such thing, or it is not the caller's; the answer is the same. */
    NotFound: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request is good, but not in the state that things are in. */
    Conflict: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Somebody has changed it since the caller has read it. Read it again, and decide again. */
    PreconditionFailed: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is larger than the operation reads. */
    ContentTooLarge: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request did not arrive in time. Whatever holds the connection answers, without a problem and without an id of the request, and closes it. */
    RequestTimeout: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The request's headers are too large. Whatever holds the connection answers, without a problem and without an id of the request, and closes it. */
    HeadersTooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The body's media type is not one that the operation reads. */
    UnsupportedMediaType: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request can be read, but some of its values are not good; `errors` says which and why. */
    Invalid: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too many requests, or too many failed sign-ins. */
    TooManyRequests: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The service failed. Nothing of its inside is told. */
    InternalError: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The service cannot do it at this moment, for example while its database is away. Whether it has taken effect is not known; the same call with the same key does no harm. `Retry-After` says when. */
    Unavailable: {
      headers: {
        RateLimit: components['headers']['RateLimit'];
        'RateLimit-Policy': components['headers']['RateLimitPolicy'];
        'X-Request-Id': components['headers']['RequestId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /**
     * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
     * @example en, th;q=0.8
     */
    AcceptLanguage: string;
    /** @description The `ETag` of the answer that the caller has (RFC 9110 §13.1.2). No value makes a request bad. */
    IfNoneMatch: string;
    /** @description The `ETag` of what the caller has read (RFC 9110 §13.1.1), when it should do nothing to what has changed since. An answer that is given again for an idempotency key is given whatever it says. */
    IfMatch: string;
    /** @description Id of a business. */
    BusinessId: components['schemas']['Id'];
    /** @description A receipt number, with its hyphens. */
    ReceiptNumberParameter: components['schemas']['ReceiptNumber'];
    /** @description Id of a document. */
    AttachmentId: components['schemas']['Id'];
    /** @description Rows on a page. */
    Limit: components['schemas']['PageLimit'];
    /** @description The `nextCursor` of the page before. */
    CursorParameter: components['schemas']['Cursor'];
    /** @description One per intent of the person; the same on every retry. See "Idempotency" above. */
    RequiredIdempotencyKey: components['schemas']['IdempotencyKey'];
    /** @description One per intent of the person; the same on every retry. See "Idempotency" above. */
    IdempotencyKeyParameter: components['schemas']['IdempotencyKey'];
  };
  requestBodies: never;
  headers: {
    /**
     * @description What is left of each limit that the call was counted against: `r` calls for the next `t` seconds (draft-ietf-httpapi-ratelimit-headers). Absent where a service sets no limits.
     * @example "address";r=5990;t=42, "account";r=1187;t=42
     */
    RateLimit: string;
    /**
     * @description Each limit by its name, `q` calls in `w` seconds, counted for a caller's address or account.
     * @example "address";q=6000;w=60, "account";q=1200;w=60
     */
    RateLimitPolicy: string;
    /** @description Name this to the help desk. */
    RequestId: components['schemas']['RequestId'];
    /**
     * @description Names this version (RFC 9110 §8.8.3), for `If-None-Match` and `If-Match`.
     * @example "33a64df551425fcc55e4d42a148795d9"
     */
    ETag: string;
    /**
     * @description How long the answer may be kept, by the caller alone.
     * @example private, max-age=300
     */
    Kept: string;
    /** @description Seconds to wait before the next try. */
    RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listAccountTypes: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the order to show them. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountTypeList'];
        };
      };
      400: components['responses']['BadRequest'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Credentials'];
      };
    };
    responses: {
      /** @description Signed in. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  startSignInRedirect: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInRedirectRequest'];
      };
    };
    responses: {
      /** @description Send the person to `address`; they come back to the return address with `code` and `state`. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInRedirect'];
        };
      };
      400: components['responses']['BadRequest'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  exchangeSignInCode: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInExchange'];
      };
    };
    responses: {
      /** @description Signed in. The code is spent. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['BadRequest'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session of the token. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionInfo'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Signed out. */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  refreshSession: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefreshRequest'];
      };
    };
    responses: {
      /** @description The session goes on with new tokens. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  requestPasswordReset: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordResetRequest'];
      };
    };
    responses: {
      /** @description If the account exists, the steps are on their way to its registered channel. */
      202: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  completePasswordReset: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description The single-use token of the message that was sent. */
        token: components['schemas']['OneTimeCode'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPassword'];
      };
    };
    responses: {
      /** @description The new password stands. */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listBusinesses: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every business; an account may have none. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BusinessList'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getBusiness: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Id of a business. */
        businessId: components['parameters']['BusinessId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The business. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Business'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  exportMyData: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The copy. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataExport'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  exportMyInquiries: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The table. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          /** @description Always `attachment`, with a name. */
          'Content-Disposition'?: string;
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listAgencies: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The `ETag` of the answer that the caller has (RFC 9110 §13.1.2). No value makes a request bad. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All agencies, in the service's own order; show them by Thai collation. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Kept'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyList'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listCategories: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The `ETag` of the answer that the caller has (RFC 9110 §13.1.2). No value makes a request bad. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All categories, in the order to show them. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Kept'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoryList'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getService: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The `ETag` of the answer that the caller has (RFC 9110 §13.1.2). No value makes a request bad. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The service describes itself. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Kept'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceDescription'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['BadRequest'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listInquiries: {
    parameters: {
      query?: {
        /** @description Only inquiries of this status; without it, all. */
        status?: components['schemas']['InquiryStatus'];
        /** @description What the list is sorted by; without it, `activity`. A cursor is good for one sort only. */
        sort?: components['schemas']['InquirySort'];
        /** @description Rows on a page. */
        limit?: components['parameters']['Limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['CursorParameter'];
      };
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page; `counts` always cover every inquiry of the account. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InquiryPage'];
        };
      };
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createInquiry: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description One per intent of the person; the same on every retry. See "Idempotency" above. */
        'Idempotency-Key': components['parameters']['RequiredIdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InquiryDraft'];
      };
    };
    responses: {
      /** @description Sent. The receipt number is in the answer. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          /** @description Address of the inquiry. */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Inquiry'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  searchInquiries: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InquirySearch'];
      };
    };
    responses: {
      /** @description One page of what matches. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InquiryPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getInquiry: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The inquiry. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Inquiry'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listHistory: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every entry. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['History'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  replyToInquiry: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description One per intent of the person; the same on every retry. See "Idempotency" above. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKeyParameter'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Reply'];
      };
    };
    responses: {
      /** @description The reply as an entry of the history. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryEntry'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  withdrawInquiry: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description One per intent of the person; the same on every retry. See "Idempotency" above. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKeyParameter'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Withdrawal'];
      };
    };
    responses: {
      /** @description The inquiry, now completed with the outcome `withdrawn`. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Inquiry'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  createAttachment: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AttachmentAnnouncement'];
      };
    };
    responses: {
      /** @description Waiting for its bytes. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attachment'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  deleteAttachment: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Id of a document. */
        attachmentId: components['parameters']['AttachmentId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Removed. */
      204: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  downloadAttachmentContent: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Id of a document. */
        attachmentId: components['parameters']['AttachmentId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          /** @description Always `attachment`, with the name by RFC 8187. */
          'Content-Disposition'?: string;
          /** @description Always nosniff. */
          'X-Content-Type-Options'?: 'nosniff';
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  uploadAttachmentContent: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description Which bytes these are; RFC 9110 §14.4. */
        'Content-Range'?: string;
      };
      path: {
        /** @description Id of a document. */
        attachmentId: components['parameters']['AttachmentId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/octet-stream': unknown;
      };
    };
    responses: {
      /** @description All bytes have arrived. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attachment'];
        };
      };
      /** @description More is awaited: bytes from the offset `received`, or with the state `scanning` the end of a scan. Ask again with an asterisk in place of the range. */
      202: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attachment'];
        };
      };
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listNotifications: {
    parameters: {
      query?: {
        /** @description Only inquiries of this age; without it, all. */
        bucket?: components['schemas']['NotificationBucket'];
        /** @description With `true`, only inquiries not yet seen. */
        unread?: boolean;
        /** @description Rows on a page. */
        limit?: components['parameters']['Limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['CursorParameter'];
      };
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page; the counts cover every inquiry and are taken with the rows. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationPage'];
        };
      };
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  markNotificationSeen: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The inquiry, read. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notification'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  streamNotifications: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description The id of the last event that the caller saw; changes after it come first. See "Streams" above. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * @description `event: notification` with a `InquiryChangedEvent` as its JSON data, and a comment line now and then as a
       *     heartbeat.
       */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listAgencyInquiries: {
    parameters: {
      query?: {
        /** @description Only inquiries of this status. */
        status?: components['schemas']['InquiryStatus'];
        /** @description Only inquiries in which it is this one's turn. */
        waitingFor?: components['schemas']['WaitingFor'];
        /** @description Only inquiries whose `lastChangeAt` is this instant or later. RFC 3339, with any offset. */
        changedSince?: string;
        /** @description Rows on a page. */
        limit?: components['parameters']['Limit'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['CursorParameter'];
      };
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page, the latest contact first. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyInquiryPage'];
        };
      };
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  getAgencyInquiry: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The inquiry. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyInquiryHistory'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  recordAgencyEvent: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        /** @description One per intent of the person; the same on every retry. See "Idempotency" above. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKeyParameter'];
        /** @description The `ETag` of what the caller has read (RFC 9110 §13.1.1), when it should do nothing to what has changed since. An answer that is given again for an idempotency key is given whatever it says. */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /** @description A receipt number, with its hyphens. */
        receiptNumber: components['parameters']['ReceiptNumberParameter'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgencyEvent'];
      };
    };
    responses: {
      /** @description The new entry of the history. Entries are never changed; a correction is a new one. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryEntry'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['ContentTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  listAgencyChanges: {
    parameters: {
      query?: {
        /** @description The `nextCursor` of the answer before, or the `cursor` of a change. */
        after?: components['schemas']['Cursor'];
        /** @description Rows on a page. */
        limit?: components['parameters']['Limit'];
      };
      header?: {
        /**
         * @description The languages that the reader understands (RFC 9110 §12.5.4), for the texts of problems. Everything else comes in both languages. No value makes a request bad.
         * @example en, th;q=0.8
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The changes after the cursor, the oldest first; none when nothing has changed since. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimitPolicy'];
          'X-Request-Id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyChangePage'];
        };
      };
      401: components['responses']['Unauthorized'];
      408: components['responses']['RequestTimeout'];
      422: components['responses']['Invalid'];
      429: components['responses']['TooManyRequests'];
      431: components['responses']['HeadersTooLarge'];
      500: components['responses']['InternalError'];
      503: components['responses']['Unavailable'];
    };
  };
  receiveInquiryChanged: {
    parameters: {
      query?: never;
      header: {
        /** @description The `changeId`; the same in every attempt. */
        'webhook-id': components['schemas']['Id'];
        /**
         * @description When this attempt was made, in seconds since 1970-01-01T00:00:00Z.
         * @example 1795316702
         */
        'webhook-timestamp': string;
        /**
         * @description One signature, or one for each secret, separated by a space.
         * @example v1,ysqwKY28tmIEkqUCGi07o0pNThI3qGm3T2Typj1Ktec=
         */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgencyChangeEvent'];
      };
    };
    responses: {
      /** @description The receiver wants no more events; the service stops sending. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The event was stored or processed, or was there before. The body is ignored. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The service tries again, not before `Retry-After`. */
      default: {
        headers: {
          /** @description Seconds, or a date. */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
