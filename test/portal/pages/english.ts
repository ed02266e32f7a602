import type { Block } from '../blocks';
import { filesOf } from '../blocks';
import { englishPage } from '../cms/english';
import { govukPage, type Publication } from '../cms/govuk';
import { type Sample, textOf } from '../entry';
import { CITY, CROWN } from '../offices';
import { pdfPage } from './files';

/** English pages: one on a host that is not matched at install, one on a host under gov.cn. */

const publication: Publication = {
  host: CROWN.host,
  path: '/publications/harbour-lights-agency-annual-report-2023-to-2024',
  title: 'Harbour Lights Agency annual report 2023 to 2024',
  organisation: 'Harbour Lights Agency',
  issued: '2024-07-18',
  published: '18 July 2024',
  contents: ['Foreword', 'Performance report', 'Finance', 'Risks', 'Plans for 2024 to 2025'],
  body: [
    { heading: 'Foreword' },
    'This report describes how the Harbour Lights Agency maintained aids to navigation between 1 April 2023 and 31 March 2024. It was a year of two named storms in one week, of a new tender vessel, and of the last mercury lamp being taken out of service.',
    'I am grateful to the keepers, engineers and buoy crews who kept 99.83% of our lights burning, a little above the international standard for the most important category.',
    { heading: 'Performance report' },
    'We look after 214 aids to navigation: 38 lighthouses, 121 buoys and 55 beacons. During the year we converted 17 stations to solar power, which cut diesel deliveries by boat from 64 to 29 and saved an estimated 310 tonnes of carbon dioxide.',
    {
      rows: [
        ['Measure', 'Target', '2022 to 2023', '2023 to 2024'],
        ['Availability, category 1', '99.8%', '99.79%', '99.83%'],
        ['Availability, category 2', '99.0%', '99.31%', '99.40%'],
        ['Defects repaired within 48 hours', '90%', '86%', '92%'],
        ['Mariners satisfied with notices', '80%', '81%', '84%'],
      ],
    },
    'Storm damage closed the station at Gannet Rock for 41 days. A temporary light was lit within 30 hours and a notice to mariners was issued the same evening.',
    { heading: 'Finance' },
    'Total expenditure was £23.6 million (2022 to 2023: £22.1 million), of which £9.4 million was spent on the fleet. Light dues raised £24.0 million. The surplus was transferred to the maintenance reserve, which stood at £6.2 million at year end.',
    { heading: 'Risks' },
    'The principal risks are the age of the two older tenders, a shortage of certificated engineers, and interference with satellite positioning, which makes traditional lights matter more rather than less.',
    { heading: 'Plans for 2024 to 2025' },
    'We will replace the lens at Kestrel Point, publish our asset data under an open licence, and consult mariners on discontinuing six beacons that no longer serve a marked channel.',
    {
      before: '',
      file: {
        text: 'Annual report 2023 to 2024 (PDF, 1.2 MB)',
        href: '/media/hla-annual-report-2023-2024.pdf',
      },
    },
  ],
  related: [{ text: 'Harbour Lights Agency corporate plan', href: '/publications/corporate-plan' }],
};

const crownUrl = `https://${publication.host}${publication.path}`;
const crown: Sample = {
  entry: {
    id: 'govuk-annual-report',
    kind: 'report',
    url: crownUrl,
    text: textOf(publication.body),
    bodyStatus: 'full',
    attachments: filesOf(publication.body).map(({ text, href }) => ({
      text,
      url: new URL(href, crownUrl).href,
    })),
    fields: { title: publication.title, issued: publication.issued },
    removedContains: ['Is this page useful?'],
  },
  served: [
    { host: publication.host, path: publication.path, page: { body: govukPage(publication) } },
    {
      host: publication.host,
      path: '/media/hla-annual-report-2023-2024.pdf',
      page: pdfPage('Annual report'),
    },
  ],
};

const ENGLISH_PATH = '/en/2024-03/29/c_118806.html';
const englishTitle = '2023 Annual Report on Government Information Disclosure of Linjiang City';
const englishBody: Block[] = [
  'This report is issued in accordance with the Regulations on Government Information Disclosure. It covers the period from January 1 to December 31, 2023. Enquiries may be addressed to the General Office of the Linjiang Municipal Government, 8 Chengxin Road.',
  { heading: 'I. Overview' },
  'In 2023 the municipal government published 68,214 items of information on its websites, of which 8,907 appeared on the main portal. The English edition was revised and now carries service guides in three languages for investors, students and crew members of foreign vessels.',
  { heading: 'II. Disclosure on request' },
  'Departments received 271 requests, an increase of 6.4 percent. Information was granted in full in 127 cases and in part in 23. The average time of reply was 9.3 working days.',
  {
    rows: [
      ['Outcome', 'Individuals', 'Companies'],
      ['Granted', '118', '9'],
      ['Granted in part', '21', '2'],
      ['Not held', '61', '4'],
    ],
  },
  { heading: 'III. Reviews and litigation' },
  'Nine administrative reviews were filed. Five decisions were upheld, one was corrected, two ended otherwise and one is pending.',
  { heading: 'IV. Problems and next steps' },
  'Explanations of new rules still rely too much on text; only 38 percent use charts, audio or video. In 2024 every document with broad public effect will be drafted, approved and released together with its explanation.',
];
const english: Sample = {
  entry: {
    id: 'english-disclosure',
    kind: 'report',
    url: `https://${CITY.host}${ENGLISH_PATH}`,
    text: textOf(englishBody),
    bodyStatus: 'full',
    fields: { title: englishTitle, issued: '2024-03-29', period: '2023' },
  },
  served: [
    {
      host: CITY.host,
      path: ENGLISH_PATH,
      page: {
        body: englishPage({
          title: englishTitle,
          issued: '2024-03-29',
          printed: 'March 29, 2024',
          body: englishBody,
        }),
      },
    },
  ],
};

export const ENGLISH: Sample[] = [crown, english];
