import { squeeze } from '#lib/text/fold';
import { collapse } from './flow';
import type { Survey } from './survey';
import type { Weighed } from './weigh';

const LEAD =
  /^(?:您|你)?(?:当前|现在|目前)?(?:的)?(?:所?在)?(?:的)?位置(?:\s*(?:是|为))?\s*[:：]?\s*|^You are (?:here|in):?\s*/i;
const SEPARATOR = /\s*(?:>+|›|»|＞|→|\/|\\|\||::|&gt;|—)\s*/;
/** Old templates print the clock of the site on the line of the breadcrumb. */
const CLOCK = /\s*(?:今天是|现在是|当前时间|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*星期).*$/;
const STARTS = /^(?:(?:网站|本站|返回)?首\s?页|Home)(?:$|\s|[>›»＞|/\\-])/i;
const LONGEST = 300;

function split(text: string): string[] {
  return collapse(text)
    .replace(CLOCK, '')
    .replace(LEAD, '')
    .split(SEPARATOR)
    .map((part) => part.replace(LEAD, '').replace(/^[-|:：\s]+|[-|:：\s]+$/g, ''))
    .filter((part) => part !== '');
}

function isCrumb(line: Weighed): boolean {
  if (line.text.length > LONGEST) return false;
  const text = squeeze(line.text);
  return (
    line.rule === 'breadcrumb' ||
    line.zone === 'crumb' ||
    (STARTS.test(text) && SEPARATOR.test(text) && line.links.length > 0)
  );
}

const own = (line: Weighed): boolean =>
  line.rule === undefined || line.rule === 'breadcrumb' || line.rule === 'navigation';

/** Crumbs built as a list stand on lines of their own inside one element. */
function runFrom(survey: Survey, first: Weighed): string {
  if (first.zone !== 'crumb') return first.text;
  const at = survey.lines.indexOf(first);
  const run = survey.lines.slice(at, at + 12).filter((line) => line.zoneRoot === first.zoneRoot && own(line));
  return run.map((line) => line.text).join(' > ');
}

/** The way to the page as its breadcrumb prints it, first step first; empty where there is none. */
export function readBreadcrumb(survey: Survey): { steps: string[]; raw: string } {
  const lines = [...survey.before, ...survey.body.slice(0, Math.max(12, survey.preface + 1))];
  let best = { steps: [] as string[], raw: '' };
  for (const line of lines.filter((one) => isCrumb(one) && own(one))) {
    const raw = runFrom(survey, line);
    const steps = split(raw).slice(0, 12);
    if (steps.length > best.steps.length) best = { steps, raw };
  }
  return best;
}
