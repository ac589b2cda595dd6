/** Says whether a recording holds what the tests need; one that does not fails the run. */
import { readFile } from 'node:fs/promises';

const everywhere = {
  'the first page': (entry) => entry.request.url.includes('/login?return_to=') && body(entry),
  'form login': (entry) => /email/.test(posted(entry)) && /csrf_token/.test(posted(entry)),
  'OAuth callback with code and state': (entry) => /\/oauth\/callback\?code=.*state=/.test(entry.request.url),
  'token endpoint with tokens': (entry) => entry.request.url.endsWith('/token') && /refresh_token/.test(body(entry)),
  'refresh-token call': (entry) => /grant_type.*refresh_token/.test(posted(entry)),
  'JSON in a JSON string': (entry) => /payload":"{\\"/.test(body(entry)),
  'error text': (entry) => /password must be at least 8 characters/.test(body(entry)),
  'multipart body': (entry) => /Content-Disposition: form-data/.test(posted(entry)),
  'GraphQL variables': (entry) => entry.request.url.endsWith('/graphql') && /newPassword/.test(posted(entry)),
  'server-sent events': (entry) => /event: mail/.test(body(entry)),
  'base64 image': (entry) => entry.response.content.mimeType === 'image/png' && isBase64(entry),
  'base64 JSON': (entry) => entry.request.url.endsWith('/api/export') && isBase64(entry),
  'gzip file': (entry) => /^H4sI/.test(body(entry)) && isBase64(entry),
  'redirect chain': (entry) => entry.response.status === 302 && /ticket=/.test(redirectTarget(entry)),
  'SAML response': (entry) => /SAMLResponse/.test(posted(entry)),
  'signed URL': (entry) => /Signature=/.test(entry.request.url),
  'inline API key': (entry) => /"apiKey":/.test(body(entry)),
};

const webSocket = { 'WebSocket messages': (entry) => entry._webSocketMessages?.length >= 4 };

const checks = {
  playwright: { ...everywhere, ...webSocket },
  'chrome-har': everywhere,
  devtools: {
    ...everywhere,
    ...webSocket,
    'HTTP/2 pseudo headers': (entry) => entry.request.headers.some(({ name }) => name === ':path'),
    'initiator stack': (entry) => entry._initiator?.stack,
    'decoded server-sent events': (entry) => entry._eventSourceMessages?.length >= 2,
  },
};

const largest = 400_000;

/** The names of what is missing. */
export async function missingIn(recorder, harFile) {
  const text = await readFile(harFile, 'utf8');
  const { entries } = JSON.parse(text).log;
  const missing = Object.entries(checks[recorder])
    .filter(([, isPresent]) => !entries.some(isPresent))
    .map(([name]) => name);
  if (Buffer.byteLength(text) > largest) missing.push(`a size below ${largest} bytes`);
  return missing;
}

const body = (entry) => entry.response.content?.text ?? '';
const isBase64 = (entry) => entry.response.content.encoding === 'base64';
const posted = ({ request: { postData } }) => postData?.text ?? JSON.stringify(postData?.params ?? '');
const redirectTarget = ({ response: { headers, redirectURL } }) =>
  redirectURL ?? headers.find(({ name }) => /^location$/i.test(name))?.value ?? '';
