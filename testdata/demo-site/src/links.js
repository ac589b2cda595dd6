import { createHmac, randomBytes } from 'node:crypto';
import * as generate from './generate.js';

/** URLs that are themselves a credential. */
export class Links {
  #ledger;
  #urls;
  #signingKey = randomBytes(32);
  #keyId = generate.hex(4);

  constructor(ledger, urls) {
    this.#ledger = ledger;
    this.#urls = urls;
  }

  /** As in an e-mail: whoever has the link is logged in. */
  magic() {
    const token = this.#ledger.secret('magic-link-token', generate.opaque(32));
    return `${this.#urls.app}/magic?token=${token}&utm_source=mail`;
  }

  /** The page to start from; the token is percent-encoded twice where the browser sends it. */
  login() {
    const token = this.#ledger.secret('share-token', `${generate.opaque(9)}+/${generate.opaque(9)}=`);
    const target = `/dashboard?tab=reports&share_token=${encodeURIComponent(token)}`;
    return `${this.#urls.app}/login?return_to=${encodeURIComponent(target)}`;
  }

  /** What the dashboard's script needs to know. */
  forDashboard() {
    return { basic: this.#basicCredentials(), invoiceUrl: this.#signedInvoice() };
  }

  #basicCredentials() {
    const password = this.#ledger.secret('basic-password', generate.opaque(12));
    const pair = `reporting:${password}`;
    this.#ledger.secret('basic-credentials', Buffer.from(pair).toString('base64'));
    return pair;
  }

  #signedInvoice() {
    const id = this.#ledger.harmless('uuid', generate.uuid());
    const expires = Math.floor(Date.now() / 1000) + 900;
    const url = `/files/invoice.pdf?id=${id}&Expires=${expires}&KeyId=${this.#keyId}`;
    const signature = createHmac('sha256', this.#signingKey).update(url).digest('hex');
    return `${url}&Signature=${this.#ledger.secret('url-signature', signature)}`;
  }
}
