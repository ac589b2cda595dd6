/** Starts the shop (HTTP/2) and its identity provider (HTTP/1.1), both with TLS on loopback. */
import { once } from 'node:events';
import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import { createAccount } from './account.js';
import { appApi } from './app-api.js';
import { appPages } from './app-pages.js';
import { Assets } from './assets.js';
import { selfSignedCertificate } from './certificate.js';
import { hex } from './generate.js';
import { requestListener } from './http.js';
import { identityProvider } from './identity-provider.js';
import { Links } from './links.js';
import { acceptWebSockets, serverSentEvents } from './live.js';
import { Pages } from './pages.js';

const appPort = Number(process.env.DEMO_APP_PORT ?? 18443);
const identityPort = Number(process.env.DEMO_IDENTITY_PORT ?? 18444);

export async function startSite(ledger) {
  const site = assemble(ledger);

  // Node's HTTP/2 server takes HTTP/1.1 too: browsers open a WebSocket that way.
  const app = createSecureServer({ ...site.certificate, allowHTTP1: true }, requestListener(ledger, {
    ...appPages(site), ...appApi(site), ...serverSentEvents(site), ...site.assets.routes,
  }));
  const identity = createServer(site.certificate, requestListener(ledger, identityProvider(site)));
  acceptWebSockets(app, site);

  await Promise.all([listen(app, appPort), listen(identity, identityPort)]);
  return {
    account: site.account,
    links: site.links,
    urls: site.urls,
    close() {
      // Not waited for: open HTTP/2 sessions would hold it until the browser is gone.
      app.close();
      identity.close();
    },
  };
}

function assemble(ledger) {
  const urls = {
    app: `https://app.example.test:${appPort}`,
    identity: `https://login.example.test:${identityPort}`,
  };
  for (const url of Object.values(urls)) ledger.harmless('host', new URL(url).host);
  const site = { ledger, urls, certificate: selfSignedCertificate(), account: createAccount(ledger) };
  site.assets = new Assets(ledger);
  site.links = new Links(ledger, urls);
  // As long as a git commit: looks like a key and is none.
  site.pages = new Pages({ ...site, build: ledger.harmless('build', hex(20)) });
  return site;
}

async function listen(server, port) {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}
