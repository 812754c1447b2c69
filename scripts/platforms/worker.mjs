// For workerd: the journey is the answer to a request.
import { journey } from './journey.mjs';

export default {
  fetch: async request => Response.json(await journey(new URL(request.url).searchParams.get('baseUrl'))),
};
