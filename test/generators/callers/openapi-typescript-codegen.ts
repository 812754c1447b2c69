import { ApiError, AuthService, InquiriesService, OpenAPI } from './generated/index.js';
import { baseUrl, problemOf, prove } from './prove.js';

OpenAPI.BASE = baseUrl;
const as = (token: string) => void (OpenAPI.TOKEN = token);

await prove({
  signIn: credentials => AuthService.signIn(credentials),
  list: token => (as(token), InquiriesService.listInquiries()),
  create: (token, key, draft) => (as(token), InquiriesService.createInquiry(key, draft)),
  missing: async (token, receiptNumber) => {
    as(token);
    const error: unknown = await InquiriesService.getInquiry(receiptNumber).catch((thrown: unknown) => thrown);
    return error instanceof ApiError ? problemOf(error.status, error.body) : { status: 0, code: undefined };
  },
});
