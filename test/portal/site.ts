/** One answer of the sample portal. A string body is sent as UTF-8. */
export interface Reply {
  body: string | Uint8Array;
  /** Default `text/html; charset=utf-8`. */
  contentType?: string;
  /** Default 200. */
  status?: number;
  headers?: Record<string, string>;
}

/** What an answer may depend on. */
interface Asked {
  query: URLSearchParams;
  /** True after `portal.revise` was called for this page. */
  revised: boolean;
}

/** A fixed answer, or one made on demand. */
export type Page = Reply | ((asked: Asked) => Reply);

/** One host with its pages by path; a key may carry a query (`/a?b=1`) and then wins over the bare path. */
export interface Site {
  host: string;
  pages: Map<string, Page>;
}

/** The page for a request target, or undefined. */
export function pageAt(site: Site, target: string): Page | undefined {
  const path = target.split('?')[0] ?? '/';
  const keys = [target, decoded(target), path, decoded(path)];
  return keys.map((key) => site.pages.get(key)).find((page) => page !== undefined);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Joins sites of the same host into one; later pages win. */
export function joinSites(sites: readonly Site[]): Map<string, Site> {
  const joined = new Map<string, Site>();
  for (const { host, pages } of sites) {
    const name = host.toLowerCase();
    const before = joined.get(name)?.pages ?? [];
    joined.set(name, { host: name, pages: new Map([...before, ...pages]) });
  }
  return joined;
}
