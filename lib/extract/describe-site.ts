import { folded } from '#lib/text/fold';
import { collapse } from './flow';
import { firstOf, type MetaTags } from './meta-tags';
import type { Readings } from './readings';
import type { Survey } from './survey';

const IDENTIFIER = /网站标识码\s*[:：]?\s*(bm\d{8}|\d{10,12})/i;
const SPONSOR = /主办(?:单位)?\s*:\s*([^\s,;|]{2,40}?)(?=\s|承办|协办|联系|地址|版权|ICP|网站|电话|$)/;
const REGISTRATION =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备\s*\d{6,10}号?(?:-\d+)?/;
const FOOT = 60;
const HAN = /[\u3400-\u9FFF]/;

/** The language the page declares: its primary subtag. */
const declaredLanguage = (survey: Survey): string | undefined =>
  /^[a-z]{2,3}(?=$|[-_])/i
    .exec(survey.page.document.documentElement?.getAttribute('lang')?.trim() ?? '')?.[0]
    ?.toLowerCase();

/** Reads what the page says of its site: name, identification code, sponsor, registration, system. */
export function describeSite(survey: Survey, tags: MetaTags, readings: Readings): void {
  const foot = folded(
    survey.lines
      .slice(-FOOT)
      .map((line) => line.text)
      .join('\n'),
  );
  const fromFoot = (
    name: 'siteIdentifier' | 'siteSponsor' | 'siteRegistration',
    match: RegExpExecArray | null,
  ) =>
    readings.add(name, {
      value: match ? (match[1] ?? match[0]) : undefined,
      source: 'footer',
      raw: match?.[0] ?? '',
      confidence: 0.9,
    });
  const tag = (name: 'siteName' | 'siteIdentifier', value: string | undefined) =>
    readings.add(name, { value, source: 'meta-tag', raw: value ?? '', confidence: 0.95 });
  tag('siteName', firstOf(tags, 'sitename', 'og.site.name', 'application-name'));
  tag('siteIdentifier', firstOf(tags, 'siteidcode'));
  fromFoot('siteIdentifier', IDENTIFIER.exec(foot));
  fromFoot('siteSponsor', SPONSOR.exec(foot));
  fromFoot('siteRegistration', REGISTRATION.exec(foot));
  const site = firstOf(tags, 'og.site.name');
  if (site && !HAN.test(site))
    readings.add('publisher', { value: site, source: 'meta-tag', raw: site, confidence: 0.45 });
  const { platform } = survey;
  readings.add('platform', { value: platform, source: 'document', raw: platform ?? '', confidence: 0.8 });
  const language = declaredLanguage(survey);
  const declared = collapse(survey.page.document.documentElement?.getAttribute('lang') ?? '');
  readings.add('language', { value: language, source: 'document', raw: declared, confidence: 0.8 });
}
