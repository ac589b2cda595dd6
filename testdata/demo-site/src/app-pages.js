/** Pages of the shop: login, dashboard, OAuth callback, magic link, SAML. */
import { deflateRawSync } from 'node:zlib';
import * as generate from './generate.js';
import { dashboard, loginForm } from './pages.js';

export function appPages({ ledger, account, pages, urls, links }) {
  const csrfToken = ledger.secret('csrf-token', generate.opaque());

  return {
    'GET /login': (exchange) => pages.send(exchange, {
      title: 'Log in',
      script: 'login.js',
      csrfToken,
      main: loginForm(csrfToken, exchange.query.get('return_to') ?? '/dashboard'),
      config: { weakPassword: ledger.secret('short-password', generate.lettersAndDigits(7)) },
    }),

    'POST /login': async (exchange) => {
      const form = await exchange.form();
      const accepted = form.get('csrf_token') === csrfToken
        && form.get('email') === account.email
        && form.get('password') === account.password;
      if (!accepted) return exchange.redirect('/login?error=invalid_credentials', 303);
      startSession(exchange);
      exchange.cookie('theme', 'dark', 'SameSite=Lax');
      exchange.cookie('remember', rememberCookie(), 'HttpOnly; SameSite=Lax; Max-Age=2592000');
      return exchange.redirect(form.get('return_to'), 303);
    },

    'GET /dashboard': (exchange) => pages.send(exchange, {
      title: 'Dashboard',
      script: 'dashboard.js',
      csrfToken,
      main: dashboard(account),
      config: links.forDashboard(),
    }),

    'GET /oauth/callback': (exchange) => pages.send(exchange, {
      title: 'Connecting',
      script: 'callback.js',
      csrfToken,
      // A browser should not know it; real applications leak it all the same.
      config: { clientSecret: account.clientSecret },
      main: '<p id="state">working</p>',
    }),

    // A link from an e-mail: two redirects, each with another secret, the last one in the fragment too.
    'GET /magic': (exchange) => {
      const ticket = ledger.secret('login-ticket', generate.opaque());
      exchange.redirect(`/session/start?ticket=${ticket}&next=%2Fwelcome`);
    },

    'GET /session/start': (exchange) => {
      const inQuery = ledger.secret('session-token', generate.opaque());
      const inFragment = ledger.secret('session-token', generate.opaque());
      startSession(exchange);
      exchange.redirect(`/welcome?session_token=${inQuery}&lang=en-GB#session=${inFragment}`);
    },

    // Loads assets, so that the token of its own URL travels on in their Referer.
    'GET /welcome': (exchange) => pages.send(exchange, {
      title: 'Welcome',
      script: 'welcome.js',
      csrfToken,
      main: '<p id="state">working</p>',
    }),

    'GET /sso/saml': (exchange) => {
      const id = `_${generate.hex(16)}`;
      const request = `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${id}" `
        + `Version="2.0" IssueInstant="${new Date().toISOString()}" `
        + `AssertionConsumerServiceURL="${urls.app}/saml/acs"/>`;
      const query = new URLSearchParams({
        SAMLRequest: deflateRawSync(request).toString('base64'),
        RelayState: '/welcome?from=saml',
      });
      exchange.redirect(`${urls.identity}/saml/sso?${query}`);
    },

    'POST /saml/acs': async (exchange) => {
      const form = await exchange.form();
      startSession(exchange, 'SameSite=None');
      exchange.redirect(form.get('RelayState'), 303);
    },

    'GET /logout': (exchange) => exchange
      .cookie('sid', '', 'HttpOnly; SameSite=Lax; Max-Age=0')
      .redirect('/goodbye', 303),

    'GET /goodbye': (exchange) => pages.send(exchange, {
      // An e-mail address in a page's title: some recorders copy the last title to log.pages.
      title: `Signed out: ${account.email}`,
      script: 'welcome.js',
      csrfToken,
      main: '<p id="state">working</p>',
    }),
  };

  function startSession(exchange, sameSite = 'SameSite=Lax') {
    exchange.cookie('sid', ledger.secret('session-cookie', generate.opaque()), `HttpOnly; ${sameSite}`);
  }

  /** JSON in base64 in a cookie, with an opaque token and an e-mail address inside. */
  function rememberCookie() {
    const token = ledger.secret('remember-token', generate.opaque());
    const json = JSON.stringify({ v: 1, email: account.email, token });
    return encodeURIComponent(ledger.secret('remember-cookie', Buffer.from(json).toString('base64')));
  }
}
