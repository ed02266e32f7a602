import { absolute } from './page';
import type { Survey } from './survey';
import type { Weighed } from './weigh';

const NEXT = /^[[【(<\s]*(?:下一?页|后一?页|下页|next(?: page)?|\d{1,2}|[<>«»›]+)[\]】)>\s]*$/i;
/** TRS prints the pager of an article by script: createPageHTML(pages, index of this one, name, extension). */
const BY_SCRIPT =
  /createPageHTML\(\s*["']?(\d{1,3})["']?\s*,\s*["']?(\d{1,3})["']?\s*,\s*["']([\w./-]+)["']\s*,\s*["'](\w+)["']/;
const BELOW = 12;
const MOST = 200;
const PAGE_NUMBER = /(?:[_-]\d{1,3})?(\.\w+)?$/;
const PAGE_PARAMETER = /^(?:page|pageno|pagenum|p|pn|currentpage)$/i;

/** An address without its page parameter, and without its page number too. */
function stems(address: string): [whole: string, stem: string] {
  const url = new URL(address);
  // Not by searchParams: its iterators cannot be gone through in a content script of Firefox.
  const query = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !PAGE_PARAMETER.test(pair.split('=', 1)[0] ?? ''))
    .join('&');
  const rest = (path: string) => `${url.host}${path}?${query}`;
  return [rest(url.pathname), rest(url.pathname.replace(PAGE_NUMBER, '$1'))];
}

function linked(view: Survey, lines: readonly Weighed[]): string[] {
  return lines
    .flatMap((line) => line.links)
    .filter((link) => NEXT.test(link.textContent?.trim() ?? ''))
    .flatMap((link) => absolute(view.page, link.getAttribute('href')) ?? []);
}

function scripted(view: Survey): string[] {
  for (const script of view.page.document.getElementsByTagName('script')) {
    const [, count, current, name, extension] = BY_SCRIPT.exec(script.textContent ?? '') ?? [];
    if (!count || !name || Number(count) > MOST) continue;
    const numbers = Array.from({ length: Number(count) }, (_, index) => index).filter(
      (index) => index > Number(current),
    );
    return numbers.flatMap((index) => absolute(view.page, `${name}_${index}.${extension}`) ?? []);
  }
  return [];
}

/** Addresses of the further pages of this article, in order: linked in or right under the text, beside it on the server. */
export function continuationsOf(view: Survey): string[] {
  const own = stems(view.page.url);
  const found = [...linked(view, [...view.body, ...view.after.slice(0, BELOW)]), ...scripted(view)];
  const pages = found
    .map((address) => address.replace(/#.*$/, ''))
    .filter((address) => address !== view.page.url && own.includes(stems(address)[1]));
  return [...new Set(pages)].slice(0, MOST);
}
