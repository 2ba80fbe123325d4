// How a story is told: at a desk, on a phone, and where no script runs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Office } from './office.mjs';
import { Somebody, browser } from './somebody.mjs';

/** The ways in which every story holds. */
export const WAYS = [
  { name: 'at a desk', width: 1280 },
  { name: 'on a phone', width: 360 },
  { name: 'without scripts', width: 1280, scripts: false },
];

/**
 * Tells a story once in each way. `tell` is given `at(account)`, somebody with a session, and
 * `stranger()`, somebody without, who may be in another office; when it is told, the last page of each fits its window and no
 * browser had a complaint.
 */
export function story(title, tell, ways = WAYS) {
  test(title, async (told) => {
    const chromium = await browser();
    try {
      for (const way of ways) await told.test(way.name, () => once(chromium, tell, way));
    } finally {
      await chromium.close();
    }
  });
}

async function once(chromium, tell, way) {
  const office = Office.running();
  const there = [];
  const arrived = (somebody) => (there.push(somebody), somebody);
  const asked = (more) => ({ ...way, ...more });
  try {
    await tell({
      office,
      way,
      at: async (account, more) => arrived(await Somebody.of(chromium, office, account, asked(more))),
      stranger: async (more) => arrived(await Somebody.at(chromium, more?.office ?? office, asked(more))),
    });
    for (const somebody of there) {
      await somebody.fits();
      somebody.quiet();
    }
  } catch (error) {
    const pages = there.map((somebody) => somebody.page.url()).join(', ');
    error.message = `${error.message}\n(${pages})`;
    throw error;
  } finally {
    for (const somebody of there) await somebody.leaves();
  }
}

export { assert };
