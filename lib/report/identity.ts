/** Query parameters that say how somebody came to a page or who they are, never which page it is. */
const TRAVEL =
  /^(?:utm_.*|spm|scm|share_?.*|isappinstalled|wx_?.*|wfr|fbclid|gclid|msclkid|yclid|mc_[ce]id|_gl|_ga|hmsr|hmpl|hmcu|hmkw|hmci|tdsourcetag|nsukey|srcid|bd_vid)$/i;
const SESSION = /^(?:jsessionid|phpsessid|aspsessionid.*|sessionid|session_id|cftoken|cfid|token|_csrf)$/i;
/** WeChat adds `from=timeline` and the like; other values of `from` may choose the content. */
const SHARED_FROM = /^(?:timeline|singlemessage|groupmessage|message|qq|weibo|wechat|weixin)$/i;
/** Numbers that only keep caches away. */
const CACHE_BREAKER = /^(?:_|_t|rnd|rand|random|timestamp|ts|nocache)$/i;
const START_PAGE = /\/(?:index|default)\.(?:html?|shtml|xhtml|jsp|jspx|php|aspx?|do)$/i;
/** A fragment that begins so is the address inside a one-page site, not a place on the page. */
const ROUTE = /^#!?\/./;

function isDropped(name: string, value: string): boolean {
  if (TRAVEL.test(name) || SESSION.test(name)) return true;
  if (/^from$/i.test(name)) return SHARED_FROM.test(value);
  return CACHE_BREAKER.test(name) && /^[\d.]*$/.test(value);
}

function keptQuery(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return pair !== '' && !isDropped(name, value);
    });
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function keptPath(path: string): string {
  const bare = path
    .replace(/;jsessionid=[^/;]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(START_PAGE, '/');
  return bare.length > 1 ? bare.replace(/\/$/, '') : bare;
}

/**
 * One key for all addresses of a page: https for http, host in lower case, no default port, no start page or final slash,
 * no fragment but a route, no tracking, session or cache parameters; the others keep their order.
 */
export function canonicalUrl(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return url;
  }
  if (!/^https?:$/.test(parsed.protocol)) return url;
  const port = /^(?:80|443)?$/.test(parsed.port) ? '' : `:${parsed.port}`;
  const host = parsed.hostname.replace(/\.$/, '');
  const route = ROUTE.test(parsed.hash) ? parsed.hash : '';
  return `https://${host}${port}${keptPath(parsed.pathname)}${keptQuery(parsed.search)}${route}`;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID: 10 characters of time (milliseconds) and 16 of the first ten random bytes. */
export function ulid(now: number, random: Uint8Array): string {
  if (random.length < 10) throw new Error('A ULID needs ten random bytes');
  let bits = BigInt(Math.floor(now));
  for (const byte of random.slice(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let id = '';
  for (let place = 0; place < 26; place++) {
    id = CROCKFORD[Number(bits & 31n)] + id;
    bits >>= 5n;
  }
  return id;
}
