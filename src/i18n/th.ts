import { businesses } from './th/businesses.js';
import { common } from './th/common.js';
import { draft } from './th/draft.js';
import { errors } from './th/errors.js';
import { form } from './th/form.js';
import { history } from './th/history.js';
import { inquiries } from './th/inquiries.js';
import { notifications } from './th/notifications.js';
import { portal } from './th/portal.js';
import { search } from './th/search.js';
import { session } from './th/session.js';
import { signIn } from './th/sign-in.js';

/** Thai, the default. The type of this object is the list of messages that every language must have. */
export const th = {
  businesses,
  common,
  draft,
  errors,
  form,
  history,
  inquiries,
  notifications,
  portal,
  search,
  session,
  signIn,
};

export type Messages = typeof th;
