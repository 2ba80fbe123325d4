// The office hands its workbooks in, looks at what would come of them, and takes them in.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Office } from '../office.mjs';
import { assert, story } from '../telling.mjs';

const YEAR = fileURLToPath(new URL('../../../demo/sample-year/', import.meta.url));
const TIMES = 'care.condolences.person_times';

story(
  'a year of workbooks is handed in and taken in',
  async ({ stranger }) => {
    const books = readdirSync(YEAR).filter((name) => name.endsWith('.xlsx')).map((name) => YEAR + name);
    await inAnEmptyOffice(stranger, async (office, somebody) => {
      await handIn(somebody, books);
      await somebody.presses('form[action$="/take-in"] button');
      await settled(somebody);
      assert.equal(await somebody.page.locator('section.file').count(), books.length);
      assert.equal(office.measure(TIMES), '146');
    });
  },
  [{ name: 'at a desk', width: 1280 }],
);

/** Opens an office in which there is nothing yet, and ends it again. */
async function inAnEmptyOffice(stranger, tell) {
  const office = await Office.empty();
  try {
    const somebody = await stranger({ office });
    await somebody.enters(office.login('office'));
    await tell(office, somebody);
    await somebody.fits();
  } finally {
    await office.stop();
  }
}

async function handIn(somebody, files) {
  await somebody.goes('/import');
  await somebody.page.locator('input[type=file]').setInputFiles(files);
  await somebody.presses('form[action="/import/files"] button');
  await settled(somebody);
}

/** Waits while something goes on; the page looks again by itself. */
async function settled(somebody) {
  await somebody.page.locator('main progress').waitFor({ state: 'detached', timeout: 240_000 });
}
