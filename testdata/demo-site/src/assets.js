/** Static files under hashed names, as bundlers write them: the hash is harmless and must survive. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { logo } from './png.js';

const folder = new URL('../public/', import.meta.url);
const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

export class Assets {
  #paths = new Map();
  routes = {};

  constructor(ledger) {
    for (const name of readdirSync(folder)) this.#add(ledger, name, readFileSync(new URL(name, folder)));
    this.#add(ledger, 'logo.png', logo());
  }

  /** The hashed path of a file, for use in pages. */
  path(name) {
    return this.#paths.get(name);
  }

  #add(ledger, name, content) {
    const digest = createHash('sha256').update(content).digest('hex');
    const type = extname(name);
    const hashedName = `${name.slice(0, -type.length)}.${digest.slice(0, 8)}${type}`;
    const etag = digest.slice(0, 32);
    ledger.harmless('asset', hashedName);
    ledger.harmless('etag', etag);
    this.#paths.set(name, `/assets/${hashedName}`);
    this.routes[`GET /assets/${hashedName}`] = (exchange) => exchange
      .header('ETag', `"${etag}"`)
      .header('Cache-Control', 'public, max-age=31536000, immutable')
      .send(types[type], content, { encoding: type === '.js' ? 'br' : undefined });
  }
}
