// Somebody at a browser of their own.
//
// Whatever somebody does, their browser is watched: a message of the console, a breach of the
// content policy, an answer that failed, a request to anywhere else than the office. `quiet` asks
// whether there was any.

import assert from 'node:assert/strict';
import { chromium } from './parts.mjs';
import { PASSWORD } from './office.mjs';

/** A browser that asks nobody but the machine itself. */
export async function browser(more = []) {
  return chromium.launch(settings(more));
}

/** How Chromium is started: Debian's own, without anything that would telephone. */
export function settings(more = []) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    executablePath: process.env.NIANGJIA_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...asRoot,
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-default-apps',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...more,
    ],
  };
}

/** Somebody: a window, and what it complained of. */
export class Somebody {
  static async at(chromium, office, way = {}) {
    const { width = 1280, scripts = true, language = 'zh-CN', dark = false, state } = way;
    const context = await chromium.newContext({
      viewport: { width, height: width < 600 ? 740 : 900 },
      isMobile: width < 600,
      hasTouch: width < 600,
      javaScriptEnabled: scripts,
      locale: language,
      timezoneId: 'Asia/Shanghai',
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      storageState: state,
      baseURL: office.address,
    });
    context.setDefaultTimeout(20_000);
    return new Somebody(office, context, await context.newPage());
  }

  /** Somebody who has signed in to an account, as whoever has a session does: nothing is typed. */
  static async of(chromium, office, account, way = {}) {
    if (!office.kept(account)) {
      const first = await Somebody.at(chromium, office);
      await first.enters(office.login(account));
      office.keep(account, await first.context.storageState());
      await first.leaves();
    }
    return Somebody.at(chromium, office, { ...way, state: office.kept(account) });
  }

  constructor(office, context, page) {
    Object.assign(this, { office, context, page, complaints: [] });
    const complain = (what) => this.complaints.push(`${page.url()}: ${what}`);
    page.on('console', (message) => {
      // A refused page is said in the console, too; the stories ask for such pages on purpose.
      const isStatus = message.text().startsWith('Failed to load resource: the server responded');
      if (['error', 'warning'].includes(message.type()) && !isStatus) complain(message.text());
    });
    page.on('pageerror', (error) => complain(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(office.address) && !url.startsWith('data:')) complain(`asked for ${url}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) complain(`${response.status()} for ${response.url()}`);
    });
  }

  /** Comes in by a one-time login and chooses the password of everybody here. */
  async enters(link) {
    await this.page.goto(link);
    await this.presses();
    await this.page.fill('#field-new', PASSWORD);
    await this.page.fill('#field-again', PASSWORD);
    await this.presses();
  }

  /** Signs in with the password. */
  async signsIn(login, password = PASSWORD) {
    await this.page.goto('/sign-in');
    await this.page.fill('#field-login', login);
    await this.page.fill('#field-password', password);
    await this.presses();
  }

  /** Presses the button of the page's own form and waits for the page that follows. */
  async presses(button = 'main form.form button[type=submit]') {
    const found = typeof button === 'string' ? this.page.locator(button).first() : button;
    await Promise.all([this.page.waitForEvent('load'), found.click()]);
  }

  /** Follows a link. */
  async follows(link) {
    await this.presses(typeof link === 'string' ? this.page.locator(link).first() : link);
  }

  /** Goes to an address and answers its status. */
  async goes(path) {
    return (await this.page.goto(path)).status();
  }

  /** The text of the page's own part, with its spaces evened. */
  async reads(part = 'main') {
    const texts = await this.page.locator(part).allTextContents();
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  }

  /** The page is no wider than the window. */
  async fits() {
    const [page, window] = await this.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(page <= window, `${this.page.url()} is ${page} wide in a window of ${window}`);
  }

  /** Nothing was complained of. */
  quiet() {
    assert.deepEqual(this.complaints, []);
  }

  async leaves() {
    await this.context.close();
  }
}
