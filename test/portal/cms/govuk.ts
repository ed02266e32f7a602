import { type Block, escapeHtml, type Link, linesOf } from '../blocks';

/** An English publication page in the manner of GOV.UK. */
export interface Publication {
  host: string;
  path: string;
  title: string;
  organisation: string;
  issued: string;
  published: string;
  contents: string[];
  body: Block[];
  related: Link[];
}

const STYLE = `
body{margin:0;font:19px/1.32 Arial,"Liberation Sans",sans-serif;color:#0b0c0c}a{color:#1d70b8}.skip{position:absolute;left:-9999px}.cookie{background:#f3f2f1;padding:20px 0}.width{max-width:960px;margin:0 auto;padding:0 15px}.cookie button{background:#00703c;color:#fff;border:0;padding:8px 14px;font-size:19px;margin-right:10px}
header{background:#0b0c0c;color:#fff;border-bottom:10px solid #1d70b8}header .width{padding:14px 15px;font-weight:700;font-size:30px}.crumbs{font-size:16px;padding:14px 0}.crumbs li{display:inline}.crumbs li+li:before{content:" › "}.crumbs ul{margin:0;padding:0}
h1{font-size:48px;line-height:1.1;margin:20px 0}.meta{border-top:1px solid #b1b4b6;border-bottom:1px solid #b1b4b6;padding:10px 0;font-size:16px}.meta dt,.meta dd{display:inline;margin:0 6px 0 0}.cols{display:grid;grid-template-columns:1fr 2fr;gap:40px}.toc{font-size:16px}.govspeak h2{font-size:27px;margin-top:40px}.govspeak table{border-collapse:collapse;width:100%;font-size:16px}.govspeak td{border-bottom:1px solid #b1b4b6;padding:10px 20px 10px 0}
.feedback{background:#1d70b8;color:#fff;padding:12px 20px;margin:40px 0;font-size:16px}.feedback button{margin-left:10px}footer{background:#f3f2f1;border-top:1px solid #b1b4b6;padding:30px 0;font-size:14px}@media(max-width:640px){.cols{display:block}h1{font-size:32px}}`;

const block = (item: Block): string => {
  if (typeof item === 'string') return `<p>${escapeHtml(item)}</p>`;
  if ('heading' in item) return `<h2>${escapeHtml(item.heading)}</h2>`;
  if ('rows' in item)
    return `<table><tbody>${item.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(typeof cell === 'string' ? cell : cell.text)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
  if ('file' in item)
    return `<p>${escapeHtml(item.before)}<a href="${item.file.href}">${escapeHtml(item.file.text)}</a></p>`;
  return `<p>${escapeHtml(linesOf(item).join(' '))}</p>`;
};

/** GOV.UK html publication: cookie banner, contents list, govspeak, feedback box, Crown copyright. */
export function govukPage(publication: Publication): string {
  const { title, organisation, issued, published, contents, body, related } = publication;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)} - GOV.UK</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="How the service performed in the financial year.">
<meta name="govuk:content-id" content="5f1d2a60-7c0b-4d0e-9a53-0b7f7d1c2e44"><meta name="govuk:format" content="html_publication">
<meta name="govuk:first-published-at" content="${issued}T09:30:00+01:00"><meta name="govuk:public-updated-at" content="${issued}T09:30:00+01:00">
<meta name="govuk:primary-publishing-organisation" content="${escapeHtml(organisation)}">
<style>${STYLE}</style></head><body>
<a class="skip" href="#content">Skip to main content</a>
<div class="govuk-cookie-banner cookie"><div class="width"><h2>Cookies on this demonstration service</h2><p>We use some essential cookies to make this website work.</p><button>Accept additional cookies</button><button>Reject additional cookies</button><a href="/cookies">View cookies</a></div></div>
<header><div class="width">Publications Demonstration</div></header>
<div class="width"><nav class="gem-c-breadcrumbs crumbs" aria-label="Breadcrumb"><ul><li><a href="/">Home</a></li><li><a href="/publications">Publications</a></li><li><a href="/publications">Corporate reports</a></li></ul></nav>
<main id="content"><h1 class="gem-c-title__text">${escapeHtml(title)}</h1>
<dl class="gem-c-metadata meta"><dt>From:</dt><dd><a href="/organisations">${escapeHtml(organisation)}</a></dd><dt>Published</dt><dd>${published}</dd></dl>
<div class="cols"><nav class="gem-c-contents-list toc"><h2>Contents</h2><ol>${contents.map((name, index) => `<li><a href="#s${index + 1}">${escapeHtml(name)}</a></li>`).join('')}</ol></nav>
<div class="gem-c-govspeak govspeak">
${body.map(block).join('\n')}
</div></div></main>
<div class="gem-c-related-navigation"><h2>Related content</h2><ul>${related.map(({ text, href }) => `<li><a href="${href}">${escapeHtml(text)}</a></li>`).join('')}</ul></div>
<div class="gem-c-feedback feedback">Is this page useful? <button>Yes</button><button>No</button> <button>Report a problem with this page</button></div></div>
<footer><div class="width"><p>Help Privacy Cookies Accessibility statement Contact</p><p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p><p>© Crown copyright (demonstration)</p></div></footer>
</body></html>
`;
}
