// Somebody is found by their name, by its pinyin and by the first letters of it.

import { assert, story } from '../telling.mjs';

story('a person is found by the sound of the name', async ({ at }) => {
  const office = await at('office');
  await office.goes('/');
  const box = office.page.locator('#search-box');
  for (const words of ['马秀霞', 'maxiuxia', 'mxx']) {
    await box.fill(words);
    await Promise.all([office.page.waitForEvent('load'), box.press('Enter')]);
    assert.match(await office.reads(), /马秀霞/, words);
  }
  await office.follows(office.page.locator('ol.hits a.title', { hasText: '马秀霞' }).first());
  assert.match(await office.reads('h1'), /马秀霞/);

  await office.page.locator('#search-box').fill('zzqqxx');
  await Promise.all([office.page.waitForEvent('load'), office.page.locator('#search-box').press('Enter')]);
  assert.equal(await office.page.locator('ol.hits').count(), 0);
  assert.ok(await office.page.locator('ul.tries').isVisible(), 'what else one might try');

  // Whoever has a right to nothing finds nothing.
  const reader = await at('reader');
  await reader.goes('/search?q=mxx');
  assert.doesNotMatch(await reader.reads(), /马秀霞/);
});
