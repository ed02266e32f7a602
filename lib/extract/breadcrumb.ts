import { squeeze } from '#lib/text/fold';
import { collapse } from './flow';
import type { Survey } from './survey';
import type { Weighed } from './weigh';

const LEAD =
  /^(?:您|你)?(?:当前|现在|目前)?(?:的)?(?:所?在)?(?:的)?位置(?:\s*(?:是|为))?\s*[:：]?\s*|^You are (?:here|in):?\s*/i;
const SEPARATOR = /\s*(?:>+|›|»|＞|→|\/|\\|\||::|&gt;|—)\s*/;
const STARTS = /^(?:(?:网站|本站|返回)?首\s?页|Home)(?:$|\s|[>›»＞|/\\-])/i;
const LONGEST = 300;

function split(text: string): string[] {
  return collapse(text)
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

/** The way to the page as its breadcrumb prints it, first step first; empty where there is none. */
export function readBreadcrumb(survey: Survey): { steps: string[]; raw: string } {
  const lines = [...survey.before, ...survey.body.slice(0, survey.preface + 1), ...survey.body.slice(0, 12)];
  const first = lines.find(isCrumb);
  if (!first) return { steps: [], raw: '' };
  const at = survey.lines.indexOf(first);
  // Crumbs built as a list stand on lines of their own inside one element.
  const holder =
    first.zone === 'crumb' && first.block.parentElement ? first.block.parentElement : first.block;
  const run = survey.lines
    .slice(at, at + 12)
    .filter(
      (line) =>
        line === first ||
        (line.zone === 'crumb' && (holder.contains(line.block) || line.block === first.block)),
    );
  const raw = run.map((line) => line.text).join(' > ');
  return { steps: split(raw).slice(0, 12), raw };
}
