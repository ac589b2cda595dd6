/** OAuth 2 authorization code flow with PKCE (RFC 7636), OpenID Connect and SAML, on a host of its own. */
import { createHash, randomBytes } from 'node:crypto';
import * as generate from './generate.js';
import { escapeHtml } from './pages.js';
import { samlResponse } from './saml.js';

export function identityProvider(site) {
  const { ledger, account, urls } = site;
  const signingKey = randomBytes(32);
  const pending = new Map();

  return {
    'GET /authorize': (exchange) => {
      const { query } = exchange;
      ledger.secret('oauth-state', query.get('state'));
      const request = generate.hex(8);
      pending.set(request, Object.fromEntries(query));
      exchange.html(`<!doctype html><title>Sign in</title>
<form method="post" action="/authorize">
  <input type="hidden" name="request" value="${request}">
  <input name="username" autocomplete="off">
  <input type="password" name="password" autocomplete="off">
  <button>Sign in</button>
</form>`);
    },

    'POST /authorize': async (exchange) => {
      const form = await exchange.form();
      const request = pending.get(form.get('request'));
      if (!request || form.get('password') !== account.identityPassword) {
        return exchange.json({ error: 'access_denied' }, { status: 403 });
      }
      const code = ledger.secret('oauth-code', generate.opaque());
      pending.set(code, request);
      exchange.cookie('idp_session', ledger.secret('session-cookie', generate.opaque()));
      return exchange.redirect(`${request.redirect_uri}?code=${code}&state=${request.state}`);
    },

    'OPTIONS /token': allowOtherOrigin,
    'OPTIONS /userinfo': allowOtherOrigin,

    'POST /token': async (exchange) => {
      const form = await exchange.form();
      exchange.header('Access-Control-Allow-Origin', urls.app).header('Cache-Control', 'no-store');
      const grant = {
        authorization_code: codeGrant,
        refresh_token: refreshGrant,
      }[form.get('grant_type')];
      const answer = grant?.(form);
      if (answer) exchange.json(answer);
      else exchange.json({ error: 'invalid_grant', error_description: 'The code is not valid' }, { status: 400 });
    },

    'GET /userinfo': (exchange) => exchange
      .header('Access-Control-Allow-Origin', urls.app)
      .json({ sub: account.id, email: account.email, phone_number: account.phoneDigits }),

    'GET /saml/sso': (exchange) => {
      const response = samlResponse(site);
      exchange.html(`<!doctype html><title>Working</title>
<form method="post" action="${urls.app}/saml/acs">
  <input type="hidden" name="SAMLResponse" value="${response}">
  <input type="hidden" name="RelayState" value="${escapeHtml(exchange.query.get('RelayState'))}">
</form>
<script>
  // Not at once: a browser forgets the body of a page that it leaves while loading.
  setTimeout(() => document.forms[0].submit(), 300);
</script>`);
    },
  };

  function codeGrant(form) {
    const request = pending.get(form.get('code'));
    const verifier = ledger.secret('pkce-verifier', form.get('code_verifier'));
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    return request?.code_challenge === challenge ? tokens({ nonce: request.nonce }) : undefined;
  }

  function refreshGrant(form) {
    return form.get('client_secret') === account.clientSecret ? tokens({}) : undefined;
  }

  function tokens({ nonce }) {
    const now = Math.floor(Date.now() / 1000);
    const common = { iss: urls.identity, sub: account.id, iat: now, exp: now + 3600 };
    const access = { ...common, aud: urls.app, scope: 'openid orders', jti: generate.opaque(12) };
    const identity = { ...common, aud: account.clientId, nonce, name: account.name, email: account.email };
    return {
      access_token: ledger.jwt('access-token', generate.jwt(access, signingKey)),
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: ledger.secret('refresh-token', generate.opaque(32)),
      id_token: ledger.jwt('id-token', generate.jwt(identity, signingKey)),
      scope: 'openid orders',
    };
  }

  function allowOtherOrigin(exchange) {
    exchange
      .header('Access-Control-Allow-Origin', urls.app)
      .header('Access-Control-Allow-Headers', 'authorization, traceparent')
      .response.writeHead(204).end();
  }
}
