const config = window.__CONFIG__;
const csrfToken = document.querySelector('meta[name="csrf-token"]').content;
const email = document.querySelector('a[href^="mailto:"]').textContent;
const phone = document.querySelector('a[href^="tel:"]').href.slice('tel:'.length);

function randomHex(bytes) {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function call(path, { headers = {}, ...options } = {}) {
  const traceparent = `00-${randomHex(16)}-${randomHex(8)}-01`;
  return fetch(path, { ...options, headers: { traceparent, 'X-CSRF-Token': csrfToken, ...headers } });
}

const postJson = (path, value) => call(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

async function api() {
  await call('/api/orders', { headers: { 'X-Api-Key': config.apiKey } });
  await call(`/api/contacts?email=${encodeURIComponent(email)}&phone=${encodeURIComponent(phone)}&page=1`);
  await call('/api/audit');
  await call('/api/session/renew', { method: 'POST' });
  await call('/api/reports');
  await call('/api/reports', { headers: { Authorization: `Basic ${btoa(config.basic)}` } });
}

async function downloads() {
  await (await call('/api/export')).arrayBuffer();
  await (await call('/files/backup.json.gz')).arrayBuffer();
  await (await call(config.invoiceUrl)).arrayBuffer();
}

async function uploadForm({ uploadKey }) {
  const form = new FormData();
  form.append('description', 'settings of the demo');
  form.append('upload_key', uploadKey);
  form.append('metadata', JSON.stringify({ owner: email, overwrite: true }));
  await call('/api/upload', { method: 'POST', body: form });
}

/** A file, in a multipart body that is built as text: Chromium does not tell recorders the bytes of blobs. */
async function uploadFile({ databasePassword }) {
  const boundary = '----demo-boundary-7f3a';
  const body = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="settings"; filename="settings.json"',
    'Content-Type: application/json',
    '',
    JSON.stringify({ host: 'db.example.test', db_password: databasePassword, contact: email }),
    `--${boundary}--`,
    '',
  ].join('\r\n');
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` };
  await call('/api/upload', { method: 'POST', headers, body });
}

async function graphql({ newPassword }) {
  await postJson('/graphql', {
    operationName: 'ChangePassword',
    query: `mutation ChangePassword($input: ChangePasswordInput!) {
      changePassword(input: $input) { account { id email } recoveryCodes }
    }`,
    variables: { input: { email, newPassword, logoutOthers: true } },
  });
}

function socket(token) {
  return new Promise((resolve) => {
    const connection = new WebSocket(`wss://${location.host}/live`);
    connection.onopen = () => connection.send(JSON.stringify({ type: 'auth', token }));
    connection.onmessage = ({ data }) => {
      if (JSON.parse(data).type !== 'bye') return;
      connection.onclose = resolve;
      connection.close(1000);
    };
  });
}

function events(token) {
  return new Promise((resolve) => {
    const source = new EventSource(`/events?stream_token=${token}`);
    // The server ends the stream. Closing it from here would leave the request aborted in the recording.
    source.onerror = () => {
      source.close();
      resolve();
    };
  });
}

await api();
await downloads();
const input = await (await call('/api/input')).json();
await uploadForm(input);
await uploadFile(input);
await graphql(input);
const tickets = await (await call('/events/ticket', { method: 'POST' })).json();
await socket(tickets.socket_token);
await events(tickets.stream_token);
document.querySelector('#state').textContent = 'done';
document.body.dataset.done = 'true';
