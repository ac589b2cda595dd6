import { writeFile } from 'node:fs/promises';
import { contextOptions, withBrowser } from '../browser.js';

const port = Number(process.env.DEVTOOLS_PORT ?? 19222);
const frontend = `http://localhost:${port}/devtools`;

/**
 * The browser's own export, "Export HAR (with sensitive data)". A Chromium with an open debugging port
 * serves its bundled DevTools over HTTP, so a second tab can be DevTools for the first; its modules are
 * then asked for what the button in the network panel asks for.
 */
export async function recordWithDevTools(visit, harFile) {
  await withBrowser(async (browser) => {
    const page = await (await browser.newContext(contextOptions)).newPage();
    const devtools = await (await browser.newContext()).newPage();
    await devtools.goto(`${frontend}/devtools_app.html?ws=localhost:${port}/devtools/page/${await targetId(page)}`);
    await devtools.evaluate(startLog);
    await visit(page);
    await writeFile(harFile, await devtools.evaluate(exportHar));
  }, [`--remote-debugging-port=${port}`, `--remote-allow-origins=http://localhost:${port}`]);
}

async function targetId(page) {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

/* The two functions below run inside DevTools. */

async function startLog() {
  const [{ Settings }, { SDKSettings, TargetManager }, { NetworkLog }] = await Promise.all([
    import('/devtools/core/common/common.js'),
    import('/devtools/core/sdk/sdk.js'),
    import('/devtools/models/logs/logs.js'),
  ]);
  const attached = () => TargetManager.TargetManager.instance().primaryPageTarget();
  while (!attached()) await new Promise((resolve) => setTimeout(resolve, 50));
  // Commands are answered in order: after this answer, those that switch the recording on are done.
  await attached().runtimeAgent().invoke_evaluate({ expression: '1' });
  Settings.Settings.instance().resolve(SDKSettings.preserveNetworkLogSettingDescriptor).set(true);
  // DevTools reads a body when somebody looks at it, and the browser forgets bodies when another site is
  // opened: so each one is looked at as soon as it is complete.
  const log = NetworkLog.NetworkLog.instance();
  log.addEventListener(NetworkLog.Events.RequestUpdated, ({ data }) => {
    const { request } = data;
    if (request.finished && !request.failed) void request.requestContentData();
  });
}

async function exportHar() {
  const [{ Progress }, { Writer }, { NetworkLog }] = await Promise.all([
    import('/devtools/core/common/common.js'),
    import('/devtools/models/har/har.js'),
    import('/devtools/models/logs/logs.js'),
  ]);
  const parts = [];
  const stream = { write: async (part) => void parts.push(part), close: async () => {} };
  const requests = NetworkLog.NetworkLog.instance().requests()
    .filter((request) => request.url().startsWith('http') || request.url().startsWith('ws'));
  await Writer.Writer.write(stream, requests, { sanitize: false }, new Progress.Progress());
  return parts.join('');
}
