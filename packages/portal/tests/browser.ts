import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** This machine's Chromium, else the bundled one, else an error that says how to get one: a browser test is never skipped in silence. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place && existsSync(place)) ?? bundled();
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Unpacks the bundled browser. In a process of its own, since the package is ESM, which jest cannot load. */
function bundled(): string {
  try {
    const unpack = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath()).then(console.log)";
    return execFileSync(process.execPath, ['-e', unpack], { encoding: 'utf8' }).trim();
  } catch {
    throw new Error('These tests need Chromium: apt-get install chromium, or set CHROMIUM_PATH to one.');
  }
}

/** An empty folder for one build. */
export function buildFolderFor(name: string): string {
  return mkdtempSync(path.join(tmpdir(), `samlar-${name}-`));
}
