import { writeFile } from 'node:fs/promises';
import { harFromMessages } from 'chrome-har';
import { contextOptions, withBrowser } from '../browser.js';

/** Collects events of the Chrome DevTools Protocol and lets chrome-har make a HAR of them. */
export async function recordWithChromeHar(visit, harFile) {
  const messages = await withBrowser(async (browser) => {
    const context = await browser.newContext(contextOptions);
    const page = await context.newPage();
    const collector = new EventCollector(await context.newCDPSession(page));
    await collector.start();
    await visit(page);
    return collector.finish();
  });
  const har = harFromMessages(messages, {
    includeTextFromResponseBody: true,
    includeResourcesFromDiskCache: true,
  });
  await writeFile(harFile, `${JSON.stringify(har)}\n`);
}

const events = [
  'Page.frameStartedLoading', 'Page.frameRequestedNavigation', 'Page.navigatedWithinDocument',
  'Page.frameAttached', 'Page.domContentEventFired', 'Page.loadEventFired',
  'Network.requestWillBeSent', 'Network.requestWillBeSentExtraInfo', 'Network.requestServedFromCache',
  'Network.responseReceived', 'Network.responseReceivedExtraInfo', 'Network.dataReceived',
  'Network.resourceChangedPriority', 'Network.loadingFinished', 'Network.loadingFailed',
];

class EventCollector {
  #session;
  #messages = [];
  #responses = new Map();
  #bodies = [];

  constructor(session) {
    this.#session = session;
  }

  async start() {
    for (const method of events) {
      this.#session.on(method, (params) => {
        this.#messages.push({ method, params });
        if (method === 'Network.responseReceived') this.#responses.set(params.requestId, params.response);
        if (method === 'Network.loadingFinished') this.#bodies.push(this.#attachBody(params.requestId));
      });
    }
    await this.#session.send('Page.enable');
    await this.#session.send('Network.enable');
  }

  async finish() {
    await Promise.all(this.#bodies);
    return this.#messages;
  }

  /** chrome-har looks for the body in the response object of Network.responseReceived. */
  async #attachBody(requestId) {
    const response = this.#responses.get(requestId);
    const noContent = 204;
    if (!response || response.status === noContent) return;
    try {
      const { body, base64Encoded } = await this.#session.send('Network.getResponseBody', { requestId });
      Object.assign(response, { body, encoding: base64Encoded ? 'base64' : undefined });
    } catch (error) {
      console.error(`  no body kept for ${response.url}: ${error.message.split('\n')[0]}`);
    }
  }
}
