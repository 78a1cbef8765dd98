// The whole check of Tailbook: types, style, build, unit tests (in two time zones), browser tests,
// end-to-end tests on the built site, and the SQL library against known figures where they are at hand.
//   npm test                 ends with the true total: "N passed, N failed, N skipped"
//   TAILBOOK_SHARED=folder   where the real files and their true figures lie, by default ../shared
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chromiumPath } from './chromium.mjs';

const reports = mkdtempSync(join(tmpdir(), 'tailbook-tests-'));
const shared = resolve(process.env.TAILBOOK_SHARED ?? '../shared');
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, a line each: told once more at the end, where a long output is still read. */
const failures = [];
/** What failed in the browser and passed when it ran once more, a line each: a fault to be found, if not of this day. */
const retried = [];

const env = {
  ...process.env,
  TAILBOOK_CHROMIUM: chromiumPath(),
  TAILBOOK_SHARED: shared,
  TZ: 'Asia/Shanghai'
};
console.log(`Browser: ${env.TAILBOOK_CHROMIUM}`);
console.log(
  existsSync(shared)
    ? `Real files: ${shared}`
    : `No folder ${shared}: tests on real files are skipped, by name.`
);

function add(name, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`== ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped\n`);
}

function run(args, zone = env.TZ) {
  return spawnSync(args[0], args.slice(1), { stdio: 'inherit', env: { ...env, TZ: zone } }).status ?? 1;
}

/** A step that either holds or does not. */
function step(name, ...args) {
  const failed = run(args) === 0 ? 0 : 1;
  if (failed) failures.push(name);
  add(name, { passed: 1 - failed, failed, skipped: 0 });
  return !failed;
}

/**
 * A suite that writes a JSON report; a run that leaves no report, or fails outside its tests, counts as a failure.
 * @param counts what the report says: `passed`, `failed`, `skipped`, `names` of what failed, and of what was `again`
 * tried and passed then
 */
function suite(name, args, file, counts, zone) {
  const status = run(args, zone);
  const { names, again, ...result } = existsSync(file)
    ? counts(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0, names: [], again: [] };
  if (status !== 0 && result.failed === 0) {
    result.failed = 1;
    names.push('outside its tests, said above');
  }
  failures.push(...names.map((each) => `${name}: ${each}`));
  retried.push(...again.map((each) => `${name}: ${each}`));
  add(name, result);
}

/** The first line of what a test said when it failed. */
const firstLine = (message) =>
  stripVTControlCharacters(message ?? '')
    .trim()
    .split('\n', 1)[0];

/** A test of a Vitest report, and the first thing that it said. */
const named = (file, { fullName, failureMessages }) =>
  `${relative('.', file)} › ${fullName} — ${firstLine(failureMessages[0])}`;

/** Tests of a Vitest report that failed, and files that could not be read. */
const failedInVitest = ({ testResults }) =>
  testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && !tests.length) return [`${relative('.', file)} — ${firstLine(message)}`];
    return tests.map((test) => named(file, test));
  });

/** Tests of a Vitest report that passed though they had failed before. */
const retriedInVitest = ({ testResults }) =>
  testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
      .map((test) => named(file, test))
  );

/** Tests of a Playwright report that came to this end. */
const endedInPlaywright = (end, { suites = [], specs = [] }) => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === end))
    .map(({ file, line, title, tests }) => {
      const { error } = tests[0].results[0] ?? {};
      return `${file}:${line} › ${title} — ${firstLine(error?.message)}`;
    }),
  ...suites.flatMap((each) => endedInPlaywright(end, each))
];

function vitest(name, project, zone = env.TZ) {
  const file = join(reports, `${project}-${zone.replace('/', '-')}.json`);
  const args = [
    'npx',
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`
  ];
  suite(
    name,
    args,
    file,
    (r) => ({
      passed: r.numPassedTests,
      failed: r.numFailedTests,
      skipped: r.numPendingTests + r.numTodoTests,
      names: failedInVitest(r),
      again: retriedInVitest(r)
    }),
    zone
  );
}

step('types', 'npm', 'run', '--silent', 'check');
step('style', 'npm', 'run', '--silent', 'lint');
const built = step('build', 'npm', 'run', '--silent', 'build');
vitest('unit tests', 'unit');
vitest('unit tests, another time zone', 'unit', 'America/St_Johns');
vitest('browser tests', 'browser');

if (built) {
  const file = join(reports, 'e2e.json');
  env.PLAYWRIGHT_JSON_OUTPUT_NAME = file;
  suite('end-to-end tests', ['npx', 'playwright', 'test', '--reporter=list,json'], file, (report) => ({
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected,
    skipped: report.stats.skipped,
    names: endedInPlaywright('unexpected', report),
    again: endedInPlaywright('flaky', report)
  }));

  const check = join(shared, 'check/sql-library.mjs');
  if (existsSync(check)) {
    const { stdout } = spawnSync('node', [check, '.'], { env, encoding: 'utf8' });
    console.log(stdout);
    const [, passed = 0, failed = 1] = /(\d+) passed, (\d+) failed/.exec(stdout) ?? [];
    if (+failed) failures.push('SQL library against known figures');
    add('SQL library against known figures', { passed: +passed, failed: +failed, skipped: 0 });
  } else
    add('SQL library against known figures (no folder of known figures)', {
      passed: 0,
      failed: 0,
      skipped: 1
    });
}

for (const test of retried) console.log(`passed at the second try: ${test}`);
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed ? 1 : 0);
