// Somebody switches to English, and it is English wherever they sign in afterwards.

import { PASSWORD } from '../office.mjs';
import { assert, story } from '../telling.mjs';

let people = 0;

story('a language is chosen once', async ({ office, stranger }) => {
  const login = `speaker${(people += 1)}`;
  const speaker = await stranger();
  await speaker.enters(office.account(login, 'office'));
  await speaker.goes('/registers/care.condolence');
  assert.equal(await language(speaker), 'zh-CN');
  await speaker.page.locator('details:visible > summary').first().click();
  await speaker.presses(speaker.page.locator('form[action="/account/language"] button:visible'));
  assert.equal(await language(speaker), 'en');
  assert.match(speaker.page.url(), /\/registers\/care\.condolence/, 'the same page in the other language');

  const elsewhere = await stranger();
  await elsewhere.signsIn(login, PASSWORD);
  assert.equal(await language(elsewhere), 'en', 'in another browser, too');
  const han = (await elsewhere.reads('main')).match(/[\u4e00-\u9fff]/g) ?? [];
  assert.ok(han.length < 400, `names are Chinese, sentences are not: ${han.length}`);
});

const language = (somebody) => somebody.page.locator('html').getAttribute('lang');
