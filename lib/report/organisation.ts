import { squeeze, tighten } from '#lib/text/fold';

/** What the name of a public body ends in. */
const ENDING =
  '(?:政府|(?<![承主协开督举查交代催的])办|(?<=中共|共青团)中央|管委会|(?:委员|联合|协|学|总工|商)会|办公[厅室]|中心|公司|集团|银行|海关|大学|[学中小]学?校|中学|小学|[妇残文侨]联|科协|[局厅署委部处队院站所馆社]|公署)';
const REGION_ENDING =
  '(?:特别行政区|自治[区州县旗]|新区|开发区|高新区|示范区|保税区|度假区|园区|地区|林区|矿区|[省市区县旗州盟镇乡]|街道|苏木)';
const REGION = `[\\u3400-\\u9FFF]{1,12}?${REGION_ENDING}`;

const ORGANISATION = new RegExp(
  `^(?:中共|中国共产党)?[\\u3400-\\u9FFF()、· “”"+]{0,40}${ENDING}(?:\\([^()]{2,30}\\))?$`,
  'u',
);
const REGIONS = new RegExp(`^(?:中华人民共和国|${REGION}(?:${REGION}){0,3})$`, 'u');
/** A lone kind of body, a news outlet, or words of a sentence: none of them names an issuer. */
const KIND_ONLY =
  /^(?:办公[厅室]|委员会|管委会|管理委员会|[局厅委部处站所馆院队社]|中心|法规[科处]|党委|公司|集团|本[站网社]|我[局厅委部办院区县市].*)$/u;
const NOT_A_NAME =
  /[的是]|为中心|坚持|加强|推进|落实|关于|开展|根据|按照|日报|晚报|新闻|电视台|融媒体|新华社|中新社/u;
const LONGEST = 60;

/** True for the name of a public body: government, department, Party organ, court, institution, company. */
export function isOrganisation(text: string): boolean {
  const name = squeeze(text);
  if (name.length < 2 || name.length > LONGEST || KIND_ONLY.test(name) || NOT_A_NAME.test(name)) return false;
  return ORGANISATION.test(name);
}

/** True for the name of a place with an administration, alone or as a chain (深圳市宝安区). */
export function isRegionName(text: string): boolean {
  const name = squeeze(text);
  return name.length >= 2 && name.length <= 30 && !/^[全本我各]/u.test(name) && REGIONS.test(name);
}

/** New areas that are districts of GB/T 2260 and have a people's government. */
const DISTRICT = /(?:浦东|滨海|沈北)新区$/u;

const COMMITTEE = /(?:新|开发|高新|示范|保税|度假|园|集聚|试验|功能|名胜|管理|合作|产业)区$/u;

/** The body that governs a place: 人民政府, 办事处, 管理委员会 or 行政公署. */
export function governmentOf(region: string): string {
  if (/街道$/u.test(region)) return `${region}办事处`;
  if (COMMITTEE.test(region) && !DISTRICT.test(region)) return `${region}管理委员会`;
  return /(?:盟|地区)$/u.test(region) ? `${region}行政公署` : `${region}人民政府`;
}

const PARTY_AND_GOVERNMENT =
  /^((?:中共|中国共产党)[\u3400-\u9FFF]{1,20}?(?:委员会|[省市区县州旗盟工党]委))([\u3400-\u9FFF]{2,20}政府)$/u;

function splitParty(name: string): string[] {
  const pair = PARTY_AND_GOVERNMENT.exec(tighten(name));
  return pair ? [pair[1] ?? '', pair[2] ?? ''] : [name];
}

/** The single issuers of a joint document: separated by spaces or commas, or a Party committee with its government. */
export function splitJointIssuers(text: string): string[] {
  const parts = text.split(/\s*[、,，;；|｜]\s*|\s+/u).filter((part) => part !== '');
  const names = parts.length > 1 && parts.every(isOrganisation) ? parts : [tighten(text)];
  return [...new Set(names.flatMap(splitParty))].filter((name) => name !== '');
}
