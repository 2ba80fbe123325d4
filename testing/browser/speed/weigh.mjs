// Lighthouse on the desk, a register, a record, the report and the door: how quick, how open to
// everybody, how well made.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, lighthouse } from '../parts.mjs';
import { settings } from '../somebody.mjs';

const PAGES = ['/', '/registers/care.condolence', '/registers/people.person', '/reports/2023', '/measures', '/sign-in'];
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 };

/** Weighs each page as phone and as desk; too little of anything is a failure. */
export async function weigh(office) {
  const folder = mkdtempSync(join(tmpdir(), 'niangjia-speed-'));
  const port = await freePort();
  // Lighthouse opens windows of its own, so the session is one of the browser and not of a window.
  const browser = await chromium.launchPersistentContext(folder, settings([`--remote-debugging-port=${port}`]));
  const { default: measured, desktopConfig } = await lighthouse();
  const rows = [];
  try {
    await enter(await browser.newPage(), office);
    for (const path of PAGES) {
      for (const [way, config] of [['phone', undefined], ['desk', desktopConfig]]) {
        const flags = { port, logLevel: 'error', disableStorageReset: true, onlyCategories: Object.keys(LEAST) };
        const { lhr } = await measured(office.address + path, flags, config);
        rows.push({ path, way, lhr });
        console.log(told({ path, way, lhr }));
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (rows.some(({ lhr }) => failed(lhr).length > 0)) process.exitCode = 1;
}

async function enter(page, office) {
  await page.goto(office.address + office.login('office'));
  await page.click('main form.form button[type=submit]');
  await page.fill('#field-new', 'three blue kettles');
  await page.fill('#field-again', 'three blue kettles');
  await Promise.all([page.waitForEvent('load'), page.click('main form.form button[type=submit]')]);
}

/** One row of the table of docs/browser.md, and what pulled it down. */
function told({ path, way, lhr }) {
  const { audits } = lhr;
  const shown = (id) => audits[id]?.displayValue?.replaceAll('\u00a0', ' ') ?? '';
  const kilobytes = Math.round((audits['total-byte-weight']?.numericValue ?? 0) / 1024);
  const scores = Object.keys(LEAST).map((id) => points(lhr, id));
  const cells = [`\`${path}\``, way, ...scores, shown('first-contentful-paint'), shown('largest-contentful-paint'), `${kilobytes} KiB`];
  const why = failed(lhr).flatMap((id) =>
    lhr.categories[id].auditRefs
      .filter((part) => part.weight > 0 && (audits[part.id].score ?? 1) < 0.9)
      .map((part) => `  ${part.id}: ${audits[part.id].title} ${audits[part.id].displayValue ?? ''}`),
  );
  return [`| ${cells.join(' | ')} |`, ...why].join('\n');
}

const points = (lhr, id) => Math.round((lhr.categories[id].score ?? 0) * 100);
const failed = (lhr) => Object.entries(LEAST).filter(([id, least]) => points(lhr, id) < least).map(([id]) => id);

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
