/** Starts the site alone, to look at it by hand. */
import { Ledger } from './ledger.js';
import { startSite } from './site.js';

const site = await startSite(new Ledger());
console.log(`Shop: ${site.urls.app}/login\nMap *.example.test to 127.0.0.1 in your browser.`);
