/** A mark in the vocabulary of platform rules: `#id`, `.class`, or the name of an element that HTML does not have. */
export type Mark = string;

/** A content management system that many portals share: how to know it and where it puts the body. */
export interface Platform {
  id: string;
  /** Any of these on the page marks it. */
  marks: readonly Mark[];
  /** Names of meta tags, lower case, any of which marks it. */
  tags?: readonly string[];
  address?: RegExp;
  /** Containers of the body, best first. */
  body: readonly Mark[];
}

/** Fingerprints and body containers of the systems that government portals run on. */
export const PLATFORMS: readonly Platform[] = [
  {
    id: 'hanweb-jpage',
    marks: [],
    tags: ['maketime', 'contentstart'],
    address: /\/art\/\d{4}\/\d{1,2}\/\d{1,2}\/art_/,
    body: ['#zoom', '.bt-content', '.article-conter', '#div_content', '.article'],
  },
  {
    id: 'trs-wcm',
    marks: ['.TRS_Editor', '.TRS_UEDITOR', '.trs_editor_view', '.TRS_PreAppend'],
    address: /\/t\d{8}_\d+\.s?html?/,
    body: ['.TRS_UEDITOR', '.TRS_Editor', '.trs_editor_view', '.TRS_PreAppend'],
  },
  {
    id: 'ucap',
    marks: ['#UCAP-CONTENT', 'ucapcontent', '.pages_content', '.policyLibraryOverview_content'],
    body: ['#UCAP-CONTENT', 'ucapcontent', '.pages_content', '.policyLibraryOverview_content'],
  },
  {
    id: 'gkmlpt',
    marks: ['#zoomcon'],
    address: /\/(?:gkmlpt\/)?content\/(?:\d+\/\d+\/)?post_\d+\.html/,
    body: ['#zoomcon', '.article-content'],
  },
  {
    id: 'vsb',
    marks: ['#vsb_content', '#vsb_content_2', '#vsb_content_4', '#vsb_content_500', '.v_news_content'],
    body: ['.v_news_content', '#vsb_content', '#vsb_content_2', '#vsb_content_4', '#vsb_content_500'],
  },
  { id: 'siteserver', marks: ['.stl-content', '.siteserver'], body: ['.stl-content', '#content'] },
  {
    id: 'govuk',
    marks: ['.gem-c-govspeak'],
    tags: ['govuk.content-id', 'govuk.format'],
    body: ['.gem-c-govspeak', '.govspeak'],
  },
];

/** Containers that hold the body on systems without a name of their own, best first. */
export const COMMON_BODIES: readonly Mark[] = [
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
  '.wzcon',
  '.j-fontContent',
  '.xxgk_content',
  '.xl-xqnr',
  '.nrcontent',
  '.gk_zn_con',
  '.detail_content',
  '.TxtContent',
  '.con-detail',
  '.entry-content',
  '#article-container',
  '#infocontentbox',
  '.view.TRS_UEDITOR',
  '#conN',
  '#content',
];

/** Every mark that a rule asks for. */
export const MARKS: ReadonlySet<Mark> = new Set([
  ...PLATFORMS.flatMap(({ marks, body }) => [...marks, ...body]),
  ...COMMON_BODIES,
]);
