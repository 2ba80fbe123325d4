// Pictures of every page: at a desk and on a phone, in both languages, the chief ones in the dark,
// and lists as they come out of a printer. `INDEX.html` beside them shows all of them.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { given } from '../parts.mjs';
import { addresses } from '../routes.mjs';
import { Somebody, browser } from '../somebody.mjs';
import { index } from './index.mjs';
import { SCENES } from './scenes.mjs';

const LANGUAGES = ['zh-CN', 'en'];
const WIDTHS = [1280, 360];

/** Shapes that are looked at in the dark, too. */
const DARK = new Set([
  '/', '/registers/{kind}', '/registers/{kind}/{id}', '/registers/{kind}/{id}/correct',
  '/reports/{period}', '/measures', '/measures/{id}', '/account', '/import', '/people/{id}',
]);
/** Shapes that somebody prints. */
const PRINTED = /^\/(registers|registers\/\{kind\}|measures|measures\/\{id\}|sources|ledger.*|reports\/\{period\}|people\/\{id\}|organisation|history)$/;

/** Takes every picture into `target/shots`. */
export async function take(office) {
  const folder = given('NIANGJIA_SHOTS');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const chromium = await browser();
  const shots = [];
  const keep = (shot) => (shots.push(shot), join(folder, shot.file));
  try {
    const guide = await Somebody.of(chromium, office, 'office');
    const { found: pages } = await addresses(guide);
    await guide.leaves();
    for (const language of LANGUAGES) {
      for (const width of WIDTHS) {
        await taken(chromium, office, pages, { language, width }, keep);
        await acted(chromium, office, { language, width }, keep);
      }
    }
    const dark = pages.filter(({ shape }) => DARK.has(shape));
    for (const width of WIDTHS) await taken(chromium, office, dark, { language: 'zh-CN', width, dark: true }, keep);
    await printed(chromium, office, pages.filter(({ shape }) => PRINTED.test(shape)), keep);
  } finally {
    await chromium.close();
  }
  writeFileSync(join(folder, 'INDEX.html'), index(shots));
  console.log(`${shots.length} pictures in ${join(folder, 'INDEX.html')}`);
}

/** The pages as the office sees them. */
async function taken(chromium, office, pages, way, keep) {
  const somebody = await Somebody.of(chromium, office, 'office', way);
  for (const { shape, address } of pages) {
    const status = await somebody.goes(address);
    await pictured(somebody, keep({ file: named(address, way), page: shape, address, status, ...way }));
  }
  await somebody.leaves();
}

/** What one comes to by doing something. */
async function acted(chromium, office, way, keep) {
  for (const { name, account, act } of SCENES) {
    const somebody = account
      ? await Somebody.of(chromium, office, account, way)
      : await Somebody.at(chromium, office, way);
    await act(somebody, office, `${way.language}-${way.width}`.toLowerCase());
    const file = named(`scene-${name}`, way);
    const shot = { file, page: `· ${name}`, address: somebody.page.url().slice(office.address.length), ...way };
    await pictured(somebody, keep(shot));
    await somebody.leaves();
  }
}

/** The whole page. A rail that stays in sight while one scrolls is drawn as tall as the page. */
async function pictured(somebody, path) {
  const { page } = somebody;
  const window = page.viewportSize();
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  if (await page.locator('.rail').count()) await page.setViewportSize({ ...window, height: Math.max(tall, window.height) });
  await page.screenshot({ path, fullPage: true });
  await page.setViewportSize(window);
}

/** The first sheets of what is printed. */
async function printed(chromium, office, pages, keep) {
  for (const language of LANGUAGES) {
    const somebody = await Somebody.of(chromium, office, 'office', { language });
    for (const { shape, address } of pages) {
      // A list is printed whole: the address of its sheet is behind its button.
      await somebody.goes(shape === '/registers/{kind}' ? `${address}?sheet=yes` : address);
      const file = named(address, { language, width: 'print' }).replace(/\.png$/, '');
      const path = keep({ file: `${file}-1.png`, page: shape, address, language, width: 'print' }).replace(/-1\.png$/, '');
      await somebody.page.pdf({ path: `${path}.pdf`, preferCSSPageSize: true, printBackground: true });
      execFileSync('pdftoppm', ['-r', '72', '-f', '1', '-l', '2', '-png', `${path}.pdf`, path]);
      tidied(path);
    }
    await somebody.leaves();
  }
}

/** `-01.png` becomes `-1.png`, however many sheets there were; the sheets behind it are shown as well. */
function tidied(path) {
  const folder = join(path, '..');
  for (const name of readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}-0`))) {
    const plain = name.replace(/-0+(\d+\.png)$/, '-$1');
    execFileSync('mv', [join(folder, name), join(folder, plain)]);
  }
}

function named(address, { language, width, dark }) {
  const plain = address.replaceAll(/[^\w.-]+/g, '_').replace(/^_|_$/g, '').slice(0, 90) || 'desk';
  return `${plain}--${language}-${width}${dark ? '-dark' : ''}.png`;
}
