/** Why a title that speaks of a report is not the title of one. */
export type Rejection =
  | 'column'
  | 'interpretation'
  | 'draft_comment'
  | 'event'
  | 'request_notice'
  | 'notice'
  | 'resolution'
  | 'guide'
  | 'eia'
  | 'personnel'
  | 'news'
  | 'no_type'
  | 'tail';

/** Tried in this order; the first that matches the squeezed title rejects it. */
const REJECTIONS: [Rejection, RegExp][] = [
  [
    'column',
    /^(?:法治政府建设(?:年度)?(?:情况)?报告|政府信息公开(?:工作)?年(?:度报告|报)|年度报告|政府工作报告|工作总结|统计公报|财政预决算|预决算公开|审计公开|信息公开年报|(?:19|20)\d{2}年度?|[\u3400-\u9FFF]{0,6}(?:年报|[预决]算|工作总结)(?:公开)?)$|^(?:标签|栏目|分类):/u,
  ],
  [
    'interpretation',
    /解读|评读|[一两多]图(?:读懂|看懂)|图解|图说|问答|答记者问|名词解释|起草说明|编制说明$|填报说明$|《.*》的?说明$|诞生记|出炉|操作手册|实录/u,
  ],
  ['draft_comment', /征求意见|意见建议的?(?:公告|反馈)/u],
  [
    'event',
    /报告(?:会|厅|团|员|文学|制度|单)|(?:座谈|动员|培训|部署|推进|调度|新闻发布|汇报|总结)(?:大会|会议?|活动)|(?<!关于)(?:召开|举办|举行)|出席|走访|调研组|座谈$/u,
  ],
  [
    'request_notice',
    /(?:报送|上报|编制|编写|做好|填报|提交|征集|公开|发布|印发|转发|开展|组织).{0,60}(?:通知|函|通报|方案|公告|意见)$/u,
  ],
  ['notice', /(?:通知|函|通报|启事|预告)$/u],
  ['resolution', /(?:决议|决定|批复|审议意见|审查(?:结果)?的?报告)$/u],
  [
    'guide',
    /(?:格式|范本|模板|模版|指引|指南|办法|规定|制度|条例|细则|标准|规范|要点|方案|规划|清单|目录|分工|任务分解|(?<!总结.{0,12})计划表?)(?:\(.{0,10}\))?$/u,
  ],
  [
    'eia',
    /环境影响(?:报告[书表]|评价)|可行性研究报告|验收(?:监测|调查)?报告|检[测验]报告|水土保持方案报告|竣工.*报告|社会稳定风险评估报告/u,
  ],
  ['personnel', /述职(?:述[廉法责学]){0,3}报告$|先进事迹|个人有关事项/u],
  [
    'news',
    // 公开 is a verb of news only outside the fixed terms 信息公开, 预算公开 …
    /^(?!.*关于).*?(?:审议(?:通过)?|听取|发布|公布|(?<!信息|政务|[预决]算)公开|印发|出台|完成|学习|组织|传达|热议|荣获|亮出|晒出|交出).{0,6}《?.{0,40}(?:报告|公报|年报|总结|汇报)》?.{0,8}$/u,
  ],
];

/** The class of page that a squeezed title announces instead of a report, or null. */
export const rejectionOf = (squeezedTitle: string): Rejection | null =>
  REJECTIONS.find(([, pattern]) => pattern.test(squeezedTitle))?.[0] ?? null;

const HEAD =
  /(?:报告书?|总结|年报|公报|报表|[预决]算|公告|[白蓝]皮书|年鉴|情况|计划|打算|思路|安排|建议|草案|结果|公开|公示|说明书|[预决]算.{0,8}说明)$/u;
const AFTER_HEAD = [/——.*$/u, /\s*\([^()]{0,20}\)$/u, /[”"》]+$/u];

/** True when the title ends in a word for a report once the meeting line, a parenthesis and quotes are gone. */
export const endsLikeReport = (squeezedTitle: string): boolean =>
  HEAD.test(AFTER_HEAD.reduce((title, part) => title.replace(part, ''), squeezedTitle));
