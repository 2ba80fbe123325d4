// Every page there is: the shapes of `docs/generated/routes.md`, each with addresses to look at.
//
// Addresses are not listed here but found, as a person finds them: by following links. So a new
// page is looked at as soon as another leads to it, and a page to which none leads is a finding.

import { readFileSync } from 'node:fs';

const TABLE = new URL('../../docs/generated/routes.md', import.meta.url);

/** How many addresses of a shape are looked at; what differs most in looks has more. */
const OF_A_SHAPE = { '/registers/{kind}': 4, '/registers/{kind}/{id}': 3, '/lines/{group}': 2 };

/** Registers that look unlike each other come first. */
const FIRST = ['people.person', 'care.condolence', 'proposals.proposal', 'funds.expense'];

/** Shapes to which no link of a signed-in reader leads, and why. */
const WITHOUT_LINK = {
  '/enter/{token}': 'a one-time login opens once, and is handed over on paper',
  '/sign-in/code': 'asked only of whoever set up a second step, after the password',
  '/registers/{kind}/bulk': 'a form leads there with the records that were ticked; a story goes there',
  '/assets/{name}': 'files of the pages, which every page asks for by itself',
};

/** The shapes that are asked by GET. */
export function shapes() {
  const rows = readFileSync(TABLE, 'utf8').split('\n').filter((line) => line.startsWith('| GET |'));
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  if (cells.length < 20) throw new Error('the table of routes is not read');
  return cells.map(([, , path]) => path);
}

/** Whether a shape is a file that is carried away, and no page. */
export const isFile = (shape) => /\.[a-z]+$/.test(shape) || shape.startsWith('/assets/');

/** The shape of an address: the one with the fewest parts left open. */
export function shapeOf(address, all) {
  const path = address.split(/[?#]/)[0];
  const fitting = all.filter((shape) => pattern(shape).test(path));
  return fitting.sort((a, b) => holes(a) - holes(b))[0];
}

const holes = (shape) => shape.split('{').length;
const pattern = (shape) =>
  new RegExp(`^${shape.replaceAll(/[.]/g, '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/**
 * Follows links with somebody's eyes until every shape has its addresses, and answers them by
 * shape. `missing` are the shapes to which no page leads.
 */
export async function addresses(somebody) {
  const all = shapes();
  const found = new Map(all.filter((shape) => !isFile(shape)).map((shape) => [shape, []]));
  const plain = [...found.keys()].filter((shape) => !shape.includes('{'));
  const waiting = [...plain];
  const seen = new Set(waiting);
  while (waiting.length > 0) {
    const address = waiting.shift();
    const answer = await somebody.page.request.get(address, { maxRedirects: 0 });
    const shape = shapeOf(address, all);
    const isPage = (answer.headers()['content-type'] ?? '').startsWith('text/html');
    if (answer.status() !== 200 || !isPage) continue;
    if (found.get(shape).length < (OF_A_SHAPE[shape] ?? 1)) found.get(shape).push(address);
    for (const link of ordered(links(await answer.text()))) {
      const leads = shapeOf(link, all);
      const known = leads && found.get(leads);
      const wanted = known && known.length + waiting.filter((next) => shapeOf(next, all) === leads).length;
      if (known && wanted < (OF_A_SHAPE[leads] ?? 1) && !seen.has(link)) {
        seen.add(link);
        waiting.push(link);
      }
    }
  }
  const missing = [...found].filter(([shape, list]) => list.length === 0 && !WITHOUT_LINK[shape]);
  return { found, missing: missing.map(([shape]) => shape).filter((shape) => shape.includes('{')) };
}

/** The links of a page to pages of this site, without their fragments. */
function links(html) {
  const all = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, link]) => link.split('#')[0]);
  return [...new Set(all.map((link) => link.replaceAll('&#38;', '&').replaceAll('&amp;', '&')))];
}

function ordered(links) {
  const rank = (link) => FIRST.findIndex((kind) => link.includes(`/${kind}`));
  const place = (link) => (rank(link) < 0 ? FIRST.length : rank(link));
  return links.filter((link) => !link.includes('lang=')).sort((a, b) => place(a) - place(b));
}
