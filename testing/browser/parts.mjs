// The parts of others that are used here, out of the folder into which they were installed.
//
// Nothing is installed beside the sources: `cargo xtask browser` puts the parts under `target`
// and names the folder.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What an environment variable holds; without it there is nothing to look at. */
export function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask browser\``);
  return value;
}

const require = createRequire(join(given('NIANGJIA_PARTS'), 'parts.js'));

/** Chromium, as it is driven. */
export const { chromium } = require('playwright-core');

/** The text of axe, which looks for what keeps people out of a page. */
export const axe = () => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Lighthouse, which is installed for `cargo xtask browser --speed` only. */
export const lighthouse = async () => import(pathToFileURL(require.resolve('lighthouse')));
