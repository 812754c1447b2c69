/**
 * A page with many pictures side by side, to look at all of them together.
 *
 * @param {string} title
 * @param {Record<string, { file: string, name: string }[]>} rows heading → pictures; the files are in the folder of the
 * page
 */
export function contactSheet(title, rows) {
  const parts = Object.entries(rows).map(([heading, pictures]) => {
    const figures = pictures.map(
      ({ file, name }) =>
        `<figure><a href="${file}"><img loading="eager" src="${file}" alt=""></a><figcaption>${name}</figcaption></figure>`,
    );
    return `<h2>${heading}</h2><div>${figures.join('')}</div>`;
  });
  return `<!doctype html>
<meta charset="utf-8">
<title>${title}</title>
<style>
  body { font: 14px/1.5 sans-serif; margin: 1rem }
  div { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 1rem; align-items: start }
  figure { margin: 0; overflow-wrap: anywhere }
  img { max-width: 100%; border: 1px solid #999 }
</style>
${parts.join('\n')}
`;
}
