import { readFile, writeFile } from 'node:fs/promises';

/**
 * Writes generated files. With `--check` on the command line it only reports which committed files are stale, and fails
 * if any is.
 *
 * @param {Record<string, string>} files path → text
 */
export async function writeGenerated(files) {
  const isCheck = process.argv.includes('--check');
  const stale = [];
  for (const [path, text] of Object.entries(files)) {
    if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
    stale.push(path);
    if (!isCheck) await writeFile(path, text);
  }
  if (!isCheck) console.log(stale.length > 0 ? `written: ${stale.join(', ')}` : 'all fresh');
  else if (stale.length > 0) {
    console.error(`stale: ${stale.join(', ')} – run \`npm run generate\``);
    process.exitCode = 1;
  } else console.log(`${Object.keys(files).length} generated files are fresh`);
}
