const only = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });
const beyond = (...folders) => ({
  path: '^(lib|components|entrypoints)/',
  pathNot: `^lib/(${folders.join('|')})/`,
});
const typeOnly = { dependencyTypesNot: ['type-only'] };

/** The import table of docs/architecture.md, as rules. @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only('not-to-unresolvable', {}, { couldNotResolve: true }, 'a gate that cannot see is no gate'),
    only('no-circular', {}, { circular: true }, 'cycles hide the direction of the pipeline'),
    only('text-is-alone', { path: '^lib/text/' }, beyond('text'), 'line tools know no domain'),
    only('report-is-the-leaf', { path: '^lib/report/' }, beyond('report', 'text'), 'the record knows nothing else'),
    only('regions-are-data', { path: '^lib/regions/' }, beyond('regions', 'report', 'text'), 'divisions know only the record'),
    only('portals-are-data', { path: '^lib/portals/' }, beyond('portals', 'report', 'text'), 'rules are data'),
    only('extract-is-pure', { path: '^lib/extract/' }, beyond('extract', 'portals', 'regions', 'report', 'text'), 'page in, report out'),
    only('extract-without-browser', { path: '^lib/extract/' }, { path: '^node_modules/(wxt|dexie|turndown|svelte)/' }, 'the same code runs in Node'),
    only('archive-below-exchange', { path: '^lib/archive/' }, beyond('archive', 'report', 'text'), 'records rest, they do not act'),
    only('exchange-reads', { path: '^lib/exchange/' }, beyond('exchange', 'archive', 'report', 'text'), 'in and out of the archive only'),
    only('wording-is-a-leaf', { path: '^lib/wording/' }, beyond('wording', 'report'), 'sentences know only what they name'),
    only('messaging-carries-records', { path: '^lib/messaging/' }, beyond('messaging', 'report'), 'messages are plain data'),
    only('archive-owns-dexie', { pathNot: '^(lib/archive|test)/' }, { path: '^node_modules/dexie/' }, 'one owner'),
    only('content-script-has-no-archive', { path: '^entrypoints/(portal\\.content|guest)/' },
      { path: '^lib/(archive|harvest|exchange|regions)/|^components/|^node_modules/(dexie|turndown|svelte|dompurify)/', reachable: true },
      'IndexedDB there would be the page origin'),
    only('content-script-is-light', { path: '^entrypoints/(portal\\.content|guest)/' },
      { path: '^node_modules/zod/', ...typeOnly }, 'zod parses where messages arrive'),
    only('lib-below-ui', { path: '^lib/' }, { path: '^(components|entrypoints)/' }, 'lib is lowest'),
    only('entrypoints-are-strangers', { path: '^entrypoints/([^/]+)' }, { path: '^entrypoints/', pathNot: '^entrypoints/$1' }, 'contexts talk by message'),
    only('components-have-no-state', { path: '^components/' }, { path: '^(lib|entrypoints)/', pathNot: '^lib/(report|settings|wording|text)/' }, 'props in, DOM out'),
    only('product-without-tests', { path: '^(lib|components|entrypoints)/' }, { path: '^(test|scripts)/' }, 'tests look in, never the other way'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['svelte', 'import', 'types', 'default'], extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'] },
  },
};
