/**
 * Every reading of a HAR: each string in it, and what comes out when JSON, percent, form, HTML, base64,
 * gzip and deflate encodings are undone, one inside the other. Used to see which of the issued secrets
 * really stand in a recording; it shares no code with the sanitizer that it helps to test.
 */
import { gunzipSync, inflateRawSync } from 'node:zlib';

const maxDepth = 6;
const shortestBase64 = 12;

/** A set of texts; a value stands in the HAR if one of them contains it. */
export function decodedViews(harText) {
  const views = new Set();
  collectStrings(JSON.parse(harText), (text) => addViews(views, text, 0));
  return views;
}

function collectStrings(value, visit) {
  if (value !== null && typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) {
      if (!Array.isArray(value)) visit(key);
      collectStrings(member, visit);
    }
  } else if (value !== null) {
    visit(String(value));
  }
}

function addViews(views, text, depth) {
  if (views.has(text)) return;
  views.add(text);
  if (depth === maxDepth) return;
  for (const decoded of decodings(text)) addViews(views, decoded, depth + 1);
}

function* decodings(text) {
  yield* jsonStrings(text);
  if (/%[0-9a-f]{2}/i.test(text)) {
    yield percentDecoded(text);
    yield percentDecoded(text.replaceAll('+', ' '));
  }
  if (/&#\d+;/.test(text)) yield text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
  for (const [token] of text.matchAll(/[A-Za-z0-9+/_-]+={0,2}/g)) {
    if (token.length >= shortestBase64) yield* bytesAsTexts(Buffer.from(token, 'base64'));
  }
}

/** Whole JSON texts, and JSON in the middle of something: server-sent events, inline scripts, multipart. */
function* jsonStrings(text) {
  const trimmedLines = text.split(/\r?\n/)
    .map((line) => line.replace(/^[^{["]*/, '').replace(/;?(<\/script>)?$/, ''));
  for (const candidate of [text, ...trimmedLines]) {
    if (!/^[{["]/.test(candidate)) continue;
    try {
      const strings = [];
      collectStrings(JSON.parse(candidate), (string) => strings.push(string));
      yield* strings;
    } catch {
      // Not JSON after all.
    }
  }
}

function percentDecoded(text) {
  return text.replace(/(%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

function* bytesAsTexts(bytes) {
  yield bytes.toString('utf8');
  for (const inflate of [gunzipSync, inflateRawSync]) {
    try {
      yield inflate(bytes).toString('utf8');
    } catch {
      // Not compressed that way.
    }
  }
}
