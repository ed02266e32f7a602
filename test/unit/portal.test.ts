import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { decode } from 'iconv-lite';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELD_NAMES, isMultiple } from '#lib/report/terms';
import type { Entry } from '#test/portal/entry';
import { EARLIER_ENTRIES, ENTRIES, entryOf, TROUBLE_ENTRIES } from '#test/portal/expected';
import { pourSeeds, TEMPLATES } from '#test/portal/seeds';
import { type Portal, startPortal } from '#test/portal/server';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}
const SEEDS = new URL('../../../shared/seeds', import.meta.url).pathname;
const seeds = pourSeeds(SEEDS);
const ALL = [...ENTRIES, ...TROUBLE_ENTRIES, ...EARLIER_ENTRIES];
const LIGHT = ALL.filter(({ id }) => id !== 'huge' && id !== 'long-table');
const WITH_TEXT = LIGHT.filter(({ text }) => text);

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({
    extraSites: [
      { host: 'extra-demo.gov.cn', pages: new Map([['/a.html?b=1', { body: '<p>加</p>' }]]) },
      ...(seeds?.sites ?? []),
    ],
  });
});
afterAll(() => portal.close());

function fetchOver(scheme: 'http' | 'https', address: string): Promise<Answer> {
  const { host, pathname, search } = new URL(address);
  const send = scheme === 'http' ? httpRequest : httpsRequest;
  const port = scheme === 'http' ? portal.httpPort : portal.httpsPort;
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path: pathname + search,
      headers: { host },
      rejectUnauthorized: false,
    };
    send(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const htmlOf = (entry: Entry, { body }: Answer): string => decode(body, entry.charset ?? 'utf-8');
const squeezed = (text: string): string => text.replace(/\s+/g, '');
/** What a person could read, without scripts, as one string without spaces. */
function visible(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const element of document.querySelectorAll('script,style')) element.remove();
  return squeezed(document.documentElement.textContent ?? '');
}

async function readable(entry: Entry): Promise<string> {
  const addresses = entry.pages ?? [entry.textFrom ?? entry.url];
  const pages = await Promise.all(addresses.map((address) => fetchOver('https', address)));
  return pages.map((page) => visible(htmlOf(entry, page))).join('');
}

describe('the sample portal', () => {
  it('has unique ids and addresses, and enough of every kind', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
    expect(new Set(ALL.map(({ url }) => url)).size).toBe(ALL.length);
    expect(ENTRIES.length).toBeGreaterThanOrEqual(18);
    expect(new Set(ENTRIES.map(({ kind }) => kind))).toEqual(
      new Set(['report', 'document', 'listing', 'other']),
    );
  });

  it.each(LIGHT)('serves $id alike over http and https', async (entry) => {
    const [plain, secure] = await Promise.all([fetchOver('http', entry.url), fetchOver('https', entry.url)]);
    expect([plain.status, secure.status]).toEqual([200, 200]);
    expect(plain.body.equals(secure.body)).toBe(true);
    const type = String(plain.headers['content-type']);
    if (entry.id === 'pdf') expect(type).toBe('application/pdf');
    else if (entry.charset === 'gbk') expect(type).toBe('text/html; charset=GBK');
    else if (entry.charset === 'gb2312') expect(type).toBe('text/html');
    else expect(type).toBe('text/html; charset=utf-8');
    expect(htmlOf(entry, plain)).not.toContain('\uFFFD');
  });

  it.each(WITH_TEXT)('prints every expected line of $id, in order', async (entry) => {
    const text = await readable(entry);
    let from = 0;
    for (const line of entry.text ?? []) {
      const at = text.indexOf(squeezed(line), from);
      expect(at, line).toBeGreaterThanOrEqual(0);
      from = at + squeezed(line).length;
    }
  });

  it.each(LIGHT.filter(({ removedContains }) => removedContains?.length))(
    'prints the noise of $id',
    async (entry) => {
      const text = visible(htmlOf(entry, await fetchOver('https', entry.url)));
      for (const line of entry.removedContains ?? []) expect(text).toContain(squeezed(line));
    },
  );

  it('expects only fields that exist, in their shape', () => {
    for (const { fields = {}, id } of ALL)
      for (const [name, value] of Object.entries(fields)) {
        expect(FIELD_NAMES, id).toContain(name);
        expect(Array.isArray(value), `${id} ${name}`).toBe(isMultiple(name as never));
        if (['issued', 'created'].includes(name)) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
  });

  it('links listings and attachments to pages that answer', async () => {
    const wanted = ALL.flatMap(({ items = [], attachments = [] }) => [
      ...items,
      ...attachments.map(({ url }) => url),
    ]);
    expect(wanted.length).toBeGreaterThan(15);
    for (const address of wanted) expect((await fetchOver('https', address)).status, address).toBe(200);
    for (const entry of ENTRIES.filter(({ items }) => items)) {
      const html = htmlOf(entry, await fetchOver('https', entry.url));
      const { document } = new JSDOM(html, { url: entry.url }).window;
      const links = [...document.links].map(({ href }) => href);
      for (const item of entry.items ?? []) expect(links).toContain(item);
    }
  });

  it.each(LIGHT.filter(({ id }) => id !== 'pdf'))('names no real host in $id', async (entry) => {
    const html = htmlOf(entry, await fetchOver('https', entry.url));
    const hosts = [...html.matchAll(/(?:https?:)?\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(
      ([, host]) => host,
    );
    const standards = ['www.w3.org'];
    for (const host of hosts.filter((name) => !standards.includes(name ?? '')))
      expect(host).toMatch(/-demo\.gov\.(cn|uk)$/);
  });

  it('leads every relative link of an article somewhere', async () => {
    const entry = entryOf('trs-rule-of-law');
    const { document } = new JSDOM(htmlOf(entry, await fetchOver('https', entry.url)), { url: entry.url })
      .window;
    const links = [...document.links].map(({ href }) => href).filter((href) => href.startsWith('http'));
    for (const href of links) expect([200, 302], href).toContain((await fetchOver('https', href)).status);
  });

  it('changes a page when told, and takes it back', async () => {
    const entry = entryOf('trs-rule-of-law');
    const before = await readable(entry);
    portal.revise(entry.url);
    const after = await readable(entry);
    portal.restore();
    expect(before).not.toContain('98.8%');
    for (const line of entry.revisedText ?? []) expect(after).toContain(squeezed(line));
    expect(await readable(entry)).toBe(before);
    expect(() => portal.revise('https://www.linjiang-demo.gov.cn/blank.html')).toThrow('No revision');
  });

  it('says in Chinese that a page is missing, has no icon, and refuses other hosts', async () => {
    const missing = await fetchOver('https', 'https://www.linjiang-demo.gov.cn/none.html');
    expect([missing.status, missing.body.toString()]).toEqual([
      404,
      expect.stringContaining('您访问的页面不存在'),
    ]);
    expect((await fetchOver('http', 'http://www.linjiang-demo.gov.cn/favicon.ico')).status).toBe(204);
    expect((await fetchOver('http', 'http://www.example.gov.cn/')).status).toBe(502);
    expect(portal.log.at(-1)).toBe('GET http://www.example.gov.cn/ 502');
  });

  it('serves hosts that a test adds, with queries', async () => {
    expect((await fetchOver('https', 'https://extra-demo.gov.cn/a.html?b=1')).body.toString()).toContain(
      '加',
    );
    expect((await fetchOver('https', 'https://extra-demo.gov.cn/a.html')).status).toBe(404);
  });

  it('makes large pages on demand', async () => {
    const huge = await fetchOver('http', 'http://www.linjiang-demo.gov.cn/huge?mb=2');
    expect(huge.body.byteLength).toBeGreaterThan(2 * 1024 * 1024);
    const table = await fetchOver('http', 'http://www.linjiang-demo.gov.cn/table?rows=50');
    expect(table.body.toString().match(/<tr>/g)).toHaveLength(51);
    const megabyte = await fetchOver('http', entryOf('one-megabyte').url);
    expect(megabyte.body.byteLength).toBeGreaterThan(950_000);
  });

  it('sends the strict policy, and no policy elsewhere', async () => {
    const strict = await fetchOver('http', entryOf('strict-policy').url);
    expect(strict.headers['content-security-policy']).toBe("default-src 'none'");
    expect((await fetchOver('http', entryOf('gbk').url)).headers['content-security-policy']).toBeUndefined();
  });
});

/** Opens a tunnel and answers with the first line that comes back. */
function tunnel(target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(portal.proxyPort, '127.0.0.1', () =>
      socket.write(`CONNECT ${target} HTTP/1.1\r\n\r\n`),
    );
    socket.once('data', (data) => {
      const line = data.toString().split('\r\n')[0] ?? '';
      if (!line.includes('200')) {
        socket.destroy();
        resolve(line);
        return;
      }
      const host = target.split(':')[0] ?? '';
      const secure = connectSecurely({ socket, servername: host, rejectUnauthorized: false }, () =>
        secure.write(`GET /blank.html HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      );
      secure.once('data', (answer) => {
        secure.destroy();
        resolve(answer.toString().split('\r\n')[0] ?? '');
      });
    });
    socket.on('error', reject);
  });
}

describe('the proxy', () => {
  it('tunnels to this process for known hosts only', async () => {
    expect(await tunnel('www.linjiang-demo.gov.cn:443')).toBe('HTTP/1.1 200 OK');
    expect(await tunnel('www.example.gov.cn:443')).toBe('HTTP/1.1 502 Unknown host');
    expect(await tunnel('www.linjiang-demo.gov.cn:22')).toBe('HTTP/1.1 502 Unknown host');
  });

  it('answers plain requests itself', async () => {
    const status = (address: string) =>
      new Promise<number>((resolve, reject) => {
        httpRequest(
          {
            host: '127.0.0.1',
            port: portal.proxyPort,
            path: address,
            headers: { host: new URL(address).host },
          },
          (response) => {
            response.resume();
            resolve(response.statusCode ?? 0);
          },
        )
          .on('error', reject)
          .end();
      });
    expect(await status('http://www.linjiang-demo.gov.cn/blank.html')).toBe(200);
    expect(await status('http://www.example.com/')).toBe(502);
  });
});

describe.skipIf(!seeds)('seeds poured into the templates (skipped where ../shared is absent)', () => {
  it.each(TEMPLATES)('fills $name with every line', (template) => {
    const { sites, entries } = pourSeeds(SEEDS, [template]) ?? { sites: [], entries: [] };
    const texts = sites.map(({ pages }) =>
      [...pages.values()].map((page) => visible(String('body' in page && page.body))).join(''),
    );
    expect(entries).toHaveLength(5);
    for (const [index, { text = [], removedContains = [] }] of entries.entries())
      for (const line of [...text, ...removedContains]) expect(texts[index]).toContain(squeezed(line));
  });

  it('serves them and leaves out what is noise or metadata', async () => {
    const entries = seeds?.entries ?? [];
    expect(entries.map(({ text }) => text?.length)).toEqual([23, 15, 38, 23, 36]);
    for (const entry of entries) expect((await fetchOver('https', entry.url)).status).toBe(200);
    expect(entries[1]?.fields?.indexNumber).toBe('370402/2022-00029');
    expect(entries[4]?.absent).toContain('issued');
  });
});

it('pours nothing where the seeds are absent', () => {
  expect(pourSeeds('/nowhere/at/all')).toBeNull();
});
