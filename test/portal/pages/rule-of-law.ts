import type { Article } from '../article';
import { jpaasPage } from '../cms/jpaas';
import { trsPage } from '../cms/trs';
import { type Sample, sample, textOf } from '../entry';
import { DISTRICT, JUSTICE } from '../offices';

/** 法治政府建设年度报告 in two dresses. */

export const JUSTICE_REPORT: Article = {
  office: JUSTICE,
  path: '/zwgk/fdzdgknr/fzzfjsndbg/202403/t20240315_1180426.html',
  title: '麟江市司法局2023年度法治政府建设情况报告',
  crumbs: ['首页', '政务公开', '法定主动公开内容', '法治政府建设年度报告', '2023年度'],
  issued: '2024-03-15',
  time: '10:26',
  source: '麟江市司法局',
  columnType: '政策文件',
  editor: '周知远',
  labels: [
    ['索 引 号', '679900/2024-00118'],
    ['主题分类', '法治政府建设'],
    ['发布机构', '麟江市司法局'],
    ['成文日期', '2024年03月11日'],
    ['文　　号', '麟司〔2024〕6号'],
    ['发布日期', '2024年03月15日'],
    ['标　　题', '麟江市司法局2023年度法治政府建设情况报告'],
    ['有 效 性', '有效'],
  ],
  body: [
    { centre: '麟司〔2024〕6号' },
    '麟江市人民政府：',
    '2023年，麟江市司法局围绕市委、市政府中心工作，把法治建设融入行政立法、行政执法、公共法律服务各环节，年度重点任务全部按期完成。根据《法治政府建设与责任落实督察工作规定》，现将2023年度法治政府建设情况报告如下。',
    { heading: '一、2023年度推进法治政府建设的主要举措和成效' },
    {
      lead: '（一）抓实制度供给，提高立法质量。',
      rest: '编制年度立法计划并向社会公布，全年提请审议地方性法规草案2件，完成政府规章《麟江市内河渡口安全管理办法》的起草、论证和审查。召开立法座谈会11次，听证会2次，收到意见建议346条，采纳和部分采纳129条，逐条向提出人反馈。设立基层立法联系点9个，其中4个设在沿江渔村。',
    },
    {
      lead: '（二）严格合法性审核，规范决策程序。',
      rest: '审核市政府重大行政决策事项17件、行政规范性文件41件、政府合同63份，提出审核意见207条，未经合法性审核的一律不提交会议讨论。对2018年以来制定的行政规范性文件进行全面清理，继续有效158件，修改12件，废止和宣布失效31件，清理结果已在市政府网站公布。',
    },
    {
      lead: '（三）深化执法监督，推进严格规范公正文明执法。',
      rest: '建成全市行政执法监督平台，接入执法单位38家、执法人员2914名。组织案卷评查两轮，抽查行政处罚、行政许可案卷420宗，发现问题96个，发出执法监督意见书14份，全部整改到位。推行“首次轻微违法不予处罚”清单，涉及13个领域88项，惠及经营主体1506户。',
    },
    {
      lead: '（四）畅通复议渠道，化解行政争议。',
      rest: '全年收到行政复议申请512件，受理468件，审结431件，其中维持203件，撤销、变更、确认违法和责令履行49件，经调解和解后终止165件，其他14件。行政机关负责人出庭应诉率为98.6%。在3个县（区）设立复议受理点，群众平均路程缩短27公里。',
    },
    {
      lead: '（五）扩大公共法律服务，增强全民法治观念。',
      rest: '开展“法律服务进码头”活动54场，为1873名船员提供免费咨询；办理法律援助案件2240件，挽回经济损失3108.5万元。落实“谁执法谁普法”责任制，41个单位晒出普法清单，“八五”普法中期评估群众知晓率达到91.2%。',
    },
    { heading: '二、2023年度推进法治政府建设存在的不足和原因' },
    '一是基层执法力量不足。部分乡镇承接赋权事项后，持证人员平均只有4人，专业培训跟不上。二是复议案件增长较快。新修订的行政复议法施行在即，现有办案人员人均年办案超过70件。三是普法针对性不强。面向新业态从业人员的宣传形式单一，互动较少。主要原因是人员编制与任务不匹配，信息化手段运用不够充分。',
    { heading: '三、党政主要负责人履行推进法治建设第一责任人职责情况' },
    '局党组书记、局长认真履行推进法治建设第一责任人职责，主持召开党组会议专题研究法治建设工作6次，听取执法监督、行政复议工作汇报4次，带头讲授法治课3次。将法治建设成效纳入科室和所属单位年度考核，占比由8%提高到12%。班子成员全部开展年终述法，述法报告在局机关公示。',
    { heading: '四、2024年度推进法治政府建设的主要安排' },
    '（一）完成内河渡口、城市绿道两项立法项目，出台规章实施后评估办法。',
    '（二）推动行政执法监督平台向乡镇延伸，年内实现网上办案全覆盖。',
    '（三）组建行政复议咨询委员会，探索简易案件十五日内办结。',
    '（四）开展新业态从业人员普法行动，制作船员、骑手、网约车司机三类普法手册。',
    { right: '麟江市司法局' },
    { right: '2024年3月11日' },
  ],
  previous: {
    text: '麟江市司法局2022年度法治政府建设情况报告',
    href: '/zwgk/fdzdgknr/fzzfjsndbg/202303/t20230322_1093377.html',
  },
  related: [
    {
      text: '关于报送2023年度法治政府建设情况报告的通知',
      href: 'https://www.linjiang-demo.gov.cn/linjiang/c104005/202401/1a77e0c43d9b4b0e8b7713c5ee20f1aa.shtml',
    },
    {
      text: '《麟江市司法局2023年度法治政府建设情况报告》解读',
      href: '/zwgk/zcjd/202403/t20240318_1181100.html',
    },
  ],
};

/** The same page after the office corrected a figure and added a sentence of thanks. */
const REVISED_JUSTICE_REPORT: Article = {
  ...JUSTICE_REPORT,
  body: JUSTICE_REPORT.body.flatMap((block) => {
    if (typeof block === 'object' && 'lead' in block && block.lead.startsWith('（四）'))
      return [{ ...block, rest: block.rest.replace('98.6%', '98.8%') }];
    if (typeof block === 'object' && 'right' in block && block.right === '麟江市司法局')
      return ['（五）公开征集执法突出问题线索，接受社会监督。', block];
    return [block];
  }),
};

const PRINT_PATH = '/zwgk/print.html?id=1180426';

const justice: Sample = sample(JUSTICE_REPORT, trsPage, {
  id: 'trs-rule-of-law',
  kind: 'report',
  revisedText: textOf(REVISED_JUSTICE_REPORT.body),
  fields: {
    type: 'rule_of_law_annual',
    period: '2023',
    creators: ['麟江市司法局'],
    publisher: '麟江市司法局',
    documentNumber: '麟司〔2024〕6号',
    indexNumber: '679900/2024-00118',
    created: '2024-03-11',
    subjects: ['法治政府建设'],
    validity: 'valid',
    addressee: '麟江市人民政府',
    signature: ['麟江市司法局', '2024年3月11日'],
    source: '麟江市司法局',
  },
  removedContains: ['您现在的位置：首页', '扫一扫在手机打开当前页', '上一篇：', '【责任编辑：周知远】'],
});
justice.served = [
  {
    host: JUSTICE.host,
    path: JUSTICE_REPORT.path,
    page: ({ revised }) => ({ body: trsPage(revised ? REVISED_JUSTICE_REPORT : JUSTICE_REPORT) }),
  },
];

const districtReport: Article = {
  office: DISTRICT,
  path: '/art/2022/3/28/art_1229046_40718.html',
  title: '望岚区2021年法治政府建设年度报告',
  crumbs: ['首页', '政务公开', '政府信息公开', '法治政府建设年度报告'],
  issued: '2022-03-28',
  time: '15:02',
  source: '区政府办公室',
  labels: [
    ['索引号', '679902/2022-00231'],
    ['组配分类', '法治政府建设年度报告'],
    ['发布机构', '望岚区人民政府'],
    ['成文日期', '2022-03-25'],
    ['文　　号', ''],
    ['公开方式', '主动公开'],
  ],
  body: [
    '2021年是“十四五”规划开局之年。望岚区坚持依法治区与城市更新同步推进，以建设法治政府示范区为抓手，着力补齐基层治理短板。现将全区2021年法治政府建设情况报告如下：',
    { heading: '一、主要工作和成效' },
    { heading: '（一）依法全面履行政府职能' },
    '深化“一窗通办”改革，区级1204项依申请事项全部纳入综合窗口，平均办理时限较法定时限压缩76%。建立企业开办、工程建设、不动产登记三个联办专区，开办企业最快4小时办结。编制公布权责清单2.0版，取消证明事项23项，对19项涉企事项实行告知承诺制。',
    '出台《望岚区包容审慎监管实施意见》，明确对新技术、新业态给予3个月观察期，期内以提示、约谈、建议等方式为主。全年对472户经营主体免予处罚，无一户再次违法。',
    { heading: '（二）提高依法决策水平' },
    '制定年度重大行政决策事项目录6项，全部履行公众参与、专家论证、风险评估、合法性审查和集体讨论决定程序。政府法律顾问参与研究涉法事务135件次，出具法律意见书88份。旧城改造片区补偿方案两次公开征求意见，召开居民听证会，采纳意见57条。',
    { heading: '（三）规范行政执法行为' },
    '整合城市管理、文化旅游、农业等领域执法队伍，组建4支综合执法大队，执法力量下沉比例达到82%。完成1136名执法人员资格清理，注销证件64个。全区办理行政处罚案件9875件，被复议纠错6件，被诉讼纠错2件，纠错率同比下降0.03个百分点。',
    { heading: '（四）强化行政权力监督' },
    '办理人大代表建议91件、政协提案127件，办复率100%，满意率99.1%。主动公开政府信息15640条，受理政府信息公开申请203件，均依法按期答复。对11个街道开展法治建设实地督察，发现并推动整改问题34个。',
    { heading: '二、存在的不足' },
    '对照法治政府建设示范创建指标，我区还存在一些差距：街道综合执法规范化水平参差不齐，文书制作错误率仍有4.7%；部分部门对行政规范性文件的认定把握不准，存在应备未备情形；矛盾纠纷多元化解的信息共享尚未打通，重复受理占一成左右。',
    { heading: '三、党政主要负责人履行法治建设第一责任人职责情况' },
    '区委、区政府主要负责同志把法治建设列入年度工作要点，全年召开区委全面依法治区委员会会议2次、区政府常务会议专题研究法治议题9次。区政府主要负责同志带头出庭应诉1次，在区政府常务会议上组织学法12次，对3起典型案件作出批示并跟踪问效。',
    { heading: '四、2022年工作安排' },
    '一要对标示范创建补短板，开展街道执法规范化提升年行动。二要全面推行行政规范性文件网上审查和备案，做到有件必备、有错必纠。三要建设区级矛盾纠纷调处中心，统一受理、分类交办、限时反馈。四要深化法治文化建设，办好望岚法治讲堂，建成滨河法治文化长廊。',
    { right: '望岚区人民政府' },
    { right: '2022年3月25日' },
  ],
};

const district = sample(districtReport, jpaasPage, {
  id: 'jpaas-rule-of-law',
  kind: 'report',
  fields: {
    type: 'rule_of_law_annual',
    period: '2021',
    creators: ['望岚区人民政府'],
    publisher: '望岚区人民政府',
    indexNumber: '679902/2022-00231',
    created: '2022-03-25',
    accessMethod: '主动公开',
    signature: ['望岚区人民政府', '2022年3月25日'],
    source: '区政府办公室',
  },
  removedContains: ['当前位置：', '字号：[ 大 中 小 ]'],
});

/** The print view: the same text at another address, without the portal around it. */
const printView: Sample = {
  entry: {
    ...justice.entry,
    id: 'print-view',
    url: `https://${JUSTICE.host}${PRINT_PATH}`,
    fields: {
      title: '麟江市司法局2023年度法治政府建设情况报告',
      type: 'rule_of_law_annual',
      period: '2023',
      issued: '2024-03-15',
    },
    removedContains: [],
  },
  served: [{ host: JUSTICE.host, path: PRINT_PATH, page: { body: printPage(JUSTICE_REPORT) } }],
};
delete printView.entry.revisedText;

function printPage(article: Article): string {
  const body = textOf(article.body)
    .map((line) => `<p>${line}</p>`)
    .join('\n');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${article.title}-打印预览</title>
<style>body{font:16pt/1.9 FangSong,"Noto Serif CJK SC",serif;width:800px;margin:20px auto}h1{font-size:22pt;text-align:center}p{margin:6px 0;text-indent:2em}.d{text-align:center;text-indent:0;font-size:12pt;color:#666}@media print{.bar{display:none}}</style>
</head><body><div class="bar"><button onclick="window.print()">打印</button> <button onclick="window.close()">关闭</button></div>
<h1>${article.title}</h1><p class="d">发布时间：${article.issued}　来源：${article.source}</p>
<div id="printContent">
${body}
</div></body></html>`;
}

export const RULE_OF_LAW: Sample[] = [justice, district, printView];
