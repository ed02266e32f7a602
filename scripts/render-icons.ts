import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** Redraws public/icon/*.png from assets/*.svg; the PNGs are checked in, so only a changed drawing needs this. */
const DRAWINGS = [
  { source: 'assets/icon-small.svg', suffix: '', sizes: [16, 32] },
  { source: 'assets/icon.svg', suffix: '', sizes: [48, 96, 128] },
  { source: 'assets/icon-small-dark.svg', suffix: '-dark', sizes: [16, 32] },
];

for (const { source, suffix, sizes } of DRAWINGS) {
  const svg = readFileSync(source, 'utf8');
  for (const size of sizes) {
    const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
    writeFileSync(`public/icon/${size}${suffix}.png`, png);
  }
}
