import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { makeCertificate } from './certificate';
import { sampleSites } from './pages/sites';
import { joinSites, type Page, pageAt, type Reply, type Site } from './site';

/** The sample portal while it runs; everything listens on 127.0.0.1 only. */
export interface Portal {
  httpPort: number;
  httpsPort: number;
  /** Forward and CONNECT proxy that reaches nothing but this process. */
  proxyPort: number;
  hosts: string[];
  /** Requests answered so far, e.g. `GET https://host/path 200`. */
  log: string[];
  /** From now on the page at this address shows its revised text; throws where there is none. */
  revise(url: string): void;
  /** Takes every revision back. */
  restore(): void;
  close(): Promise<void>;
}

export interface PortalOptions {
  /** Further hosts and pages, e.g. those of a corpus. */
  extraSites?: Site[];
}

interface State {
  sites: Map<string, Site>;
  revised: Set<string>;
  log: string[];
}

/** Starts the sample portal on free ports. */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const sites = joinSites([...sampleSites(), ...(options.extraSites ?? [])]);
  const state: State = { sites, revised: new Set(), log: [] };
  const hosts = [...sites.keys()];
  const plain = createServer(answering(state, 'http'));
  const secure = createSecureServer(await makeCertificate(hosts), answering(state, 'https'));
  const [httpPort, httpsPort] = [await listen(plain), await listen(secure)];
  const proxy = createProxy(state, { 80: httpPort, 443: httpsPort });
  const proxyPort = await listen(proxy);
  const open = openSockets([plain, secure, proxy]);
  return {
    httpPort,
    httpsPort,
    proxyPort,
    hosts,
    log: state.log,
    revise: (url) => markRevised(state, url),
    restore: () => state.revised.clear(),
    close: async () => {
      const stopped = Promise.all([plain, secure, proxy].map(stop));
      for (const socket of open) socket.destroy();
      await stopped;
    },
  };
}

function markRevised(state: State, url: string): void {
  const { host, pathname } = new URL(url);
  const site = state.sites.get(host);
  if (typeof (site && pageAt(site, pathname)) !== 'function') throw new Error(`No revision of ${url}`);
  state.revised.add(host + pathname);
}

const hostOf = (request: IncomingMessage): string =>
  (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();

function answering(state: State, scheme: 'http' | 'https'): RequestListener {
  return (request, response) => {
    const host = hostOf(request);
    const target = (request.url ?? '/').replace(/^https?:\/\/[^/]+/, '') || '/';
    const reply = replyTo(state, host, target);
    state.log.push(`${request.method} ${scheme}://${host}${target} ${reply.status ?? 200}`);
    send(request, response, reply);
  };
}

function replyTo(state: State, host: string, target: string): Reply {
  const site = state.sites.get(host);
  if (!site)
    return { body: `No such host in the sample portal: ${host}\n`, contentType: 'text/plain', status: 502 };
  const page = pageAt(site, target);
  if (page) return made(page, state, `http://${host}${target}`);
  if (target === '/favicon.ico') return { body: '', status: 204 };
  return { body: NOT_FOUND, status: 404 };
}

function made(page: Page, state: State, address: string): Reply {
  if (typeof page !== 'function') return page;
  const { host, pathname, searchParams } = new URL(address);
  return page({ query: searchParams, revised: state.revised.has(host + pathname) });
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : reply.body;
  const status = reply.status ?? 200;
  response.writeHead(status, {
    ...(status !== 204 && {
      'content-type': reply.contentType ?? 'text/html; charset=utf-8',
      'content-length': String(body.byteLength),
    }),
    'cache-control': 'no-store',
    ...reply.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const NOT_FOUND = `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>页面不存在</title>
<style>body{font:16px/2 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#555;text-align:center;padding-top:12vh}b{font-size:64px;color:#c7d3e3}</style>
</head><body><b>404</b><p>您访问的页面不存在或已删除</p><p><a href="/">返回首页</a></p></body></html>
`;

function createProxy(state: State, ports: Record<number, number>): Server {
  const proxy = createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
    if (url) request.headers.host = url.host;
    answering(state, 'http')(request, response);
  });
  proxy.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const [host = '', port = ''] = (request.url ?? '').toLowerCase().split(':');
    const local = state.sites.has(host) ? ports[Number(port)] : undefined;
    client.on('error', () => client.destroy());
    if (local) tunnel(client, head, local);
    else {
      client.end('HTTP/1.1 502 Unknown host\r\ncontent-length: 0\r\n\r\n');
      // Nobody reads from a refused tunnel, so its other end would never be seen to close.
      client.destroySoon();
    }
  });
  return proxy;
}

function tunnel(client: Socket, head: Buffer, port: number): void {
  const local = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    local.write(head);
    local.pipe(client);
    client.pipe(local);
  });
  local.on('error', () => client.destroy());
  client.on('close', () => local.destroy());
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Sockets that are open now; a server does not count its tunnels among its connections. */
function openSockets(servers: readonly Server[]): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  for (const server of servers)
    server.on('connection', (socket: Socket) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    });
  return open;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
