// The office corrects a condolence, the figure moves, and one step leads back.

import { assert, story } from '../telling.mjs';

const LIST = '/registers/care.condolence';
const AMOUNT = 'care.condolences.amount';

story('a condolence is corrected and its figure moves', async ({ at }) => {
  const office = await at('office');
  const before = await figure(office);

  await office.goes(`${LIST}?sort=-amount`);
  await office.follows('td.subject a');
  await office.follows('a[href$="/correct"]');
  const field = office.page.locator('#field-f-amount');
  const old = Number((await field.inputValue()).replaceAll(',', ''));
  await field.fill('many');
  await office.presses();
  assert.ok(await office.page.locator('#f-amount-error').isVisible(), 'what is wrong stands at its field');
  await office.page.locator('#field-f-amount').fill(String(old + 11));
  await office.page.locator('#field-reason').fill('The receipt says so');
  await office.presses();
  assert.match(await office.reads(), /The receipt says so/);
  const record = office.page.url();
  assert.equal(await figure(office), before + 11);

  // What was just done can be taken back where it is told.
  await office.goes(record);
  await office.presses('form[action$="/take-back"] button');
  assert.equal(await figure(office), before);
});

/** What condolences of 2023 came to, as their page says it, in yuan. */
async function figure(somebody) {
  await somebody.goes(`/measures/${AMOUNT}?period=2023`);
  return Number((await somebody.reads('.figure-head .big')).replace(/[^\d.]/g, ''));
}
