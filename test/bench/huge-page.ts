const SENTENCE = '全年围绕水利建设开展工作，完善制度，加强监督，办理群众反映的事项，社会评价稳步提升。';
const CELLS = ['修建渠道', '改造泵站', '灌溉面积', '完成投资'];

function chapter(number: number): string {
  const paragraphs = Array.from(
    { length: 20 },
    (_, at) => `<p>　　${number}.${at} ${SENTENCE.repeat(3)}</p>`,
  );
  const rows = Array.from(
    { length: 25 },
    (_, row) => `<tr>${CELLS.map((cell, at) => `<td>${cell}${row * at + number}</td>`).join('')}</tr>`,
  );
  return `<h2>第${number}章</h2>${paragraphs.join('\n')}<table>${rows.join('\n')}</table>`;
}

/** A report of at least so many UTF-8 bytes: chapters of prose and tables. */
export function hugePage(bytes: number): string {
  const title = '清河县水务局2022年度工作总结';
  const size = Buffer.byteLength(chapter(1000));
  const chapters = Array.from({ length: Math.ceil(bytes / size) }, (_, at) => chapter(at + 1));
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><div id="zoom">${chapters.join('\n')}</div></body></html>`;
}
