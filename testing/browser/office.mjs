// The program on records of its own, for as long as somebody looks at it.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { given } from './parts.mjs';

/** The password of everybody here. */
export const PASSWORD = 'three blue kettles';

/** Every role, which is also the login of the account that holds it. */
export const ROLES = ['administrator', 'chair', 'office', 'cadre', 'audit', 'reader', 'member'];

/** The roles for which the demonstration opens accounts by itself. */
const SHOWN = new Set(['administrator', 'office', 'cadre', 'audit', 'member']);

/** What those are called for whom it opens none. */
const NAMES = { chair: '工会主席', reader: '查阅者' };

/** An office: where its records are, and under which address it is served. */
export class Office {
  /** The one that was started before, named by the environment. */
  static running() {
    return new Office(given('NIANGJIA_RECORDS'), given('NIANGJIA_ADDRESS'));
  }

  /** The sample college in a folder of its own, with an account for each role, served on a free port. */
  static async sample() {
    const office = new Office(fresh());
    office.say('demo', '--no-serve');
    for (const role of ROLES.filter((role) => !SHOWN.has(role))) office.account(role, role, NAMES[role]);
    return office.serve();
  }

  /** An office without a single record, with an account for whoever begins there. */
  static async empty() {
    const office = new Office(fresh());
    office.say('migrate');
    office.account('office', 'office');
    return office.serve();
  }

  constructor(records, address) {
    Object.assign(this, { records, address });
  }

  /** What the program says to some words. */
  say(...words) {
    return execFileSync(given('NIANGJIA_PROGRAM'), [...words, '--data', this.records], {
      encoding: 'utf8',
      // Whoever runs the program stands in the history of what was imported.
      env: { PATH: process.env.PATH, NIANGJIA_LANGUAGE: 'zh-CN', USER: 'office' },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 26,
    });
  }

  /** Opens an account that holds a role over the whole union, and answers the path of its one-time login. */
  account(login, role, name = login) {
    return path(this.say('account', 'add', login, '--role', role, '--name', name));
  }

  /** A new one-time login of an account that is there. */
  login(account) {
    return path(this.say('account', 'reset', account));
  }

  /** What a measure of a year comes to. */
  measure(id, year = '2023') {
    const lines = this.say('measures', '--period', year, '--format', 'csv').split('\n');
    const line = lines.find((line) => line.startsWith(`${id},`));
    if (!line) throw new Error(`there is no measure ${id}`);
    return line.split(',')[2];
  }

  /** Serves the records on a free port. */
  async serve() {
    const words = ['serve', '--listen', '127.0.0.1:0', '--data', this.records];
    this.child = spawn(given('NIANGJIA_PROGRAM'), words, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.address = await new Promise((told, failed) => {
      let said = '';
      this.child.stdout.on('data', (part) => {
        said += part;
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
        if (found) told(found[0]);
      });
      this.child.on('exit', (code) => failed(new Error(`the program ended with ${code}: ${said}`)));
    });
    return this;
  }

  /** Ends what was started here, and its records with it. */
  async stop() {
    if (this.child && this.child.exitCode === null) {
      this.child.removeAllListeners('exit');
      const ended = new Promise((done) => this.child.once('exit', done));
      this.child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.records, { recursive: true, force: true });
  }

  /** What a browser kept of a session, if an account has signed in before. */
  kept(account) {
    const file = this.#file(account);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  }

  /** Keeps it, so that one sign-in serves all stories. */
  keep(account, state) {
    writeFileSync(this.#file(account), JSON.stringify(state), { mode: 0o600 });
  }

  #file(account) {
    return join(this.records, `session-${account}.json`);
  }
}

/** A new folder for records, under the folder of what is built. */
function fresh() {
  const folder = join(given('NIANGJIA_PARTS'), 'records');
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, 'office-'));
}

function path(said) {
  const found = /\/enter\/\S+/.exec(said);
  if (!found) throw new Error(`no one-time login in: ${said}`);
  return found[0];
}
