import { businesses } from './en/businesses.js';
import { common } from './en/common.js';
import { draft } from './en/draft.js';
import { errors } from './en/errors.js';
import { form } from './en/form.js';
import { history } from './en/history.js';
import { inquiries } from './en/inquiries.js';
import { notifications } from './en/notifications.js';
import { portal } from './en/portal.js';
import { search } from './en/search.js';
import { session } from './en/session.js';
import { signIn } from './en/sign-in.js';
import type { Messages } from './th.js';

export const en: Messages = {
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
