import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Links and files of the site's pages that lead nowhere, and files that would come from another host. The pages that TypeDoc, Redoc
 * and Storybook write are looked for, and not looked into.
 *
 * @param {string} site the folder
 * @returns {string[]} each as a sentence
 */
export function brokenLinks(site) {
  const pages = readdirSync(site, { recursive: true }).filter(
    path => path.endsWith('.html') && !/^(storybook|reference)\//.test(path),
  );
  return [...pages, 'llms.txt'].flatMap(page => {
    const text = readFileSync(join(site, page), 'utf8');
    const links = page.endsWith('.txt')
      ? [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => ({ link, isLoaded: false }))
      : [...text.matchAll(/<(\w+)\s[^>]*?\b(?:href|src)="([^"]*)"/g)].map(([, tag, link]) => ({
          link,
          isLoaded: tag !== 'a',
        }));
    return links.flatMap(({ link, isLoaded }) => {
      if (/^(https?:)?\/\//.test(link)) return isLoaded ? [`${page} loads ${link}`] : [];
      return leadsSomewhere(site, page, link) ? [] : [`${page} links to ${link}`];
    });
  });
}

function leadsSomewhere(site, page, link) {
  if (/^(mailto|tel|data|javascript):|^#/.test(link)) return true;
  const path = decodeURIComponent(link.replace(/[?#].*$/, ''));
  const file = path.startsWith('/') ? join(site, path) : join(site, dirname(page), path);
  return [file, `${file}.html`, join(file, 'index.html')].some(each => existsSync(each) && statSync(each).isFile());
}
