import { readFile, writeFile } from 'node:fs/promises';
import { decodedViews } from './decoded-views.js';

/** Writes NAME.secrets.txt and NAME.keep.txt beside NAME.har; answers how many lines each has. */
export async function writeLists(harFile, ledger) {
  const text = await readFile(harFile, 'utf8');
  const views = [...decodedViews(text)];
  const secrets = ledger.secrets().filter(([, value]) => views.some((view) => view.includes(value)));
  // Harmless values must be findable without any decoding but JSON's own.
  const keep = ledger.harmlessValues()
    .filter(([, value]) => text.includes(JSON.stringify(value).slice(1, -1)))
    .filter(([, value]) => !secrets.some(([, secret]) => value.includes(secret)));
  await writeList(harFile.replace(/\.har$/, '.secrets.txt'), secrets);
  await writeList(harFile.replace(/\.har$/, '.keep.txt'), keep);
  return { secrets: secrets.length, keep: keep.length };
}

async function writeList(file, pairs) {
  await writeFile(file, pairs.map(([kind, value]) => `${kind}\t${value}\n`).join(''));
}
