import { governmentOf, isOrganisation, isRegionName } from './organisation';
import { parsePeriod } from './period';
import type { TypeInTitle } from './types/types';

/** Who issues a report according to its title. `region` is set when the title names only a place. */
export interface TitleIssuer {
  issuer: string | null;
  inferred: boolean;
  region: string | null;
}

/** Words that stand between issuer, period and subject and belong to none of them. */
const LEADING = /^(?:年度|度|年|的|关于|推进|贯彻落实|开展)+/u;
const TRAILING =
  /(?:年度|部门|单位|年|的|关于|推进|贯彻落实|全面推进|开展|全面|全[省市区县州]|全|[省市区县]?本级|[省市区县]级|\s)+$/u;
const LEVEL_ONLY =
  /^(?:全?[省市区县旗州镇乡]|本级|[省市区县](?:本级|级)|我[省市区县局]|部门|单位|关于|的|度|和)+$/u;
const SITE = /(?:政府)?门户网站$/u;

function candidateOf(words: string): string {
  const withoutSite = words.replace(SITE, (site) => (site.startsWith('政府') ? '政府' : ''));
  return withoutSite
    .replace(LEADING, '')
    .replace(TRAILING, '')
    .replace(/^[\s:、,]+|[\s:、,]+$/gu, '');
}

/** The words before and after the period, which may stand before or after the issuer. */
function aroundPeriod(words: string): string[] {
  const period = parsePeriod(words);
  return period ? [words.slice(0, period.span[0]), words.slice(period.span[1])] : [words];
}

function candidatesOf(title: string, typeStart: number): string[] {
  const about = title.indexOf('关于');
  if (about < 0) return aroundPeriod(title.slice(0, typeStart));
  return [
    ...aroundPeriod(title.slice(0, about)),
    ...aroundPeriod(title.slice(about + 2, Math.max(about + 2, typeStart))),
  ];
}

/** Looks before 关于 and around the period; a place alone stands for its government where the type allows it. */
export function issuerOfTitle(squeezedTitle: string, { type, span }: TypeInTitle): TitleIssuer {
  for (const words of candidatesOf(squeezedTitle, span[0])) {
    const candidate = candidateOf(words);
    if (candidate === '' || LEVEL_ONLY.test(candidate)) continue;
    if (isOrganisation(candidate)) return { issuer: candidate, inferred: false, region: null };
    if (!isRegionName(candidate)) continue;
    const issuer = type.ofGovernment ? governmentOf(candidate) : null;
    return { issuer, inferred: issuer !== null, region: candidate };
  }
  return { issuer: null, inferred: false, region: null };
}
