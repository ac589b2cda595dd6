/** The few things a framework would give: routing, bodies, cookies, answers. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { uuid } from './generate.js';

/** routes: { 'GET /path': handler(exchange) } */
export function requestListener(ledger, routes) {
  return async (request, response) => {
    const exchange = new Exchange(ledger, request, response);
    const handler = routes[`${request.method} ${exchange.url.pathname}`];
    try {
      if (handler) await handler(exchange);
      else exchange.json({ error: 'not_found', message: 'No such page' }, { status: 404 });
    } catch (error) {
      console.error(`${request.method} ${exchange.url.pathname}:`, error);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    }
  };
}

export class Exchange {
  constructor(ledger, request, response) {
    this.request = request;
    this.response = response;
    this.url = new URL(request.url, 'https://host.invalid');
    this.query = this.url.searchParams;
    response.setHeader('X-Request-Id', ledger.harmless('request-id', uuid()));
    const { traceparent } = request.headers;
    if (traceparent) response.setHeader('traceparent', ledger.harmless('traceparent', traceparent));
  }

  async body() {
    const chunks = [];
    for await (const chunk of this.request) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  }

  async form() {
    return new URLSearchParams(await this.body());
  }

  header(name, value) {
    this.response.setHeader(name, value);
    return this;
  }

  cookie(name, value, attributes = 'HttpOnly; SameSite=Lax') {
    this.response.appendHeader('Set-Cookie', `${name}=${value}; Path=/; Secure; ${attributes}`);
    return this;
  }

  send(type, body, { status = 200, encoding } = {}) {
    const compress = { gzip: gzipSync, br: brotliCompressSync }[encoding];
    if (compress) this.header('Content-Encoding', encoding);
    this.header('Content-Type', type);
    this.response.statusCode = status;
    this.response.end(compress ? compress(body) : body);
  }

  json(value, options) {
    this.send('application/json; charset=utf-8', JSON.stringify(value), options);
  }

  html(markup, options) {
    this.send('text/html; charset=utf-8', markup, options);
  }

  redirect(location, status = 302) {
    this.header('Location', location);
    this.response.statusCode = status;
    this.response.end();
  }
}
