import type { Article } from '../article';
import { siteServerPage } from '../cms/siteserver';
import { type Sample, sample } from '../entry';
import { FINANCE } from '../offices';
import { docPage, pdfPage } from './files';

/** 部门决算 whose page holds nothing but two files, as is the rule for accounts. */
const article: Article = {
  office: FINANCE,
  path: '/contents/206/40718.html',
  title: '麟江市财政局2022年度部门决算',
  crumbs: ['首页', '信息公开', '部门预决算'],
  issued: '2023-09-20',
  source: '麟江市财政局',
  body: [
    {
      before: '附件1：',
      file: { text: '麟江市财政局2022年度部门决算.pdf', href: '/upload/files/2023/9/2022bmjs.pdf' },
    },
    {
      before: '附件2：',
      file: { text: '麟江市财政局2022年度部门决算情况说明.doc', href: '/upload/files/2023/9/2022bmjssm.doc' },
    },
  ],
  previous: { text: '麟江市财政局2021年度部门决算', href: '/contents/206/31204.html' },
};

const accounts = sample(article, siteServerPage, {
  id: 'siteserver-attachments',
  kind: 'report',
  bodyStatus: 'attachment_only',
  fields: { type: 'final_accounts', period: '2022', creators: ['麟江市财政局'], source: '麟江市财政局' },
});
accounts.served.push(
  {
    host: FINANCE.host,
    path: '/upload/files/2023/9/2022bmjs.pdf',
    page: pdfPage('Departmental accounts 2022'),
  },
  {
    host: FINANCE.host,
    path: '/upload/files/2023/9/2022bmjssm.doc',
    page: docPage('Notes on the accounts 2022'),
  },
  { host: FINANCE.host, path: '/files/x.pdf', page: pdfPage('A file of the sample portal') },
);

const file: Sample = {
  entry: { id: 'pdf', kind: 'other', url: `https://${FINANCE.host}/files/x.pdf` },
  served: [],
};

export const ACCOUNTS: Sample[] = [accounts, file];
