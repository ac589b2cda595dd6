/** What the server pushes: server-sent events and a WebSocket. */
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import * as generate from './generate.js';

/** EventSource cannot send headers, so its token is in the query, as in many real applications. */
export function serverSentEvents({ ledger, account, urls }) {
  return {
    'GET /events': async (exchange) => {
      exchange.header('Content-Type', 'text/event-stream').header('Cache-Control', 'no-store');
      const resetToken = ledger.secret('reset-token', generate.opaque());
      const write = (name, data) => exchange.response.write(
        `event: ${name}\nid: ${generate.hex(4)}\ndata: ${JSON.stringify(data)}\n\n`);
      exchange.response.write('retry: 60000\n\n');
      write('price', { sku: 'A-100', price: ledger.harmless('price', '1249.90') });
      await pause(50);
      write('mail', { to: account.email, link: `${urls.app}/reset?token=${resetToken}` });
      await pause(50);
      exchange.response.end();
    },
    'POST /events/ticket': (exchange) => exchange.json({
      stream_token: ledger.secret('stream-token', generate.opaque()),
      socket_token: ledger.secret('socket-token', generate.opaque()),
    }),
  };
}

/** The client's first message holds its token; the answer holds a session id and a resume token. */
export function acceptWebSockets(server, { ledger }) {
  const sockets = new WebSocketServer({ server, path: '/live' });
  sockets.on('connection', (socket) => {
    const push = (message) => socket.send(JSON.stringify(message));
    socket.on('message', async (data) => {
      if (JSON.parse(data).type !== 'auth') return;
      push({
        type: 'welcome',
        sessionId: ledger.secret('session-id', generate.uuid()),
        resume_token: ledger.secret('resume-token', generate.opaque()),
      });
      await pause(20);
      push({ type: 'tick', sku: 'A-100', price: ledger.harmless('price', '1251.15') });
      push({ type: 'bye' });
    });
  });
}
