/** The shop's JSON API, uploads, downloads and GraphQL. */
import { gzipSync } from 'node:zlib';
import * as generate from './generate.js';
import { invoicePdf } from './invoice.js';

export function appApi({ ledger, account }) {
  return {
    // Harmless, but full of words that sound like secrets.
    'POST /api/signup/check': async (exchange) => {
      await exchange.body();
      exchange.json({
        error: 'validation_failed',
        code: ledger.harmless('error-code', 'ERR_VALIDATION_7'),
        message: ledger.harmless('error-message', 'password must be at least 8 characters'),
        fields: { password: ['too_short'] },
        token_type: 'none',
      }, { status: 422 });
    },

    // Asked for with X-Api-Key.
    'GET /api/orders': (exchange) => exchange
      .header('ETag', `W/"${ledger.harmless('etag', generate.hex(12))}"`)
      .json({ currency: 'EUR', orders: [order('shipped'), order('open')] }, { encoding: 'gzip' }),

    // Asked for with a bearer token.
    'GET /api/profile': (exchange) => exchange.json({
      id: account.id,
      name: account.name,
      email: account.email,
      phone: account.phone,
      payment: { iban: account.iban, card: { number: account.card, expiry: '11/29', brand: 'visa' } },
      author: 'system',
      primary_key: 'id',
      updated_at: ledger.harmless('timestamp', new Date().toISOString()),
    }),

    'GET /api/contacts': (exchange) => exchange.json({ matches: 1, email: exchange.query.get('email') }),

    // JSON in a string in JSON, twice; and a one-time code as a number.
    'GET /api/audit': (exchange) => exchange.json({
      events: [{
        id: ledger.harmless('uuid', generate.uuid()),
        at: 1700000000123,
        type: 'login',
        payload: JSON.stringify({
          session_id: ledger.secret('session-id', generate.uuid()),
          otp: ledger.secret('one-time-code', generate.wholeNumber(8)),
          request: JSON.stringify({ user: account.email, password: account.password }),
        }),
      }],
    }),

    'POST /api/session/renew': (exchange) => exchange
      .header('X-Session-Ticket', ledger.secret('session-ticket', generate.opaque()))
      .json({ renewed: true }),

    'GET /api/reports': (exchange) => {
      if (exchange.request.headers.authorization) {
        return exchange.json({ report: 'monthly', rows: 42, total: ledger.harmless('price', '10482.35') });
      }
      return exchange
        .header('WWW-Authenticate', 'Bearer realm="reports"')
        .json({ error: 'unauthorized', message: 'Authorization header missing' }, { status: 401 });
    },

    'POST /api/upload': async (exchange) => {
      await exchange.body();
      exchange.json({
        id: ledger.harmless('uuid', generate.uuid()),
        delete_token: ledger.secret('delete-token', generate.opaque()),
      }, { status: 201 });
    },

    // What a script needs to send, which a real user would have typed or chosen.
    'GET /api/input': (exchange) => exchange.json({
      newPassword: ledger.secret('password', generate.password()),
      uploadKey: ledger.secret('upload-key', generate.opaque()),
      databasePassword: ledger.secret('password', generate.opaque(15)),
    }),

    'POST /graphql': async (exchange) => {
      await exchange.body();
      exchange.json({
        data: {
          changePassword: {
            account: { id: account.id, email: account.email },
            recoveryCodes: [1, 2, 3].map(() => ledger.secret('recovery-code', generate.recoveryCode())),
            __typename: 'ChangePasswordPayload',
          },
        },
        extensions: { traceId: ledger.harmless('trace-id', generate.hex(16)) },
      });
    },

    // JSON under a type that recorders take for binary, and so store as base64.
    'GET /api/export': (exchange) => exchange.send('application/octet-stream', JSON.stringify({
      exported_for: account.email,
      service_token: ledger.secret('service-token', generate.opaque()),
    })),

    // A gzip file (no Content-Encoding): base64 of gzip of JSON in the recording.
    'GET /files/backup.json.gz': (exchange) => exchange.send('application/gzip', gzipSync(JSON.stringify({
      phone: account.phone,
      backup_token: ledger.secret('backup-token', generate.opaque()),
    }))),

    'GET /files/invoice.pdf': (exchange) => exchange.send('application/pdf', invoicePdf(account)),

    'POST /log': async (exchange) => {
      await exchange.body();
      exchange.response.writeHead(204).end();
    },
  };

  function order(state) {
    return {
      id: ledger.harmless('uuid', generate.uuid()),
      state,
      placed_at: ledger.harmless('timestamp', new Date(Date.now() - generate.wholeNumber(9)).toISOString()),
      total: ledger.harmless('price', `${generate.wholeNumber(4)}.90`),
      tracking: ledger.harmless('tracking-number', `PKG-${generate.digits(10)}`),
    };
  }
}
