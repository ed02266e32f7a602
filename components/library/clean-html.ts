import DOMPurify from 'dompurify';

/** Elements a report's text consists of; nothing that loads, runs, submits or styles. */
const ELEMENTS =
  'h1 h2 h3 h4 h5 h6 p br hr div section article blockquote pre code ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td a strong b em i u s sub sup span figure figcaption';
const ATTRIBUTES = 'href colspan rowspan scope start lang title';
const WEB_LINK = /^https?:/i;

/** Stored HTML as elements that are safe to show: reading must neither run code nor ask any server for anything. */
export function cleanHtml(html: string): DocumentFragment {
  if (!DOMPurify.isSupported) throw new Error('this browser cannot clean HTML');
  const fragment = DOMPurify.sanitize(imagesAsLinks(html), {
    ALLOWED_TAGS: ELEMENTS.split(' '),
    ALLOWED_ATTR: ATTRIBUTES.split(' '),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll('a')) {
    if (!WEB_LINK.test(link.getAttribute('href') ?? '')) link.removeAttribute('href');
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noreferrer noopener');
  }
  // Wide tables scroll by themselves, so that the text keeps its measure.
  for (const table of fragment.querySelectorAll('table')) {
    const frame = table.ownerDocument.createElement('div');
    frame.className = 'table-frame';
    frame.tabIndex = 0;
    table.replaceWith(frame);
    frame.append(table);
  }
  return fragment;
}

/** An image would be fetched from the portal; its address stays as a link. */
function imagesAsLinks(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const image of page.querySelectorAll('img')) {
    const link = page.createElement('a');
    link.href = image.getAttribute('src') ?? '';
    link.textContent = `[${image.alt || image.getAttribute('src') || ''}]`;
    image.replaceWith(link);
  }
  return page.body.innerHTML;
}
