/** `npm test`: every check one after another, to the end, then one line `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, MissingBrowser, type BrowserName } from './find-browser';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Vitest's own minimum. */
const OLDEST_NODE = [22, 12] as const;

interface Score {
  passed: number;
  failed: number;
}

interface Step {
  readonly name: string;
  run(): Promise<Score>;
}

/** Holds milliseconds against limits, which other programs on a machine can spoil: `npm run test:pages` runs it. */
const MEASURED = 'tests/pages/long-tasks.test.ts';

const temporary = mkdtempSync(join(tmpdir(), 'sidelight-test-'));

const STEPS: readonly Step[] = [
  command('prepare', 'wxt', 'prepare'),
  command('types', 'tsc', '--noEmit'),
  command('types of matching/, without a document', 'tsc', '--noEmit', '-p', 'matching'),
  command('lint', 'oxlint', '--deny-warnings'),
  command('format', 'oxfmt', '--check'),
  command('unused files and dependencies', 'knip'),
  vitest('unit'),
  command('build for Chromium', 'wxt', 'build'),
  command('build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mv3'),
  browser('chromium'),
  browser('firefox'),
  vitest('e2e'),
  vitest('pages', '--exclude', MEASURED),
];

function command(name: string, program: string, ...args: string[]): Step {
  return { name, run: async () => ((await execute(program, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }) };
}

/** Counts the tests, and a file that cannot even be loaded as one failure. */
function vitest(project: string, ...more: string[]): Step {
  const report = join(temporary, `${project}.json`);
  const args = ['run', '-c', 'tests/vitest.config.ts', '--project', project, ...more];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name: `${project} tests`,
    run: async () => {
      const fine = await execute('vitest', [...args, ...reporters]);
      const score = readReport(report);
      if (!fine && score.failed === 0) score.failed = 1;
      return score;
    },
  };
}

function readReport(file: string): Score {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Looks for the browser, and installs it where that is possible, before tests with time limits need it. */
function browser(name: BrowserName): Step {
  return {
    name: `${name} is there`,
    run: async () => {
      try {
        console.log(ensureBrowser(name));
        return { passed: 1, failed: 0 };
      } catch (error) {
        if (!(error instanceof MissingBrowser)) throw error;
        console.error(error.message);
        return { passed: 0, failed: 1 };
      }
    },
  };
}

/** Runs a program of node_modules/.bin, which npm puts first in PATH. Answers whether it ended with 0. */
function execute(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

function nodeIsNewEnough(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

async function runAll(): Promise<Score> {
  const total: Score = { passed: 0, failed: 0 };
  const failed: string[] = [];
  for (const step of STEPS) {
    console.log(`\n── ${step.name}`);
    const score = await step.run();
    total.passed += score.passed;
    total.failed += score.failed;
    if (score.failed > 0) failed.push(step.name);
  }
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  return total;
}

if (!nodeIsNewEnough()) {
  console.error(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
const { passed, failed } = await runAll();
rmSync(temporary, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
