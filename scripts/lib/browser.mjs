import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Flags for every Chromium that is started here: no sandbox, because CI runs as root, and no network traffic of the
 * browser itself.
 */
export const chromeArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const systemChromiums = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Finds a Chromium and gives it a Thai font: the one that `CHROME_PATH` names, otherwise an installed one, otherwise
 * the one from npm. `CHROME_PATH=npm` uses the last even where one is installed.
 *
 * @returns {Promise<string>} path of the program
 * @throws {Error} when none is installed and npm has none for this platform
 */
export async function chromePath() {
  useThaiFont();
  const wanted = process.env.CHROME_PATH;
  if (wanted && wanted !== 'npm') return wanted;
  const installed = wanted === 'npm' ? undefined : systemChromiums.find(path => existsSync(path));
  return installed ?? npmChromium();
}

/** Without Thai fonts, a machine shows boxes or nothing; this adds Sarabun to its fonts. */
function useThaiFont() {
  const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/sarabun/package.json')));
  const home = join(tmpdir(), 'sme-one-id-fonts');
  const config = join(home, 'fonts.conf');
  mkdirSync(home, { recursive: true });
  writeFileSync(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${join(home, 'cache')}</cachedir>
</fontconfig>
`,
  );
  process.env.FONTCONFIG_FILE = config;
}

async function npmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install one, or name it in CHROME_PATH.');
  }
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(join(entry, '../../../package.json'), 'utf8'));
  const home = join(tmpdir(), `sme-one-id-chromium-${version}`);
  if (!existsSync(home)) await unpackChromium(home);

  // The package contains the shared libraries that a minimal machine lacks.
  process.env.LD_LIBRARY_PATH = [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return join(home, 'chromium');
}

/** Unpacks next to `home` and renames, so that a concurrent run never starts a half-written program. */
async function unpackChromium(home) {
  const before = { ...process.env };
  const staging = await mkdtemp(`${home}-`);
  process.env.TMPDIR = staging; // The package unpacks to the temporary folder, and reuses any version that it finds there.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'; // Makes it unpack its shared libraries, too.
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await rename(staging, home);
  } catch (thrown) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw thrown; // Otherwise a concurrent run was faster, and its copy is used.
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
