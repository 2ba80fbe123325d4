// Every page there is: the shapes of `docs/generated/routes.md`, each with addresses to look at.
//
// Addresses are not listed here but found, as a person finds them: by following links. So a new
// page is looked at as soon as another leads to it, and a page to which none leads is a finding.

import { readFileSync } from 'node:fs';

const TABLE = new URL('../../docs/generated/routes.md', import.meta.url);

/** Registers that look unlike each other: of each of these the pages are looked at, of all others those of one. */
const KINDS = ['people.person', 'care.condolence', 'proposals.proposal', 'funds.claim'];

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
export const isFile = (shape) => /\.[a-z]+$/.test(shape) || shape.startsWith('/assets/') || shape.includes('/files/');

/** The shape of an address: the one with the fewest parts left open. */
export function shapeOf(address, all) {
  const path = address.split(/[?#]/)[0];
  const fitting = all.filter((shape) => pattern(shape).test(path));
  return fitting.sort((a, b) => holes(a) - holes(b))[0];
}

const holes = (shape) => shape.split('{').length;
const pattern = (shape) =>
  new RegExp(`^${shape.replaceAll(/[.]/g, '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** What is looked at once: a shape, and of registers the kind as well if it looks unlike others. */
function slot(address, all) {
  const shape = shapeOf(address, all);
  const kind = shape?.includes('{kind}') && KINDS.find((kind) => address.startsWith(`/registers/${kind}`));
  return kind ? `${shape} ${kind}` : shape;
}

/**
 * Follows links with somebody's eyes until each slot has its address, and answers them as pairs of
 * shape and address. `missing` are the shapes to which no page leads.
 */
export async function addresses(somebody) {
  const all = shapes();
  const waiting = all.filter((shape) => !isFile(shape) && !shape.includes('{'));
  const asked = new Set(waiting.map((address) => slot(address, all)));
  const found = [];
  while (waiting.length > 0) {
    const address = waiting.shift();
    const answer = await somebody.page.request.get(address, { maxRedirects: 0 });
    const isPage = (answer.headers()['content-type'] ?? '').startsWith('text/html');
    if (answer.status() !== 200 || !isPage) continue;
    found.push({ shape: shapeOf(address, all), address });
    for (const link of links(await answer.text())) {
      const leads = shapeOf(link, all);
      if (leads && !isFile(leads) && !asked.has(slot(link, all))) {
        asked.add(slot(link, all));
        waiting.push(link);
      }
    }
  }
  const reached = new Set(found.map(({ shape }) => shape));
  const missing = all.filter((shape) => shape.includes('{') && !isFile(shape));
  return { found, missing: missing.filter((shape) => !reached.has(shape) && !WITHOUT_LINK[shape]) };
}

/** The links of a page to pages of this site, without their fragments. */
function links(html) {
  const all = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, link]) => link.split('#')[0]);
  const plain = all.map((link) => link.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
  return [...new Set(plain)].filter((link) => !link.includes('lang='));
}
