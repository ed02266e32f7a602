import { createServer, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { ServedPorts } from './driver';

export interface Proxy {
  port: number;
  close(): Promise<void>;
}

/** A proxy that answers for every host name with this machine's own servers, and can reach nothing else. */
export async function startProxy(ports: ServedPorts): Promise<Proxy> {
  const open = new Set<Socket>();
  const server = createServer((incoming, answer) => {
    const { method, headers } = incoming;
    const path = incoming.url?.replace(/^http:\/\/[^/]+/, '') || '/';
    const onward = request({ host: '127.0.0.1', port: ports.http, method, headers, path }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('connect', (_, socket: Socket, head: Buffer) => {
    const onward = connect(ports.https, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return { port: (server.address() as AddressInfo).port, close };
}
