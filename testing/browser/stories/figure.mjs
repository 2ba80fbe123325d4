// A figure of the report is opened to its records, a record, and the cell of the workbook that it was read from.

import { assert, story } from '../telling.mjs';

story('a figure of the report leads to the cell it came from', async ({ at }) => {
  const office = await at('office');
  await office.goes('/');
  await office.goes('/reports/2023');
  await office.follows('article.sheet a.fig[href*="care.condolences.person_times"]');
  const panel = office.page.locator('aside.panel');
  assert.ok(await panel.isVisible());
  const value = (await panel.locator('.big').innerText()).replace(/[^\d]/g, '');

  await office.follows(panel.locator('.buttons a').first());
  assert.equal((await office.reads('.figure-head .big')).replace(/[^\d]/g, ''), value);
  const source = office.page.locator('table.wide tbody tr').first().locator('a.source');
  assert.match(await source.innerText(), /\.xlsx.*\d/s);
  await office.follows('table.wide tbody tr:first-child td.subject a');

  // Each field says which cell it was read from, and as what it was written.
  const cells = await office.page.locator('table.fields a.source').allInnerTexts();
  assert.ok(cells.length > 3, `${cells}`);
  assert.ok(cells.some((cell) => /[A-Z]+\d+/.test(cell)), `${cells}`);
  await office.follows('table.fields a.source');
  assert.match(office.page.url(), /\/sources/);
});
