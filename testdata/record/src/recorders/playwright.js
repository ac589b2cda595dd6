import { contextOptions, withBrowser } from '../browser.js';

/** Playwright's own recorder; it writes the file when the context closes. */
export async function recordWithPlaywright(visit, harFile) {
  await withBrowser(async (browser) => {
    const context = await browser.newContext({
      ...contextOptions,
      recordHar: { path: harFile, content: 'embed', mode: 'full' },
    });
    await visit(await context.newPage());
    await context.close();
  });
}
