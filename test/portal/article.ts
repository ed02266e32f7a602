import type { Block, Link } from './blocks';

/** A government site of the invented province of 云岭. */
export interface Office {
  host: string;
  /** 网站名称 */
  name: string;
  /** 主办单位 */
  sponsor: string;
  /** 网站标识码 */
  code: string;
  registration: string;
  police: string;
  phone: string;
}

/** A page with a text of its own, before a CMS dresses it. */
export interface Article {
  office: Office;
  path: string;
  /** Absent on a page that has none. */
  title?: string;
  crumbs: string[];
  /** ISO date of 发布日期. */
  issued?: string;
  time?: string;
  source?: string;
  columnType?: string;
  /** Lines of the 信息公开目录 block, labels as printed. */
  labels?: [label: string, value: string][];
  body: Block[];
  previous?: Link;
  next?: Link;
  related?: Link[];
  editor?: string;
}

/** Date and time as a page prints them; empty where the page has no date. */
export const stampOf = ({ issued, time = '09:30' }: Article): string => (issued ? `${issued} ${time}` : '');

/** `2024-03-15` as `2024年3月15日`. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
