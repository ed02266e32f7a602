/** What `--help` prints. */
export const HELP = `Extracts reports from saved pages: the same code as in the extension, without a browser.

  npm run -s extract -- --jsonl [--root FOLDER] < in.jsonl > out.jsonl
  npm run -s extract -- FILE… | FOLDER… [--format text|md|json] [--out FOLDER]

--jsonl          One JSON object a line in, one a line out, in the same order.
                 In:   {"id", "url", and one of "html" | "file" | "text"}
                       file   a saved page, relative to the working folder or to --root
                       text   plain text that was scraped already; never read as HTML
                       encoding (optional) of the file, believed before everything else but a byte-order mark
                 Out:  {"id", "ok": true, "kind", "score", "evidence", "metadata", "fields", "text", "html",
                        "outline", "tables", "attachments", "removals", "items", "bodyStatus",
                        "completeness", "ms": {"detect", "extract"}}
                       {"id", "ok": false, "kind", "score", "evidence", "items", "reason", "ms"}
                           reason: no-body, page-too-large
                       {"id", "ok": false, "reason", "detail"}
                           reason: bad-input, internal-error
--root FOLDER    Where the paths of "file" start.
--format FORMAT  text (default): the report's text alone · md: Markdown with front matter · json: the whole record
                 (of several pages one a line).
--out FOLDER     Writes a file for each page instead of printing them.

Of a folder, *.html, *.htm, *.shtml, *.xhtml and *.txt are read, with its subfolders. A *.txt is plain text.
Encodings: byte-order mark, then valid UTF-8, then what the page declares (gb2312 and gbk as GB 18030), then GB 18030.
What goes wrong is said on standard error, line by line, and does not end the run.

Exit codes: 0 all done · 1 some pages or lines gave nothing ("ok": false) · 2 the command was not understood.
`;
