// What `cargo xtask browser` and `cargo xtask shots` start, once the parts are there and the
// program is built: `main.mjs stories | all | shots | speed`.

import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Office } from './office.mjs';

const [what = 'stories'] = process.argv.slice(2);
const office = await Office.sample();
process.env.NIANGJIA_RECORDS = office.records;
process.env.NIANGJIA_ADDRESS = office.address;
try {
  if (what === 'shots') await (await import('./shots/take.mjs')).take(office);
  else if (what === 'speed') await (await import('./speed/weigh.mjs')).weigh(office);
  else await stories(what === 'all');
} finally {
  await office.stop();
}

/** Tells the stories one after the other, then walks the pages; the whole walk when all is asked for. */
async function stories(isAll) {
  process.env.NIANGJIA_WALK = isAll ? 'all' : 'some';
  const only = process.env.NIANGJIA_STORY;
  const files = ['stories', 'walk'].flatMap((folder) => inside(folder)).filter((file) => !only || file.includes(only));
  const told = run({ files, concurrency: 1, timeout: isAll ? 3_600_000 : 900_000 });
  told.on('test:fail', () => (process.exitCode = 1));
  const written = told.compose(new spec());
  written.pipe(process.stdout, { end: false });
  await new Promise((done) => written.once('end', done));
}

function inside(folder) {
  const here = fileURLToPath(new URL(`./${folder}/`, import.meta.url));
  return readdirSync(here).filter((name) => name.endsWith('.mjs')).sort().map((name) => here + name);
}
