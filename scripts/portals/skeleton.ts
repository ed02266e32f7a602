/** Characters that stand for others; they run on, so that no two lines are alike. */
const HAN = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];
const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
const DROPPED =
  'script,style,noscript,template,link,base,svg,canvas,object,embed,iframe,input,textarea,select';
const KEPT_ATTRIBUTES = new Set([
  'id',
  'class',
  'name',
  'property',
  'charset',
  'colspan',
  'rowspan',
  'hidden',
]);

class Placeholders {
  private count = 0;

  /** As many characters of the same classes: Han for Han, letters for letters, 0 for digits; marks and spaces stay. */
  of(text: string): string {
    return text.replace(/\p{Script=Han}|\p{L}|\p{N}/gu, (character) => this.one(character));
  }

  private one(character: string): string {
    this.count += 1;
    if (/\p{Script=Han}/u.test(character)) return HAN[(this.count * 7) % HAN.length] ?? '';
    if (/\p{N}/u.test(character)) return '0';
    const letter = LATIN[(this.count * 5) % LATIN.length] ?? '';
    return character === character.toLowerCase() ? letter : letter.toUpperCase();
  }
}

function cleanAttributes(element: Element): void {
  const isLink = element.localName === 'a' && element.hasAttribute('href');
  const ending =
    /\.(?:docx?|xlsx?|pdf|zip|rar)(?=$|[?#])/i.exec(element.getAttribute('href') ?? '')?.[0] ?? '.html';
  const isHidden = /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
  for (const name of element.getAttributeNames())
    if (!KEPT_ATTRIBUTES.has(name.toLowerCase())) element.removeAttribute(name);
  if (isLink) element.setAttribute('href', `/placeholder${ending}`);
  if (isHidden) element.setAttribute('style', 'display:none');
}

function textNodes(root: Node): Text[] {
  return Array.from(root.childNodes).flatMap((node) => {
    if (node.nodeType === 3) return [node as Text];
    return node.nodeType === 1 ? textNodes(node) : [];
  });
}

function removeComments(root: Node): void {
  for (const node of Array.from(root.childNodes))
    if (node.nodeType === 8) root.removeChild(node);
    else removeComments(node);
}

/** The bones of a page: its elements, ids and classes, every word replaced, so that no page is ever copied. Changes the document. */
export function skeleton(document: Document): string {
  const placeholders = new Placeholders();
  for (const element of Array.from(document.querySelectorAll(DROPPED))) element.remove();
  removeComments(document);
  for (const element of Array.from(document.querySelectorAll('*'))) cleanAttributes(element);
  for (const tag of Array.from(document.querySelectorAll('meta:not([charset])')))
    tag.setAttribute('content', 'x');
  for (const node of textNodes(document)) node.data = placeholders.of(node.data).replace(/[ \t]+/g, ' ');
  return `<!DOCTYPE html>\n${document.documentElement.outerHTML.replace(/\n\s*\n+/g, '\n')}\n`;
}
