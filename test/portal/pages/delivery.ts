import type { Article } from '../article';
import { type Block, escapeHtml } from '../blocks';
import { jpaasPage } from '../cms/jpaas';
import { trsPage } from '../cms/trs';
import { addressOf, type Sample, sample, textOf } from '../entry';
import { COUNTY, DISTRICT, WATER } from '../offices';

/** Reports whose text is not simply in the page: in a frame, brought by a script, on two pages. */

const framedArticle: Article = {
  office: WATER,
  path: '/xxgk/detail.html?infoId=5521',
  title: '麟江市水利局2022年水资源公报',
  crumbs: ['首页', '信息公开目录', '业务工作', '水资源公报'],
  issued: '2023-08-11',
  source: '水资源科',
  labels: [
    ['索 引 号', '679918/2023-00144'],
    ['发布机构', '麟江市水利局'],
    ['信息名称', '麟江市水利局2022年水资源公报'],
    ['公开日期', '2023-08-11'],
  ],
  body: [
    { heading: '一、水资源量' },
    '2022年全市平均年降水量1386.4毫米，折合降水总量153.2亿立方米，比上年偏少9.7%，属平水偏枯年份。降水年内分配不均，4—7月占全年的63.8%。',
    '全市地表水资源量78.31亿立方米，折合年径流深708.6毫米；地下水资源量18.44亿立方米，与地表水不重复计算量0.12亿立方米；水资源总量78.43亿立方米，人均2885立方米。',
    { heading: '二、蓄水动态' },
    '年末全市大中型水库蓄水总量6.87亿立方米，比年初减少1.02亿立方米。其中岚口水库蓄水3.96亿立方米，占大中型水库蓄水总量的57.6%。',
    '汛期（4—9月）来水总体偏少，岚口水库最高蓄水位137.42米，较汛限水位低1.58米；入秋后连续43天无有效降雨，8座小型水库蓄水降至死水位以下。全市启动抗旱Ⅲ级应急响应，跨区域调水2 140万立方米，保障了12.6万人饮水安全和31万亩晚稻灌溉。',
    { heading: '三、供用水量' },
    '全市供水总量15.92亿立方米，其中地表水源供水15.37亿立方米，地下水源供水0.21亿立方米，再生水等其他水源供水0.34亿立方米。',
    '地表水源供水中，蓄水工程供水8.92亿立方米，引水工程供水3.44亿立方米，提水工程供水3.01亿立方米。与上年比较，供水总量减少0.28亿立方米，其他水源供水增加0.09亿立方米。全市用水总量与供水总量相等，分类情况见下表。',
    {
      rows: [
        ['用水类别', '用水量（亿立方米）', '占比（%）'],
        ['农业用水', '9.86', '61.9'],
        ['工业用水', '2.71', '17.0'],
        ['生活用水', '2.64', '16.6'],
        ['人工生态环境补水', '0.71', '4.5'],
      ],
    },
    { heading: '四、用水指标' },
    '全市人均综合用水量586立方米，万元地区生产总值用水量131.6立方米，万元工业增加值用水量67.4立方米，农田灌溉亩均用水量421立方米，农田灌溉水有效利用系数0.546。',
    { heading: '五、水质状况' },
    '监测评价河长1026公里，全年期水质达到或优于Ⅲ类的河长占97.1%。42个水功能区中40个达标，达标率95.2%，未达标原因主要为总磷和化学需氧量超标。',
    { heading: '六、重要水事' },
    '1月，麟江干流堤防提升二期工程通过竣工验收，保护人口38.6万人。3月，全市取用水管理专项整治整改提升工作完成，规范取水口4 317个。6月，澄心湖水生态修复工程开工，计划投资2.7亿元，工期三年。',
    '9月，市人民政府印发节水型社会建设行动计划，提出到2025年全市用水总量控制在16.4亿立方米以内。11月，望岚区通过县域节水型社会达标建设验收，全市达标率提高到75%。12月，栖水河获评省级幸福河湖。',
    '说明：本公报中涉及的各项数据，由于单位取舍不同而产生的计算误差，未作调整；“比上年”系与2021年公报数据比较。',
  ],
};
const FRAME_PATH = '/xxgk/content.html?infoId=5521';
const framed: Sample = sample(framedArticle, trsPage, {
  id: 'framed-body',
  kind: 'report',
  textFrom: `https://${WATER.host}${FRAME_PATH}`,
  fields: { type: 'env_bulletin', period: '2022', indexNumber: '679918/2023-00144' },
});
framed.served = [
  { host: WATER.host, path: framedArticle.path, page: { body: framePage() } },
  { host: WATER.host, path: FRAME_PATH, page: { body: frameBody() } },
];

/** The outer page is the catalogue page with an empty editor box and the frame in it. */
function framePage(): string {
  return trsPage({ ...framedArticle, body: [] }).replace(
    /<div class="view TRS_UEDITOR[\s\S]*?<\/div>\s*<\/div>/,
    `<iframe id="infoContent" name="infoContent" src="${FRAME_PATH}" width="100%" height="1150" frameborder="0" scrolling="no"></iframe>`,
  );
}

function frameBody(): string {
  const rows = (block: Block) => (typeof block === 'object' && 'rows' in block ? block.rows : []);
  const html = framedArticle.body.map((block) =>
    rows(block).length
      ? `<table border="1" width="90%" align="center" style="border-collapse:collapse">${rows(block)
          .map((row) => `<tr>${row.map((cell) => `<td align="center">${cell}</td>`).join('')}</tr>`)
          .join('')}</table>`
      : textOf([block])
          .map((line) => `<p>${escapeHtml(line)}</p>`)
          .join(''),
  );
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title></title><style>body{font:16px/2 SimSun,"Noto Serif CJK SC",serif;margin:0 20px}p{text-indent:2em;margin:8px 0}</style></head><body>${html.join('\n')}</body></html>`;
}

/** Milliseconds until the late page asks for its text. */
const LATE_AFTER = 1200;
const LATE_DATA = '/api-gateway/jpaas-publish-server/front/page/article?id=51877';
const lateArticle: Article = {
  office: DISTRICT,
  path: '/art/2023/1/19/art_1229048_51877.html',
  title: '望岚区2022年政府信息公开工作年度报告',
  crumbs: ['首页', '政务公开', '政府信息公开', '政府信息公开年报'],
  issued: '2023-01-19',
  source: '区政府办公室',
  columnType: '信息公开年报',
  body: [
    '本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为2022年1月1日至12月31日，由总体情况、主动公开、申请办理、复议诉讼、问题改进和其他事项六个部分组成。',
    { heading: '一、总体情况' },
    '2022年，全区围绕旧城更新、夜间经济、托育服务等群众关心的领域深化公开，区政府网站发布信息11236条，政务新媒体发布信息2480条，开展政府开放日活动14场，邀请市民代表462人次。',
    '（一）主动公开方面。对全区公开目录进行重新梳理，形成26个试点领域标准目录，事项1 385条，做到公开内容、主体、时限、方式“四明确”。在社区公告栏、便民服务站设置老年人专用查阅点77处，配备大字版办事指南。',
    '（二）依申请公开方面。建立疑难申请会商机制，由区政府办公室、区司法局、法律顾问共同研究，全年会商31件，未发生因程序违法被纠错的情形。对咨询类申请，引导通过热线和窗口快速解决，平均办理时间缩短到2天。',
    '（三）政府信息管理方面。上线信息全生命周期管理系统，对起草、审核、发布、修订、废止各环节留痕；组织保密审查专题培训2次，抽查网站和新媒体信息3 200条，下架不宜继续公开的信息58条。',
    '（四）平台建设方面。区政府网站首页由七屏压缩到三屏，增加“一键找政策”入口；整合街道政务新媒体账号9个。（五）监督保障方面。聘请政务公开社会监督员20名，开展季度测评并通报结果。',
    { heading: '二、主动公开政府信息情况' },
    {
      rows: [
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '0', '0', '0'],
        ['行政规范性文件', '6', '4', '37'],
      ],
    },
    { heading: '三、收到和处理政府信息公开申请情况' },
    '全年新收申请149件，上年结转5件，办结148件，结转下年度6件。其中予以公开71件，部分公开18件，不予公开22件，无法提供31件，其他处理6件。',
    { heading: '四、政府信息公开行政复议、行政诉讼情况' },
    '因政府信息公开被申请行政复议7件，结果维持6件、纠正1件；被提起行政诉讼2件，均判决维持。',
    { heading: '五、存在的主要问题及改进情况' },
    '部分街道对公开属性认定不准，个别信息转载不及时。已编印公开属性认定案例二十则，并将转载时限压缩至一个工作日。',
    '对照上年度报告提出的改进事项，政策解读图文占比由45%提高到62%，街道专区更新不及时的问题已基本解决，依申请公开答复文书实现统一编号、统一用印。下一步将围绕群众急难愁盼继续改进，探索政策文件起草、解读、推送一体化。',
    { heading: '六、其他需要报告的事项' },
    '2022年未收取信息处理费。',
  ],
};
const late = sample(lateArticle, jpaasPage, {
  id: 'late-body',
  kind: 'report',
  textFrom: `https://${DISTRICT.host}${LATE_DATA}`,
  fields: { type: 'ogi_annual', period: '2022' },
});
const lateHtml = jpaasPage(lateArticle);
const lateBody =
  /<!--ZJEG_RSS.content.begin-->([\s\S]*?)<!--ZJEG_RSS.content.end-->/.exec(lateHtml)?.[1] ?? '';
late.served = [
  { host: DISTRICT.host, path: LATE_DATA, page: { body: lateBody } },
  {
    host: DISTRICT.host,
    path: lateArticle.path,
    page: {
      body: lateHtml
        .replace(lateBody, '<p class="loading">正在加载…</p>')
        .replace(
          '</body>',
          `<script>setTimeout(function(){fetch(${JSON.stringify(LATE_DATA)}).then(function(r){return r.text()}).then(function(t){document.getElementById('zoom').innerHTML=t})},${LATE_AFTER})</script></body>`,
        ),
    },
  },
];

const PLAN = '/zwgk/ghjh/202203/t20220311_552013';
const planArticle: Article = {
  office: COUNTY,
  path: `${PLAN}.html`,
  title: '关于栖岩县2021年国民经济和社会发展计划执行情况与2022年国民经济和社会发展计划草案的报告',
  crumbs: ['首页', '政务公开', '规划计划'],
  issued: '2022-03-11',
  source: '栖岩县发展和改革局',
  body: [
    { centre: '——2022年1月20日在栖岩县第十七届人民代表大会第二次会议上' },
    { centre: '栖岩县发展和改革局' },
    '各位代表：',
    '受县人民政府委托，现将栖岩县2021年国民经济和社会发展计划执行情况与2022年国民经济和社会发展计划草案提请大会审议，并请县政协各位委员和其他列席人员提出意见。',
    { heading: '一、2021年国民经济和社会发展计划执行情况' },
    '2021年，全县地区生产总值完成162.8亿元，增长8.4%，高于年度目标0.9个百分点；固定资产投资增长11.5%；社会消费品零售总额58.3亿元，增长12.7%；居民消费价格涨幅控制在1.2%。',
    '（一）项目建设提速增效。42个县级重点项目完成投资39.6亿元，为年度计划的108.2%。东门水厂二期、栖水大桥等11个项目建成投用，茶旅融合示范带等15个项目加快推进。争取上级预算内资金2.84亿元，发行地方政府专项债券4.1亿元。',
    '（二）产业结构持续优化。第一产业增加值增长6.9%，茶叶、中药材、林下养殖三大主导产业产值占农业总产值的54%；规模以上工业增加值增长10.3%；旅游接待人次恢复到2019年的93%。',
    '（三）城乡融合步伐加快。常住人口城镇化率提高到46.2%，实施老旧小区改造8个，新改建农村公路142公里，行政村5G网络通达率达到71%。',
  ],
};
const planRest: Block[] = [
  '（四）生态优势更加凸显。完成营造林3.8万亩，森林覆盖率稳定在74.1%；空气质量优良天数比例为98.9%；单位地区生产总值能耗下降3.1%。',
  { heading: '二、2022年国民经济和社会发展计划草案' },
  '2022年经济社会发展主要预期目标：地区生产总值增长7%左右，固定资产投资增长9%，社会消费品零售总额增长9%，一般公共预算收入增长6%，城镇新增就业2200人，粮食产量稳定在8.6万吨以上。',
  '（一）全力扩大有效投资。安排县级重点项目46个，年度计划投资43亿元，建立要素保障清单，实行周调度、月通报。',
  '（二）推动产业提质升级。实施茶产业三年倍增计划，新增绿色食品认证10个；新培育规模以上工业企业5家；举办栖岩古道徒步大会。',
  '（三）促进区域协调发展。启动县城扩容提质工程，改造燃气管网26公里；支持三个边远乡镇建设特色小集镇。',
  '（四）持续增进民生福祉。新增公办幼儿园学位540个，建成县级综合养老服务中心，农村低保标准提高8%。',
  '各位代表，做好2022年各项工作任务艰巨、责任重大。我们将自觉接受县人大及其常委会的监督，扎实工作、勇于担当，为完成全年目标任务而努力！',
];
const planPager = (page: number): string =>
  `<div class="page fenye">${page ? `<a href="t20220311_552013.html">上一页</a>` : ''}${[0, 1].map((at) => (at === page ? `<span>${at + 1}</span>` : `<a href="t20220311_552013${at ? `_${at}` : ''}.html">${at + 1}</a>`)).join(' ')}${page ? '' : '<a href="t20220311_552013_1.html">下一页</a>'}</div>`;
const planPage = (body: Block[], page: number): string =>
  trsPage({ ...planArticle, body }).replace('<div class="qr">', `${planPager(page)}\n<div class="qr">`);

const plan = sample(planArticle, trsPage, {
  id: 'two-pages',
  kind: 'report',
  text: textOf([...planArticle.body, ...planRest]),
  pages: [addressOf(planArticle), `https://${COUNTY.host}${PLAN}_1.html`],
  fields: { type: 'plan_execution', period: '2021', source: '栖岩县发展和改革局' },
});
plan.served = [
  { host: COUNTY.host, path: planArticle.path, page: { body: planPage(planArticle.body, 0) } },
  { host: COUNTY.host, path: `${PLAN}_1.html`, page: { body: planPage(planRest, 1) } },
];

export const DELIVERY: Sample[] = [framed, late, plan];
