import type { Article } from '../article';
import { trsPage } from '../cms/trs';
import { ucapPage } from '../cms/ucap';
import { vsbPage } from '../cms/vsb';
import { type Sample, sample, textOf } from '../entry';
import { CITY, DISTRICT, STATISTICS } from '../offices';
import { JUSTICE_REPORT } from './rule-of-law';

/** Pages that go wrong: nothing to save, leaving while being saved, attacking who reads them. */

const emptyArticle: Article = {
  office: CITY,
  path: '/linjiang/c104099/202405/0c11.shtml',
  title: '',
  crumbs: ['首页', '政务公开'],
  body: [],
};
const empty: Sample = {
  entry: { id: 'no-body', kind: 'other', url: `https://${CITY.host}${emptyArticle.path}` },
  served: [{ host: CITY.host, path: emptyArticle.path, page: { body: ucapPage(emptyArticle) } }],
};
const blank: Sample = {
  entry: { id: 'blank', kind: 'other', url: `https://${CITY.host}/blank.html` },
  served: [
    {
      host: CITY.host,
      path: '/blank.html',
      page: {
        body: '<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body></body></html>',
      },
    },
  ],
};

/** `/leave?after=MS` is a report that goes to the home page by itself; `&how=blank` empties itself instead. */
const leave: Sample = {
  entry: {
    id: 'leave',
    kind: 'report',
    url: `https://${CITY.host}/leave?after=1500`,
    text: textOf(JUSTICE_REPORT.body),
  },
  served: [{ host: CITY.host, path: '/leave', page: ({ query }) => ({ body: leavingPage(query) }) }],
};
function leavingPage(query: URLSearchParams): string {
  const after = Number(query.get('after')) || 0;
  const act = query.get('how') === 'blank' ? "document.body.innerHTML=''" : "location.href='/blank.html'";
  const article = { ...JUSTICE_REPORT, office: CITY, path: '/leave' };
  return trsPage(article).replace(
    '</body>',
    `<script>setTimeout(function(){${act}},${after})</script></body>`,
  );
}

const hostileArticle: Article = {
  office: DISTRICT,
  path: '/info/2044/9031.htm',
  title: '望岚区“十三五”期间法治政府建设情况的报告',
  crumbs: ['首页', '政务公开', '法治政府建设年度报告'],
  issued: '2021-03-30',
  source: '区司法局',
  body: [
    '“十三五”期间，望岚区以法治政府示范创建为目标，着力完善制度、规范执法、化解纠纷。现将有关情况报告如下。',
    { heading: '一、主要做法' },
    '五年来，区政府制定行政规范性文件74件，全部经过合法性审核；报送备案率、及时率均为100%。建立公众参与平台，27项重大决策公开征求意见，收到建议1908条。',
    '执法队伍由14支整合为6支，行政处罚案件质量评查优良率由71%提高到93%。投入执法记录仪820台，音视频归档率达到98%。',
    '矛盾纠纷多元化解取得进展。建成区级调处中心1个、街道调处站11个，配备专职调解员86名，五年化解纠纷3.4万件，调解成功率96.7%。行政诉讼收案数由2016年的214件下降到2020年的137件，行政机关负责人出庭应诉率由31%提高到97%。',
    '法治宣传教育更加深入。建成法治公园2个、法治文化广场13个，培育“法律明白人”1946名；开展国家工作人员旁听庭审41场，中小学法治副校长配备率达到100%。',
    { heading: '二、存在问题' },
    '执法协作机制还不顺畅，个别领域存在推诿；基层法治审核人员流动频繁，五年间更换过半。',
    { heading: '三、下一步打算' },
    '编制“十四五”法治政府建设规划，围绕数字执法、诚信政府、基层治理三个方面提出36项任务，逐项明确责任单位和完成时限。',
    '表格说明：若a<b且c>d，则取“&amp;”为分隔符，<script>一词在此处只是文字。',
    { right: '望岚区人民政府' },
    { right: '2021年3月26日' },
  ],
};

/** What stands between the paragraphs and must neither run, nor be saved, nor deceive. */
const ATTACKS = `
<script>window.__reportoryPage={polluted:true};Object.prototype.reportory='polluted';Array.prototype.extra=function(){};</script>
<img src="data:image/gif;base64,AAAA" onerror="document.documentElement.setAttribute('data-attacked','yes')" alt="">
<svg onload="document.documentElement.setAttribute('data-attacked','svg')"><script>1</script></svg>
<p class="unseen">这一段被样式隐藏，不应保存。</p>
<p style="visibility:hidden;height:0;margin:0">这一段不可见，不应保存。</p>
<form action="https://collector-demo.gov.cn/steal" method="post"><input type="hidden" name="__proto__" value="polluted"><input name="attributes"><input name="children"><input name="parentNode"><button>提交</button></form>
<iframe srcdoc="&lt;script&gt;parent.document.documentElement.setAttribute('data-attacked','frame')&lt;/script&gt;" style="display:none"></iframe>
<object data="javascript:alert(1)" style="display:none"></object>
<style>.v_news_content .unseen{display:none}</style>`;

/** An imitation of the extension's receipt and button, in the page's own markup. */
const IMITATION = `<reportory-receipt style="position:fixed;right:16px;bottom:80px;z-index:2147483647;background:#fff;border:1px solid #999;padding:12px">已保存到报告库<button>打开</button></reportory-receipt>
<div id="reportory" class="reportory reportory-receipt" data-reportory="saved" style="position:fixed;right:16px;bottom:16px;z-index:2147483647;background:#0a7d38;color:#fff;padding:10px">✓ 已保存</div>`;

const hostile = sample(hostileArticle, vsbPage, {
  id: 'hostile',
  kind: 'report',
  fields: { type: 'rule_of_law_annual', period: '2016/2020', creators: ['望岚区人民政府'] },
});
hostile.served = [
  {
    host: DISTRICT.host,
    path: hostileArticle.path,
    page: {
      body: vsbPage(hostileArticle)
        .replace(
          '<meta name="Author"',
          '<meta name="__proto__" content="polluted"><meta name="constructor" content="polluted"><meta name="Author"',
        )
        .replace(
          '<p class="vsbcontent_start"><strong>二、',
          `${ATTACKS}\n<p class="vsbcontent_start" onclick="alert(1)"><strong>二、`,
        )
        .replace(
          '36项任务',
          '<a href="javascript:document.documentElement.setAttribute(\'data-attacked\',\'link\')" onmouseover="alert(1)">36项任务</a>',
        )
        .replace('</body>', `${IMITATION}</body>`),
    },
  },
];

const clobberArticle: Article = {
  office: STATISTICS,
  path: '/info/1042/7001.htm',
  title: '麟江市第四次经济普查公报（第一号）',
  crumbs: ['首页', '统计数据', '普查公报'],
  issued: '2020-01-10',
  source: '市经济普查办公室',
  body: [
    '根据全国统一部署，麟江市进行了第四次经济普查，普查标准时点为2018年12月31日，普查时期资料为2018年年度资料。现将主要数据公布如下。',
    { heading: '一、单位基本情况' },
    '2018年末，全市共有从事第二产业和第三产业活动的法人单位3.16万个，比2013年末增长88.4%；产业活动单位3.72万个，增长71.9%；个体经营户11.05万个。',
    { heading: '二、从业人员' },
    '全市第二产业和第三产业法人单位从业人员42.7万人，其中女性从业人员16.4万人。第二产业从业人员19.8万人，减少3.1%；第三产业从业人员22.9万人，增长27.6%。',
    { heading: '三、资产和营业收入' },
    '法人单位资产总计5912亿元，负债合计3347亿元，全年营业收入2208亿元。',
    '注：个体经营户数据采用抽样推算方法取得。',
  ],
};
/** Named elements hide methods of `document` from scripts that ask for them carelessly. */
const CLOBBERS = [
  'querySelector',
  'querySelectorAll',
  'body',
  'title',
  'cookie',
  'createElement',
  'documentElement',
]
  .map(
    (name) =>
      `<img name="${name}" alt="" width="1" height="1" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
  )
  .join('');
const clobbered = sample(clobberArticle, vsbPage, {
  id: 'clobbered',
  kind: 'report',
  fields: { type: 'stat_communique' },
});
clobbered.served = [
  {
    host: STATISTICS.host,
    path: clobberArticle.path,
    page: { body: vsbPage(clobberArticle).replace('</body>', `<div>${CLOBBERS}</div></body>`) },
  },
];

export const HOSTILE: Sample[] = [hostile];
export const ODD: Sample[] = [empty, blank, leave, clobbered];
