/** What a reader copies from a story: the element with its client, its data and its imports. It works as it is. */
import { bakery } from '../src/service/sample-data/businesses.js';

/** The parts of a story's context that its code depends on. */
export interface CopiedStory {
  readonly component?: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly argTypes: Readonly<Record<string, { readonly table?: { readonly category?: string } }>>;
  readonly globals: Readonly<Record<string, unknown>>;
}

const receipt = { 'receipt-number': '2569-92751860-2' };

/** What an element has to be told before it loads anything. */
const subjects: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sme-business-card': { 'business-id': bakery.businessId },
  'sme-history-timeline': receipt,
  'sme-inquiry-detail': receipt,
};

/** They are for people who have not signed in. */
const signedOut = ['sme-login-selector', 'sme-portal'];

export function copyCode({ component = 'sme-portal', name, args, argTypes, globals }: CopiedStory): string {
  const attributes = Object.entries({ ...attributesOf(args, argTypes), ...subjects[component] })
    .map(([attribute, value]) => (value === '' ? ` ${attribute}` : ` ${attribute}="${value}"`))
    .join('');
  const username = name === 'Empty' ? 'somchai' : 'somying';
  const signIn = `\n  await client.auth.signIn({ username: '${username}', password: 'Sample-Pass-2569' });`;
  return `<sme-one-id${globals['locale'] === 'en' ? ' lang="en"' : ''}>
  <${component}${attributes}></${component}>
</sme-one-id>

<script type="module">
  import 'sme-one-id/sme-one-id.js';
  import 'sme-one-id/${component}.js';
  import { createSmeClient } from 'sme-one-id';
  import { createMock } from 'sme-one-id/mock';

  // The mock answers in this page. With a service, only the two imports of tags stay, and
  // <sme-one-id base-url="https://…/v1"> names its address.
  const { fetch } = createMock();
  const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
  document.querySelector('sme-one-id').client = client;${signedOut.includes(component) ? '' : signIn}
</script>`;
}

/** The arguments that HTML can say. */
function attributesOf(args: CopiedStory['args'], argTypes: CopiedStory['argTypes']): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(args)) {
    const attribute = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
    if (argTypes[attribute]?.table?.category !== 'attributes') continue;
    if (typeof value === 'string' && value !== '') found[attribute] = value;
    else if (value === true) found[attribute] = '';
  }
  return found;
}
