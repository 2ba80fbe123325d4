// Signing in and correcting a record with no more than a keyboard.

import { PASSWORD } from '../office.mjs';
import { assert, story } from '../telling.mjs';

let people = 0;

story(
  'the keyboard alone is enough',
  async ({ office, stranger }) => {
    const login = `typist${(people += 1)}`;
    const first = await stranger();
    await first.enters(office.account(login, 'office'));

    const typist = await stranger();
    const { page } = typist;
    const keys = page.keyboard;
    const enter = async () => Promise.all([page.waitForEvent('load'), keys.press('Enter')]);

    await typist.goes('/sign-in?back=/registers/care.condolence');
    await tabbedTo(page, '#field-login');
    await keys.type(login);
    await tabbedTo(page, '#field-password');
    await keys.type(PASSWORD);
    await enter();
    assert.match(page.url(), /\/registers\/care\.condolence/);

    // The first stop leads past the rail.
    await keys.press('Tab');
    assert.ok(await page.locator('a.skip').isVisible());
    await keys.press('Enter');
    await tabbedTo(page, 'td.subject a');
    await enter();
    await tabbedTo(page, 'a[href$="/correct"]');
    await enter();
    await tabbedTo(page, '#field-reason');
    await keys.type('Typed without a mouse');
    await tabbedTo(page, '#field-f-amount', 'Shift+Tab');
    const old = Number((await page.locator('#field-f-amount').inputValue()).replaceAll(',', ''));
    await keys.press('Control+A');
    await keys.type(String(old + 3));
    await enter();
    assert.match(await typist.reads(), /Typed without a mouse/);
    await tabbedTo(page, 'form[action$="/take-back"] button');
    await enter();
    assert.doesNotMatch(page.url(), /\/take-back$/);
  },
  [{ name: 'at a desk', width: 1280 }],
);

/** Presses the tabulator until the focus is where it should be, and sees that it shows. */
async function tabbedTo(page, selector, key = 'Tab') {
  for (let step = 0; step < 250; step += 1) {
    await page.keyboard.press(key);
    const [there, shows] = await page.evaluate((selector) => {
      const now = document.activeElement;
      const style = getComputedStyle(now);
      return [now.matches(selector), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2];
    }, selector);
    if (there) return assert.ok(shows, `the focus does not show on ${selector}`);
  }
  assert.fail(`the tabulator never comes to ${selector} of ${page.url()}`);
}
