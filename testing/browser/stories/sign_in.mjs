// Somebody new comes in by a one-time login, chooses a password, leaves and comes back.

import { PASSWORD } from '../office.mjs';
import { assert, story } from '../telling.mjs';

let people = 0;

story('somebody new signs in by a one-time login', async ({ office, stranger }) => {
  const login = `newcomer${(people += 1)}`;
  const link = office.account(login, 'office');
  const newcomer = await stranger();

  await newcomer.goes(link);
  await newcomer.presses();
  await newcomer.page.fill('#field-new', PASSWORD);
  await newcomer.page.fill('#field-again', 'something else altogether');
  await newcomer.presses();
  assert.equal(await newcomer.page.locator('.field.wrong').count(), 1, 'the two differ');
  await newcomer.page.fill('#field-new', PASSWORD);
  await newcomer.page.fill('#field-again', PASSWORD);
  await newcomer.presses();
  assert.ok((await newcomer.reads('h1')).length > 0);
  assert.equal(await newcomer.goes('/registers'), 200);

  // Signing out is in the person's menu, which is in the rail's where the window is narrow.
  const menu = newcomer.page.locator('details:visible > summary').first();
  await menu.click();
  await newcomer.presses(newcomer.page.locator('form[action="/sign-out"] button:visible'));
  await newcomer.goes('/registers');
  assert.match(newcomer.page.url(), /\/sign-in\?back=\/registers/);

  await newcomer.page.fill('#field-login', login);
  await newcomer.page.fill('#field-password', 'three green kettles');
  await newcomer.presses();
  assert.match(newcomer.page.url(), /\/sign-in/);
  assert.ok(await newcomer.page.locator('[role=alert]').isVisible());
  await newcomer.page.fill('#field-login', login);
  await newcomer.page.fill('#field-password', PASSWORD);
  await newcomer.presses();
  assert.match(newcomer.page.url(), /\/registers$/, 'back where one wanted to go');

  // The login has been used, and opens nothing any more.
  const other = await stranger();
  await other.goes(link);
  if (await other.page.locator('main form.form').count()) await other.presses();
  await other.goes('/registers');
  assert.match(other.page.url(), /\/sign-in/);
});
