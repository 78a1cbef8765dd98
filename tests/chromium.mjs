// Finds a Chromium for the tests, or installs one, and says which.
//   node tests/chromium.mjs      prints its path
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

const found = () =>
  [process.env.TAILBOOK_CHROMIUM, chromium.executablePath(), ...usual].find(
    (path) => path && existsSync(path)
  );

function install() {
  const aptIsOurs =
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    spawnSync('apt-get', ['--version']).status === 0;
  const [command, ...commands] = aptIsOurs
    ? [
        ['apt-get', 'update', '-qq'],
        ['apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']
      ]
    : [['npx', 'playwright', 'install', 'chromium']];
  for (const [program, ...args] of [command, ...commands]) {
    console.error(`No Chromium found: running ${[program, ...args].join(' ')}`);
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

/** The path of a Chromium that exists, installed now if there was none. */
export function chromiumPath() {
  if (!found()) install();
  const path = found();
  if (!path) throw new Error('No Chromium could be found or installed. Set TAILBOOK_CHROMIUM to one.');
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(chromiumPath());
