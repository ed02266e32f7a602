// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { cleanHtml } from './clean-html';
import { outlineAnchors } from './outline-anchors';

const cleaned = (html: string) => {
  const root = document.createElement('article');
  root.append(cleanHtml(html));
  return root;
};

it.each([
  '<script>x()</script>',
  '<p onclick="x()">a</p>',
  '<a href="javascript:x()">a</a>',
  '<a href="data:text/html,x">a</a>',
  '<iframe src="https://x.example"></iframe>',
  '<style>p{background:url(https://x.example)}</style>',
  '<p style="background:url(https://x.example)">a</p>',
  '<img src="https://x.example/a.png" onerror="x()">',
  '<svg><image href="https://x.example/a.png"/></svg>',
  '<form action="https://x.example"><input name="a"><button>b</button></form>',
  '<link rel="stylesheet" href="https://x.example"><base href="https://x.example"><meta http-equiv="refresh" content="0;url=https://x.example">',
  '<object data="https://x.example"></object><embed src="https://x.example"><video src="https://x.example"></video>',
  '<math><mtext><table><mglyph><style><img src=x onerror=x()>',
  '<p id="app" class="library">a</p>',
])('%s can neither run nor ask for anything', (html) => {
  const root = cleaned(`<p>前</p>${html}<p>后</p>`);
  expect(root.textContent).toContain('前');
  const live =
    'script, style, link, base, meta, img, svg, iframe, object, embed, video, form, input, button, [style], [id], [src], [onclick], [onerror]';
  expect(root.querySelectorAll(live)).toHaveLength(0);
  for (const link of root.querySelectorAll('a[href]')) expect(link.getAttribute('href')).toMatch(/^https?:/);
});

it('keeps what a report consists of', () => {
  const html =
    '<h3>一、概述</h3><p>a<sup>1</sup><br>b</p><table><tbody><tr><td rowspan="2">1</td><td colspan="2">2</td></tr></tbody></table>';
  const root = cleaned(html);
  expect(root.querySelector('h3')?.textContent).toBe('一、概述');
  expect(root.querySelector('.table-frame > table td[rowspan="2"]')).not.toBeNull();
  expect(root.querySelector('td[colspan="2"]')).not.toBeNull();
});

it('shows an image as a link that is asked for only by a click', () => {
  const link = cleaned('<p><img src="https://portal.example/a.png" alt="图一"></p>').querySelector('a');
  expect(link?.textContent).toBe('[图一]');
  expect(link?.getAttribute('href')).toBe('https://portal.example/a.png');
  expect(link?.getAttribute('rel')).toContain('noreferrer');
});

it('finds the headings of the outline in order, run-in and repeated ones too', () => {
  const root = cleaned(
    '<h3>一、 主要工作</h3><p>（一）学习。内容。</p><h3>二、计划</h3><p>（一）学习。再次。</p><table><tr><td>表</td></tr></table>',
  );
  const outline = [
    { level: 1, number: '一、', heading: '主要工作', line: 0 },
    { level: 2, number: '（一）', heading: '学习', line: 1 },
    { level: 1, number: '二、', heading: '计划', line: 2 },
    { level: 2, number: '（一）', heading: '学习', line: 3 },
    { level: 1, number: '三、', heading: '不在', line: 9 },
  ];
  expect(outlineAnchors(root, outline).map((found) => found?.textContent)).toEqual([
    '一、 主要工作',
    '（一）学习。内容。',
    '二、计划',
    '（一）学习。再次。',
    undefined,
  ]);
});
