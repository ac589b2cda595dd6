/** Records the journey once per recorder, each time with a new site and so with new secrets. */
import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ledger } from '../../demo-site/src/ledger.js';
import { startSite } from '../../demo-site/src/site.js';
import { missingIn } from './check.js';
import { journey } from './journey.js';
import { writeLists } from './lists.js';
import { recordWithChromeHar } from './recorders/chrome-har.js';
import { recordWithDevTools } from './recorders/devtools.js';
import { recordWithPlaywright } from './recorders/playwright.js';

const folder = fileURLToPath(new URL('../../hars/', import.meta.url));

const recorders = {
  playwright: recordWithPlaywright,
  'chrome-har': recordWithChromeHar,
  devtools: recordWithDevTools,
};

await mkdir(folder, { recursive: true });
for (const [name, recordWith] of Object.entries(recorders)) {
  const harFile = `${folder}${name}.har`;
  const ledger = new Ledger();
  const site = await startSite(ledger);
  await recordWith((page) => journey(page, site), harFile);
  site.close();

  const missing = await missingIn(name, harFile);
  if (missing.length > 0) throw new Error(`${name}.har lacks ${missing.join(', ')}`);
  const { secrets, keep } = await writeLists(harFile, ledger);
  const { size } = await stat(harFile);
  console.log(`${name}.har: ${size} bytes, ${secrets} secrets, ${keep} harmless values`);
}
