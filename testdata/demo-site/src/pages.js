/** HTML of the demo site. */
import { createHash } from 'node:crypto';

export function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export class Pages {
  #ledger;
  #assets;
  #account;
  #urls;
  #build;

  constructor({ ledger, assets, account, urls, build }) {
    this.#ledger = ledger;
    this.#assets = assets;
    this.#account = account;
    this.#urls = urls;
    this.#build = build;
  }

  /** The whole page with the config object that many single-page applications carry inline. */
  send(exchange, { title, script, csrfToken, main, config = {} }) {
    const inline = `window.__CONFIG__ = ${JSON.stringify({
      build: this.#build,
      apiKey: this.#account.apiKey,
      clientId: this.#account.clientId,
      identityProvider: this.#urls.identity,
      ...config,
    })};`;
    exchange.header('Content-Security-Policy', this.#contentSecurityPolicy(inline));
    exchange.html(`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="csrf-token" content="${escapeHtml(csrfToken)}">
  <title>${escapeHtml(title)}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="${this.#assets.path('style.css')}">
  <script>${inline}</script>
</head>
<body>
  <header><img src="${this.#assets.path('logo.png')}" alt="logo"> Demo shop</header>
  <main>${main}</main>
  <script type="module" src="${this.#assets.path(script)}"></script>
</body>
</html>
`, { encoding: 'gzip' });
  }

  #contentSecurityPolicy(inline) {
    const hash = createHash('sha256').update(inline).digest('base64');
    return this.#ledger.harmless('csp', [
      "default-src 'self'",
      `script-src 'self' 'sha256-${hash}'`,
      `connect-src 'self' ${this.#urls.app.replace('https', 'wss')} ${this.#urls.identity}`,
      "img-src 'self' data:",
      "object-src 'none'",
    ].join('; '));
  }
}

export function loginForm(csrfToken, returnTo) {
  return `<form method="post" action="/login">
    <input type="hidden" name="csrf_token" value="${escapeHtml(csrfToken)}">
    <input type="hidden" name="return_to" value="${escapeHtml(returnTo)}">
    <label>E-mail <input type="email" name="email" autocomplete="off"></label>
    <label>Password <input type="password" name="password" autocomplete="off"></label>
    <button>Log in</button>
  </form>`;
}

export function dashboard(account) {
  return `<h1>Welcome back, ${escapeHtml(account.name)}</h1>
    <p>Signed in as <a href="mailto:${escapeHtml(account.email)}">${escapeHtml(account.email)}</a>.
    Call-backs go to <a href="tel:${account.phoneDigits}">${escapeHtml(account.phone)}</a>.</p>
    <p id="state">working</p>`;
}
