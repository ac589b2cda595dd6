import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const flags = [
  '--no-sandbox', // needed as root; the browser opens nothing but the demo site
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  // No request to anywhere but the demo site.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP *.example.test 127.0.0.1',
];

/** Runs `use` with a new headless browser and an empty profile, and closes it however `use` ends. */
export async function withBrowser(use, extraFlags = []) {
  const browser = await chromium.launch({ executablePath, args: [...flags, ...extraFlags] });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** The demo site's certificate is self-signed. */
export const contextOptions = { ignoreHTTPSErrors: true };
