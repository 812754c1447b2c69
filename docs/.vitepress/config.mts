import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { defineConfig, type DefaultTheme } from 'vitepress';

/** A link to a file that is no page of the site, such as an example, becomes plain text: it would lead nowhere. */
function isPage(link: string, from: string): boolean {
  if (/^(https?:|mailto:|#|\/)/.test(link)) return true;
  const path = normalize(join(dirname(from), link.replace(/[#?].*$/, '')));
  return !path.startsWith('..') && path.endsWith('.md') && existsSync(join('docs', path));
}

const guides: DefaultTheme.SidebarItem[] = [
  {
    text: 'Embedding',
    items: [
      { text: 'A static page', link: '/embedding/static-page' },
      { text: 'React', link: '/embedding/react' },
      { text: 'Next.js', link: '/embedding/next' },
      { text: 'Vue', link: '/embedding/vue' },
      { text: 'Nuxt', link: '/embedding/nuxt' },
      { text: 'Angular', link: '/embedding/angular' },
      { text: 'Astro', link: '/embedding/astro' },
      { text: 'SvelteKit', link: '/embedding/sveltekit' },
      { text: 'htmx', link: '/embedding/htmx' },
      { text: 'Single-page applications', link: '/embedding/single-page' },
      { text: 'Sessions', link: '/embedding/sessions' },
      { text: 'The back end', link: '/embedding/back-end' },
      { text: 'Hosts that are tried', link: '/embedding/hosts' },
      { text: 'My sign-in fails', link: '/embedding/sign-in-problems' },
      { text: 'CORS', link: '/embedding/cors' },
      { text: 'Trusting an origin', link: '/embedding/origins' },
      { text: 'Looks and words', link: '/embedding/theming' },
      { text: 'Events', link: '/embedding/events' },
      { text: 'Changes as they happen', link: '/embedding/live' },
      { text: 'Content security policy', link: '/embedding/content-security-policy' },
      { text: 'Editors', link: '/embedding/editors' },
      { text: 'Testing a page', link: '/embedding/testing' },
    ],
  },
  {
    text: 'SDK',
    items: [
      { text: 'Overview', link: '/sdk/' },
      ...['auth', 'businesses', 'inquiries', 'attachments', 'notifications', 'agency', 'calls', 'errors'].map(name => ({
        text: name[0]!.toUpperCase() + name.slice(1),
        link: `/sdk/${name}`,
      })),
      { text: 'Data layers', link: '/sdk/data-layers' },
      { text: 'Platforms', link: '/sdk/platforms' },
      { text: 'Testing', link: '/sdk/testing' },
      { text: 'Text', link: '/sdk/text' },
    ],
  },
  {
    text: 'Contract and own back ends',
    items: [
      { text: 'The contract', link: '/contract/' },
      { text: 'Problems', link: '/contract/problems' },
      { text: 'Changelog', link: '/contract/changelog' },
      { text: 'Your own back end', link: '/own-back-end/' },
      { text: 'Conformance', link: '/own-back-end/conformance' },
      { text: 'Webhooks', link: '/own-back-end/webhooks' },
    ],
  },
  {
    text: 'Operating',
    items: [
      { text: 'Overview', link: '/operating' },
      { text: 'Reliability', link: '/reliability' },
      { text: 'Security', link: '/security' },
      { text: 'Performance', link: '/performance' },
      { text: 'Accessibility', link: '/accessibility' },
      { text: 'What to do when', link: '/operating/what-to-do-when' },
    ],
  },
  {
    text: 'Project',
    items: [
      { text: 'Requirements', link: '/requirements' },
      { text: 'Glossary', link: '/glossary' },
      { text: 'Voice', link: '/voice' },
    ],
  },
];

/** The parts that other tools write into the site, with pages of their own. */
const parts = (words: { readonly components: string; readonly sdk: string; readonly api: string }) => [
  { text: words.components, link: '/storybook/index.html', target: '_self' },
  { text: words.sdk, link: '/reference/index.html', target: '_self' },
  { text: words.api, link: '/reference/service/index.html', target: '_self' },
];

export default defineConfig({
  title: 'SME One ID Kit',
  outDir: '../site',
  cacheDir: '../node_modules/.cache/vitepress',
  rewrites: { ':path/README.md': ':path/index.md' },
  // scripts/lib/site-links.mjs follows all links, also those to what other tools write.
  ignoreDeadLinks: true,
  head: [['link', { rel: 'icon', href: '/mark.svg' }]],
  markdown: {
    config(md) {
      md.core.ruler.push('links-of-the-repository', ({ tokens, env }) => {
        const { relativePath } = env as { readonly relativePath: string };
        for (const { children } of tokens) {
          let isText = false;
          for (const token of children ?? []) {
            const href = token.attrGet('href');
            if (token.type === 'link_open') isText = href !== null && !isPage(href, relativePath);
            // A README is the first page of its folder.
            if (href && !isText) token.attrSet('href', href.replace(/(^|\/)README\.md/, '$1index.md'));
            const isEnd = token.type === 'link_close';
            if (isText && (token.type === 'link_open' || isEnd))
              Object.assign(token, { type: 'text', tag: '', nesting: 0, content: '', attrs: null });
            if (isEnd) isText = false;
          }
        }
      });
    },
  },
  themeConfig: {
    logo: '/mark.svg',
    sidebar: guides,
    // The guides are in English only: the other language begins at its first page.
    i18nRouting: false,
    search: { provider: 'local' },
  },
  locales: {
    root: {
      label: 'ไทย',
      lang: 'th',
      description: 'เว็บคอมโพเนนต์และไคลเอนต์สำหรับเว็บไซต์ของหน่วยงานภาครัฐ',
      themeConfig: { nav: parts({ components: 'องค์ประกอบ', sdk: 'อ้างอิง SDK', api: 'อ้างอิง API' }) },
    },
    en: {
      label: 'English',
      lang: 'en',
      description: 'Web components and a client for the websites of government agencies',
      themeConfig: { nav: parts({ components: 'Elements', sdk: 'SDK reference', api: 'API reference' }) },
    },
  },
});
