// What no address alone shows: errors, forms with faults, an open menu, what has just been done,
// and the desk of everybody who is not the office.

const CONDOLENCES = '/registers/care.condolence';

/** Each: its name, whose account, and what is done before the picture. */
export const SCENES = [
  { name: 'one-time login', act: async (one, office, way) => one.goes(office.account(`shown-${way}`, 'office', '周宁')) },
  {
    name: 'first password, two that differ',
    act: async (one, office, way) => {
      await one.goes(office.account(`first-${way}`, 'office', '周宁'));
      await one.presses();
      await one.page.fill('#field-new', 'short');
      await one.page.fill('#field-again', 'other');
      await one.presses();
    },
  },
  { name: 'wrong password', act: async (one) => one.signsIn('office', 'not the password') },
  { name: 'signed out meanwhile', act: async (one) => one.goes('/registers') },
  { name: 'nowhere', account: 'office', act: async (one) => one.goes('/nothing') },
  { name: 'not allowed', account: 'reader', act: async (one) => one.goes('/sources') },
  ...['administrator', 'chair', 'cadre', 'audit', 'reader', 'member'].map((role) => ({
    name: `the desk of: ${role}`,
    account: role,
    act: async (one) => one.goes('/'),
  })),
  { name: 'a register of a cadre', account: 'cadre', act: async (one) => one.goes(CONDOLENCES) },
  { name: 'records of a member', account: 'member', act: async (one) => one.goes(CONDOLENCES) },
  { name: 'help', account: 'office', act: async (one) => one.goes('/help') },
  {
    name: 'menu',
    account: 'office',
    act: async (one) => {
      await one.goes('/');
      await one.page.locator('details:visible > summary').first().click();
    },
  },
  {
    name: 'a list narrowed to nothing',
    account: 'office',
    act: async (one) => one.goes(`${CONDOLENCES}?f-amount-from=99999999`),
  },
  { name: 'found by pinyin', account: 'office', act: async (one) => one.goes('/search?q=mxx') },
  { name: 'nothing found', account: 'office', act: async (one) => one.goes('/search?q=zzqqxx') },
  {
    name: 'a new record with faults',
    account: 'office',
    act: async (one) => {
      await one.goes(`${CONDOLENCES}/new`);
      await one.presses();
    },
  },
  {
    name: 'an open figure',
    account: 'office',
    act: async (one) => {
      await one.goes('/reports/2023');
      await one.follows('article.sheet a.fig');
    },
  },
  {
    name: 'a record corrected',
    account: 'office',
    act: async (one) => {
      await one.goes(`${CONDOLENCES}?sort=-amount`);
      await one.follows('td.subject a');
      await one.follows('a[href$="/correct"]');
      const amount = one.page.locator('#field-f-amount');
      await amount.fill(String(Number((await amount.inputValue()).replaceAll(',', '')) + 1));
      await one.page.locator('#field-reason').fill('回单');
      await one.presses();
    },
  },
  {
    name: 'many records to be corrected',
    account: 'office',
    act: async (one) => {
      await one.goes(CONDOLENCES);
      for (const at of [0, 1, 2]) await one.page.locator('td.tick input').nth(at).check();
      await one.presses('.ticked button');
    },
  },
];
