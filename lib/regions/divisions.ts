import table from './divisions.json';
import { HISTORIC } from './zones';

const NAMES: Record<string, string> = { ...table.places, ...Object.fromEntries(HISTORIC) };
/** Development zones that only the statistics count as counties; their codes are not in GB/T 2260. */
const STATISTICAL_ZONES: Record<string, string> = table.statisticalZones;

/** The digits of a code that mean something: 2 for a province, 4 for a prefecture, 6 for a county. */
const significant = (code: string): string => code.replace(/^(..)0000$/, '$1').replace(/^(....)00$/, '$1');

/** True when `inner` is `outer` or lies in it. */
export const isWithin = (inner: string, outer: string): boolean => inner.startsWith(significant(outer));

export const nameOf = (code: string): string | undefined => NAMES[code];

/** Codes from province to the division itself; levels that are no places (市辖区) are left out. */
export function chainOf(code: string): string[] {
  const levels = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return [...new Set(levels)].filter((level) => NAMES[level] !== undefined);
}

/** Names from province to division. */
export const pathOf = (code: string): string[] => chainOf(code).map((level) => NAMES[level] ?? '');

/** The name that is unique in China: a county with its city (枣庄市市中区), a city or province alone. */
export function fullNameOf(code: string): string {
  const path = pathOf(code);
  return path.length <= 1 || code.endsWith('00') ? (path.at(-1) ?? '') : path.slice(-2).join('');
}

const NATIONS =
  '(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|哈萨克|柯尔克孜|维吾尔|满|瑶|畲|黎|水|仡佬|纳西|佤|拉祜|布朗|独龙|怒|普米|毛南|仫佬|土|东乡|保安|撒拉|裕固|锡伯|塔吉克|达斡尔|鄂温克|鄂伦春)族?';
const AUTONOMOUS = new RegExp(`(?:${NATIONS})+(?:各族)?(?:自治[区州县旗])$`, 'u');
const PLAIN_ENDING = /(?:特别行政区|自治[区州县旗]|地区|林区|矿区|[省市区县旗盟])$/u;

/** The name without its ending: 烟台, 内蒙古, 阿坝; names of one character have none. */
function stemOf(name: string): string {
  const stem = AUTONOMOUS.test(name) ? name.replace(AUTONOMOUS, '') : name.replace(PLAIN_ENDING, '');
  return stem.length >= 2 ? stem : name;
}

/** Documents often leave the nations out: 道真自治县. */
function namesOf(name: string): string[] {
  const ending = /自治[区州县旗]$/u.exec(name)?.[0];
  return ending ? [name, stemOf(name) + ending] : [name];
}

function indexBy(keys: (name: string) => string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [code, name] of Object.entries(NAMES)) {
    for (const key of new Set(keys(name))) index.set(key, [...(index.get(key) ?? []), code]);
  }
  return index;
}
const BY_NAME = indexBy(namesOf);
const BY_STEM = indexBy((name) => [stemOf(name)]);

/** Codes of the divisions with exactly this name. */
export const codesOfName = (name: string): string[] => BY_NAME.get(name) ?? [];
/** Codes of the divisions whose name without its ending is this. */
export const codesOfStem = (stem: string): string[] => BY_STEM.get(stem) ?? [];

/** The statistical development zone that a text names, with the code of its city. */
export function statisticalZoneIn(text: string): { name: string; parent: string } | null {
  const found = Object.entries(STATISTICAL_ZONES).find(([, name]) => text.includes(name));
  return found ? { name: found[1], parent: `${found[0].slice(0, 4)}00` } : null;
}
