// Every page with every role: nothing that keeps people out, nothing wider than its window, no
// complaint of the browser.
//
// The whole walk takes each page at three widths, light and dark, for each role. The short one,
// which runs with every change, takes the office's chief pages on a phone in the dark and at a
// desk, and the door.

import { test } from 'node:test';
import { given, axe } from '../parts.mjs';
import { Office, ROLES } from '../office.mjs';
import { addresses } from '../routes.mjs';
import { Somebody, browser } from '../somebody.mjs';
import { assert } from '../telling.mjs';

const isWhole = given('NIANGJIA_WALK') === 'all';
const WHOLE = [360, 768, 1440].flatMap((width) => [false, true].map((dark) => ({ width, dark })));
const SHORT = [{ width: 360, dark: true }, { width: 1440, dark: false }];
const CHIEF = ['/', '/registers/{kind}', '/registers/{kind}/{id}/correct', '/reports/{period}', '/measures', '/account'];
const EVERYBODY = isWhole ? [...ROLES, 'stranger'] : ['office', 'stranger'];

/** Rules of WCAG 2.2 at its first two levels, and what axe holds to be good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Addresses that answer with an error page, which is a page as well. */
const LOST = ['/nothing', '/registers/people.person/1', '/settings'];

test('every page with every role', async (walk) => {
  const chromium = await browser();
  const office = Office.running();
  try {
    for (const role of EVERYBODY) {
      await walk.test(role, async () => {
        const ways = isWhole ? WHOLE : SHORT;
        const found = await pages(chromium, office, role);
        const wrong = [];
        for (const way of ways) wrong.push(...(await walked(chromium, office, role, way, found)));
        assert.deepEqual(wrong, []);
      });
    }
  } finally {
    await chromium.close();
  }
});

/** Every page that a role finds, and some that it does not. */
async function pages(chromium, office, role) {
  if (role === 'stranger') return ['/sign-in', '/sign-in?back=/registers&over=yes', ...LOST];
  const somebody = await Somebody.of(chromium, office, role);
  const { found, missing } = await addresses(somebody);
  await somebody.leaves();
  if (isWhole && role === 'office' && missing.length > 0) console.log(`no page of the sample college leads to ${missing.join(', ')}`);
  const looked = found.filter(({ shape }) => isWhole || CHIEF.includes(shape));
  return looked.map(({ address }) => address).concat(LOST);
}

async function walked(chromium, office, role, way, pages) {
  const wrong = [];
  const somebody =
    role === 'stranger' ? await Somebody.at(chromium, office, way) : await Somebody.of(chromium, office, role, way);
  const look = axe();
  for (const address of pages) {
    const place = `${address} at ${way.width}${way.dark ? ', dark' : ''}`;
    await somebody.goes(address);
    if (way.width === 360) await somebody.fits().catch((error) => wrong.push(error.message));
    await somebody.page.evaluate(look);
    const findings = await somebody.page.evaluate(
      (values) => axe.run(document, { runOnly: { type: 'tag', values }, preload: false, resultTypes: ['violations'] }),
      RULES,
    );
    for (const { id, nodes } of findings.violations) {
      for (const { target, failureSummary } of nodes.slice(0, 3)) {
        wrong.push(`${place}: ${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`);
      }
    }
  }
  wrong.push(...somebody.complaints);
  await somebody.leaves();
  return wrong;
}
