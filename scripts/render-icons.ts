import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/**
 * Redraws public/icon/*.png from assets/*.svg; the PNGs are checked in, so only a changed drawing needs this.
 * Firefox names theme icons after the text of the toolbar: `-light` is for dark toolbars, `-dark` for light ones.
 */
const DRAWINGS = [
  { source: 'assets/icon-small.svg', suffixes: ['', '-dark'], sizes: [16, 32] },
  { source: 'assets/icon-small-light.svg', suffixes: ['-light'], sizes: [16, 32] },
  { source: 'assets/icon.svg', suffixes: [''], sizes: [48, 96, 128] },
];

for (const { source, suffixes, sizes } of DRAWINGS) {
  const svg = readFileSync(source, 'utf8');
  for (const size of sizes) {
    const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
    for (const suffix of suffixes) writeFileSync(`public/icon/${size}${suffix}.png`, png);
  }
}
