/** What the tests need beyond npm: a Chromium, fonts with Chinese characters, and poppler to read finished PDFs. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(command) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder !== '' && existsSync(join(folder, command))) return join(folder, command);
  }
  return undefined;
}

/** Path of the browser for journeys: CHROMIUM when set, else the first one found; '' when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && existsSync(named)) return named;
  return CHROMIUMS.map(onPath).find((path) => path !== undefined) ?? '';
}

function hasChineseFonts() {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

/** Debian packages that are missing here. */
export function missingPackages() {
  const missing = [];
  if (findChromium() === '') missing.push('chromium');
  if (!hasChineseFonts()) missing.push('fontconfig', 'fonts-noto-cjk');
  if (!onPath('pdftotext') || !onPath('pdftoppm')) missing.push('poppler-utils');
  return missing;
}

/** Installs what is missing when we are root on a Debian; else says what to install and ends with code 2. */
export function ensureTestTools() {
  let missing = missingPackages();
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.error(`tests: installing ${missing.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 2, 2], env });
    spawnSync(install[0], install.slice(1), { stdio: ['ignore', 2, 2], env });
    missing = missingPackages();
    if (missing.length === 0) return;
  }
  console.error(`The tests need what is not installed here: ${missing.join(', ')}. Install it first:`);
  console.error(`  sudo apt-get update && sudo ${install.join(' ')}`);
  process.exit(2);
}
