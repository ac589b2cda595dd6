import { createSign } from 'node:crypto';
import * as generate from './generate.js';

/**
 * A SAML response for the POST binding, in base64. Signed with a real RSA key; the XML is signed as it
 * stands, without canonicalisation: nothing in a recording depends on that.
 */
export function samlResponse({ ledger, account, urls, certificate }) {
  const assertion = `<saml:Assertion ID="_${generate.hex(16)}" Version="2.0">`
    + `<saml:Issuer>${urls.identity}</saml:Issuer>`
    + `<saml:Subject><saml:NameID>${account.email}</saml:NameID></saml:Subject>`
    + '<saml:AttributeStatement>'
    + `<saml:Attribute Name="displayName"><saml:AttributeValue>${account.name}</saml:AttributeValue></saml:Attribute>`
    + `<saml:Attribute Name="phone"><saml:AttributeValue>${account.phone}</saml:AttributeValue></saml:Attribute>`
    + '</saml:AttributeStatement></saml:Assertion>';
  const signature = createSign('RSA-SHA256').update(assertion).sign(certificate.key, 'base64');
  ledger.secret('saml-signature', signature);
  const xml = '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" '
    + `xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_${generate.hex(16)}" Version="2.0" `
    + `IssueInstant="${new Date().toISOString()}" Destination="${urls.app}/saml/acs">`
    + '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">'
    + `<ds:SignatureValue>${signature}</ds:SignatureValue></ds:Signature>`
    + '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>'
    + `${assertion}</samlp:Response>`;
  return ledger.secret('saml-response', Buffer.from(xml).toString('base64'));
}
