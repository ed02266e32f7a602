import { MARKS } from '#lib/portals/platforms';
import { FRAME_MARK, HIDDEN_MARK } from './page';
import { type Zone, zoneOf } from './zone';

/** One visual line of the page: what stands between two block borders or line breaks. */
export interface Line {
  /** Words of the line, spaces collapsed. */
  text: string;
  /** Text nodes and images in the line, in order. */
  nodes: Node[];
  /** Innermost block element around the line. */
  block: Element;
  /** Letters and digits, and those of them inside links. */
  letters: number;
  linked: number;
  /** Link elements in the line. */
  links: Element[];
  /** Table cell around the line. */
  cell: Element | undefined;
  /** True inside h1–h6. */
  heading: boolean;
  zone: Zone;
  /** The element that opened the zone. */
  zoneRoot: Element | undefined;
  /** Not rendered, or hidden by the markup itself. */
  hidden: boolean;
}
export interface Flow {
  root: Element;
  lines: Line[];
  /** Block elements, children before parents. */
  blocks: Element[];
  images: Element[];
  /** Elements by the marks of platform rules. */
  named: Map<string, Element[]>;
  /** Comments with words, in order, each with the index of the line that follows. */
  comments: { node: Comment; line: number }[];
}

const SKIPPED = new Set(
  'script style noscript template head iframe object embed svg canvas video audio select option textarea input button datalist map frame noframes xml'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img br'.split(
    ' ',
  ),
);
const LETTER = /[\p{L}\p{N}]/gu;
const UNSEEN = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** True where the element neither starts nor ends a line. */
const isInline = (element: Element): boolean =>
  INLINE.has(element.localName) || element.localName.includes(':');
export const isSkipped = (element: Element): boolean => SKIPPED.has(element.localName);
/** Letters and digits in a text. */
export const countLetters = (text: string): number => text.match(LETTER)?.length ?? 0;

/** Collapses spaces as a browser would; a source line break between two Chinese characters is no space. */
export function collapse(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/([\u3000-\u9FFF\uFF00-\uFFEF])[ \t]*[\r\n]\s*(?=[\u3000-\u9FFF\uFF00-\uFFEF])/g, '$1')
    .replace(/\u3000+|[\s\u00A0]+/g, (run) => (run[0] === '\u3000' ? '\u3000' : ' '))
    .replace(/^[\s\u00A0]+|[\s\u00A0]+$/g, '');
}

const DISPLAY_NONE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Hidden by a mark of ours, by the hidden attribute or by its own style. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute(HIDDEN_MARK) || element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && DISPLAY_NONE.test(style);
}

/** Longer headings have swallowed text. */
const LONGEST_HEADING = 160;

const isHeading = (element: Element): boolean =>
  /^h[1-6]$/.test(element.localName) && (element.textContent?.trim().length ?? 0) <= LONGEST_HEADING;

interface Frame {
  element: Element;
  block: Element;
  link: Element | undefined;
  cell: Element | undefined;
  heading: boolean;
  hidden: boolean;
  zone: Zone;
  zoneRoot: Element | undefined;
}

class Reader {
  readonly flow: Flow;
  private readonly stack: Frame[];
  private nodes: Node[] = [];
  private links: Element[] = [];
  private text = '';
  private linked = 0;

  constructor(root: Element) {
    this.flow = { root, lines: [], blocks: [], images: [], named: new Map(), comments: [] };
    this.stack = [
      {
        element: root,
        block: root,
        link: undefined,
        cell: undefined,
        heading: false,
        hidden: false,
        zone: '',
        zoneRoot: undefined,
      },
    ];
  }

  get top(): Frame {
    return this.stack[this.stack.length - 1] as Frame;
  }

  flush(): void {
    if (this.nodes.length === 0) return;
    const { block, cell, heading, hidden, zone, zoneRoot } = this.top;
    const text = collapse(this.text);
    if (text || this.nodes.some((node) => node.nodeType === 1)) {
      const letters = countLetters(text);
      this.flow.lines.push({
        ...{ text, nodes: this.nodes, block, cell, heading, hidden, zone, zoneRoot, letters },
        ...{ linked: Math.min(this.linked, letters), links: this.links },
      });
    }
    this.nodes = [];
    this.links = [];
    this.text = '';
    this.linked = 0;
  }

  enter(element: Element): void {
    const above = this.top;
    if (!isInline(element)) this.flush();
    this.stack.push(this.frameOf(element, above));
    if (element.hasAttributes() || element.localName.length > 10) this.name(element);
  }

  private frameOf(element: Element, above: Frame): Frame {
    const name = element.localName;
    const plain = !element.hasAttributes();
    const zone = zoneOf(element, plain);
    return {
      element,
      block: isInline(element) ? above.block : element,
      link: name === 'a' && !plain && element.hasAttribute('href') ? element : above.link,
      cell: name === 'td' || name === 'th' ? element : above.cell,
      heading: above.heading || isHeading(element),
      hidden: above.hidden || (!plain && isHidden(element)),
      zone: zone || above.zone,
      zoneRoot: zone ? element : above.zoneRoot,
    };
  }

  /** Notes the elements that platform rules ask for. */
  private name(element: Element): void {
    const classes =
      element
        .getAttribute('class')
        ?.split(/\s+/)
        .map((name) => `.${name}`) ?? [];
    for (const name of [`#${element.id}`, ...classes, element.localName]) {
      if (!MARKS.has(name)) continue;
      const known = this.flow.named.get(name);
      if (known) known.push(element);
      else this.flow.named.set(name, [element]);
    }
  }

  leave(): void {
    const { element } = this.top;
    if (!isInline(element)) {
      this.flush();
      this.flow.blocks.push(element);
    }
    this.stack.pop();
  }

  take(node: Text): void {
    const value = node.data;
    if (!value.trim() && !this.text) return;
    this.nodes.push(node);
    this.text += value;
    const { link } = this.top;
    if (!link) return;
    this.linked += countLetters(value);
    if (this.links[this.links.length - 1] !== link) this.links.push(link);
  }

  image(element: Element): void {
    if (this.top.hidden) return;
    this.nodes.push(element);
    this.flow.images.push(element);
  }

  /** Reads one node; true when its children are to be read as well. */
  visit(node: Node): boolean {
    if (node.nodeType === 3) this.take(node as Text);
    if (node.nodeType === 8 && (node as Comment).data.length < 200)
      this.flow.comments.push({ node: node as Comment, line: this.flow.lines.length });
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    if (element.localName === 'br' || element.localName === 'hr') this.flush();
    if (element.localName === 'img') this.image(element);
    if (isSkipped(element) && !element.hasAttribute(FRAME_MARK)) return false;
    return node.firstChild !== null;
  }
}

/** Reads a tree into lines, without recursion: pages nest as deep as they like. */
export function flowOf(root: Element): Flow {
  const reader = new Reader(root);
  let node: Node | null = root.firstChild;
  let at: Node = root;
  while (node || at !== root) {
    if (node && reader.visit(node)) {
      reader.enter(node as Element);
      at = node;
      node = node.firstChild;
    } else if (node) {
      node = node.nextSibling;
    } else {
      reader.leave();
      node = at.nextSibling;
      at = at.parentNode as Node;
    }
  }
  reader.flush();
  reader.flow.blocks.push(root);
  return reader.flow;
}
