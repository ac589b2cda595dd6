import * as generate from './generate.js';

/** The one user of the site, and the keys that are handed to every visitor. */
export function createAccount(ledger) {
  const person = generate.person();
  ledger.secret('person-name', person.name);
  ledger.secret('email', person.email);
  ledger.secret('phone', person.phone);
  ledger.secret('iban', person.iban);
  ledger.secret('card', person.card);
  return {
    ...person,
    // The same number as machines write it.
    phoneDigits: ledger.secret('phone', person.phone.replaceAll(' ', '')),
    id: ledger.harmless('uuid', generate.uuid()),
    password: ledger.secret('password', generate.password()),
    identityPassword: ledger.secret('password', generate.password()),
    apiKey: ledger.secret('api-key', `demo-${generate.hex(16)}`),
    clientId: ledger.harmless('oauth-client-id', `demo-spa-${generate.hex(4)}`),
    clientSecret: ledger.secret('client-secret', generate.opaque(32)),
  };
}
