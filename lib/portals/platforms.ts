/** A content management system that many portals share: how to know it and where it puts things. */
export interface Platform {
  id: string;
  /** Any of these marks it: a selector that matches, a part of the address, a word in a comment. */
  selectors: readonly string[];
  address?: RegExp;
  comments?: RegExp;
  /** Containers of the body, best first. */
  body: readonly string[];
}

/** Fingerprints and body containers of the systems that government portals run on. */
export const PLATFORMS: readonly Platform[] = [
  {
    id: 'hanweb-jpage',
    selectors: ['meta[name="Maketime" i]', 'meta[name="ContentStart" i]'],
    address: /\/art\/\d{4}\/\d{1,2}\/\d{1,2}\/art_/,
    comments: /ZJEG_RSS|<\$\[/,
    body: ['#zoom', '.bt-content', '.article-conter', '#div_content', '.article'],
  },
  {
    id: 'trs-wcm',
    selectors: ['.TRS_Editor', '.TRS_UEDITOR', '.trs_editor_view', '.TRS_PreAppend'],
    address: /\/t\d{8}_\d+\.s?html?/,
    body: ['.TRS_UEDITOR', '.TRS_Editor', '.trs_editor_view', '.TRS_PreAppend'],
  },
  {
    id: 'ucap',
    selectors: ['#UCAP-CONTENT', 'ucapcontent', '.pages_content', '.policyLibraryOverview_content'],
    body: ['#UCAP-CONTENT', 'ucapcontent', '.pages_content', '.policyLibraryOverview_content'],
  },
  {
    id: 'gkmlpt',
    selectors: ['.article-content #zoomcon', '#zoomcon'],
    address: /\/(?:gkmlpt\/)?content\/(?:\d+\/\d+\/)?post_\d+\.html/,
    body: ['#zoomcon', '.article-content'],
  },
  {
    id: 'vsb',
    selectors: ['[id^="vsb_content"]', '.v_news_content'],
    body: ['.v_news_content', '[id^="vsb_content"]'],
  },
  {
    id: 'siteserver',
    selectors: ['[class*="siteserver" i]', 'script[src*="sitefiles/" i]', 'link[href*="sitefiles/" i]'],
    body: ['.stl-content', '#content'],
  },
  {
    id: 'govuk',
    selectors: ['meta[name="govuk:content-id"]', 'meta[name="govuk:format"]', '.gem-c-govspeak'],
    body: ['.gem-c-govspeak', '.govspeak'],
  },
];

/** Containers that hold the body on systems without a name of their own, best first. */
export const COMMON_BODIES: readonly string[] = [
  '#zoom',
  '#Zoom',
  '.zoom',
  '#zoomcon',
  '#textbody',
  '#BodyLabel',
  '#js_content',
  '#ivs_content',
  '#NewsContent',
  '#contentText',
  '#detailCon',
  '#downloadContent',
  '.article-content',
  '.article_content',
  '.articleContent',
  '.article-body',
  '.news_content',
  '.newscontent',
  '.wzcon.j-fontContent',
  '.j-fontContent',
  '.xxgk_content',
  '.xl-xqnr',
  '.nrcontent',
  '.gk_zn_con',
  '.detail_content',
  '.TxtContent',
  '.con-detail',
  '.entry-content',
  '[itemprop="articleBody"]',
  '#article-container',
  '#infocontentbox',
  '.view.TRS_UEDITOR',
  '#conN',
  '#content',
];
