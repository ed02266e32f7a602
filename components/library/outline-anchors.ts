import type { Section } from '#lib/report/extraction';

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, div, blockquote';
const squeeze = (text: string) => text.replace(/\s+/gu, '');

/** The element in which each heading of the outline stands, in order; undefined where the text has none. */
export function outlineAnchors(root: ParentNode, outline: Section[]): (Element | undefined)[] {
  const blocks = [...root.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  const texts = blocks.map((block) => squeeze(block.textContent ?? ''));
  let from = 0;
  return outline.map(({ number, heading }) => {
    const wanted = squeeze(number + heading);
    const found = texts.findIndex((text, index) => index >= from && text.startsWith(wanted));
    const at =
      found >= 0 ? found : texts.findIndex((text, index) => index >= from && text.includes(squeeze(heading)));
    if (at >= 0) from = at + 1;
    return blocks[at];
  });
}
