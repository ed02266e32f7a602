import { withoutWordFields } from './boilerplate';
import { collapse, isHidden, isSkipped } from './flow';
import type { Grids } from './layout-table';
import { absolute, type Page } from './page';

/** A node of the clean text: words, or one of a closed list of elements. */
export type Clean = string | CleanElement;
export interface CleanElement {
  tag: string;
  attributes: Record<string, string>;
  children: Clean[];
}

const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre']);
const CONTAINERS = new Set('ul ol li table thead tbody tr th td blockquote'.split(' '));
const MARKS: Record<string, string> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  sub: 'sub',
  sup: 'sup',
  a: 'a',
};
const RENAMED: Record<string, string> = {
  tfoot: 'tbody',
  dl: 'ul',
  dt: 'li',
  dd: 'li',
  caption: 'p',
  figcaption: 'p',
  menu: 'ul',
  dir: 'ul',
};
const INLINE_BLOCKS = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const DEPTH = 40;
const HEADING_LIMIT = 160;

/** What normalising needs beyond the tree: the page for addresses, and the nodes that stripping took out. */
export interface Cut {
  page: Page;
  dropped: ReadonlySet<Node>;
  grids: Grids;
  /** Take what is hidden as well. */
  unhidden: boolean;
}

/** A heading that swallowed the body, or lines of it, is no heading. */
const isFalseHeading = (element: Element): boolean =>
  (element.textContent?.trim().length ?? 0) > HEADING_LIMIT ||
  element.querySelector('p,div,table,ul,ol') !== null;

class Builder {
  readonly root: CleanElement = { tag: 'body', attributes: {}, children: [] };
  private readonly open: CleanElement[] = [this.root];
  private readonly owned = new Map<Element, CleanElement>();
  private readonly cut: Cut;

  constructor(cut: Cut) {
    this.cut = cut;
  }

  private get top(): CleanElement {
    return this.open[this.open.length - 1] as CleanElement;
  }

  /** Clean tag for an element: '' for one that only passes its children on. */
  private tagOf(element: Element): string {
    const name = RENAMED[element.localName] ?? element.localName;
    if (MARKS[name]) return MARKS[name];
    if (/^h[1-6]$/.test(name)) return isFalseHeading(element) ? '' : name;
    if (PARAGRAPHS.has(name)) return name;
    if (!CONTAINERS.has(name)) return '';
    if (!/^t/.test(name)) return name;
    return this.cut.grids.hold(element) ? name : '';
  }

  private attributesOf(tag: string, element: Element): Record<string, string> {
    if (tag === 'a') {
      const href = absolute(this.cut.page, element.getAttribute('href'));
      return href ? { href } : {};
    }
    const spans: Record<string, string> = {};
    if (tag === 'td' || tag === 'th')
      for (const name of ['colspan', 'rowspan']) {
        const count = Number.parseInt(element.getAttribute(name) ?? '', 10);
        if (count > 1) spans[name] = String(Math.min(count, 1000));
      }
    return spans;
  }

  /** Ends the paragraph that is open, so that the next words begin a new one. */
  break(): void {
    for (let at = this.open.length - 1; at > 0; at--) {
      const tag = (this.open[at] as CleanElement).tag;
      if (CONTAINERS.has(tag)) break;
      this.open.length = at;
    }
  }

  enter(element: Element): void {
    const inline = INLINE_BLOCKS.has(element.localName) || element.localName.includes(':');
    const tag = this.open.length > DEPTH ? '' : this.tagOf(element);
    if (!inline) this.break();
    if (!tag) return;
    const mark = MARKS[element.localName] !== undefined;
    if (mark) this.paragraph();
    if (mark && this.open.some((one) => one.tag === tag)) return;
    this.push({ tag, attributes: this.attributesOf(tag, element), children: [] }, element);
  }

  private push(clean: CleanElement, owner?: Element): void {
    this.top.children.push(clean);
    this.open.push(clean);
    if (owner) this.owned.set(owner, clean);
  }

  leave(element: Element): void {
    const inline = INLINE_BLOCKS.has(element.localName) || element.localName.includes(':');
    if (!inline) this.break();
    const owned = this.owned.get(element);
    const at = owned ? this.open.lastIndexOf(owned) : -1;
    if (at > 0) this.open.length = at;
  }

  /** Words directly in the text, or in a list item or cell beside blocks, get a paragraph of their own. */
  private paragraph(): void {
    const { tag } = this.top;
    if (tag === 'body' || tag === 'blockquote') this.push({ tag: 'p', attributes: {}, children: [] });
  }

  text(node: Text): void {
    if (/^(?:table|thead|tbody|tr|ul|ol)$/.test(this.top.tag)) {
      if (!node.data.trim()) return;
      // Words that stand loose in a table or list would be lost there.
      this.push({ tag: this.top.tag === 'tr' ? 'td' : 'p', attributes: {}, children: [] });
    }
    if (this.top.tag === 'body' && !node.data.trim()) return;
    this.paragraph();
    this.top.children.push(node.data);
  }

  image(element: Element): void {
    const address = element.getAttribute('src') ?? element.getAttribute('data-src');
    const src = absolute(this.cut.page, address);
    if (!src) return;
    this.paragraph();
    const alt = collapse(element.getAttribute('alt') ?? '');
    this.top.children.push({ tag: 'img', attributes: { src, ...(alt && { alt }) }, children: [] });
  }

  lineBreak(): void {
    if (this.top.tag !== 'body') this.top.children.push({ tag: 'br', attributes: {}, children: [] });
  }

  visit(node: Node): boolean {
    if (node.nodeType === 3 && !this.cut.dropped.has(node)) this.text(node as Text);
    if (node.nodeType !== 1 || this.cut.dropped.has(node)) return false;
    const element = node as Element;
    if (isSkipped(element) || (!this.cut.unhidden && isHidden(element))) return false;
    if (element.localName === 'br') this.lineBreak();
    else if (element.localName === 'hr') this.break();
    else if (element.localName === 'img') this.image(element);
    return element.firstChild !== null;
  }
}

const isEmpty = (node: Clean): boolean =>
  typeof node === 'string'
    ? !node.trim()
    : node.children.length === 0 && !/^(?:img|br|td|th)$/.test(node.tag);

/** Removes empty elements and the spaces at the borders of paragraphs. */
function prune(element: CleanElement): void {
  for (const child of element.children) if (typeof child !== 'string') prune(child);
  const inline = PARAGRAPHS.has(element.tag) || MARKS[element.tag] !== undefined;
  element.children = element.children.filter((child) =>
    inline && typeof child === 'string' ? child !== '' : !isEmpty(child),
  );
  if (PARAGRAPHS.has(element.tag) && !hasContent(element)) element.children = [];
  element.children = element.children.map((child) => (typeof child === 'string' ? tidy(child) : child));
}

function hasContent(element: CleanElement): boolean {
  return element.children.some((child) =>
    typeof child === 'string'
      ? child.trim() !== ''
      : child.tag === 'img' || (child.tag !== 'br' && hasContent(child)),
  );
}

/** Collapses the spaces inside a piece of text but keeps the ones at its borders, which may part two words. */
function tidy(text: string): string {
  const words = collapse(withoutWordFields(text));
  if (!words) return ' ';
  return `${/^[ \t\r\n]/.test(text) ? ' ' : ''}${words}${/[ \t\r\n]$/.test(text) ? ' ' : ''}`;
}

/** Rebuilds the text below some roots from a closed list of elements; what was dropped stays out. */
export function normalize(roots: readonly Element[], cut: Cut): CleanElement {
  const builder = new Builder(cut);
  for (const root of roots) {
    let node: Node | null = root.firstChild;
    let at: Node = root;
    while (node || at !== root) {
      if (node && builder.visit(node)) {
        builder.enter(node as Element);
        at = node;
        node = node.firstChild;
      } else if (node) {
        node = node.nextSibling;
      } else {
        builder.leave(at as Element);
        node = at.nextSibling;
        at = at.parentNode as Node;
      }
    }
    builder.break();
  }
  prune(builder.root);
  return builder.root;
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '',
  );

/** The clean text as HTML. */
export function toHtml(nodes: readonly Clean[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node);
      const attributes = Object.entries(node.attributes).map(
        ([name, value]) => ` ${name}="${escaped(value)}"`,
      );
      const start = `<${node.tag}${attributes.join('')}>`;
      return /^(?:img|br)$/.test(node.tag) ? start : `${start}${toHtml(node.children)}</${node.tag}>`;
    })
    .join('');
}
