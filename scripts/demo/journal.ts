import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

interface Line {
  says: string;
  seconds: number;
  screenshot?: string;
}

/** A screenshot to keep of a step: the words of its file name, and the page it shows. */
interface Picture<T> {
  name: string;
  of(result: T): Page;
}

/** What the demo did, for the screen while it runs and for a person to read afterwards. */
export class Journal {
  readonly #lines: Line[] = [];
  readonly #began = performance.now();
  #shots = 0;

  constructor(readonly folder: string) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** Does a step, says how long it took and keeps a picture of the page it leaves behind, if it names one. */
  async step<T>(says: string, work: () => Promise<T>, picture?: Picture<T>): Promise<T> {
    const began = performance.now();
    const result = await work();
    const seconds = (performance.now() - began) / 1000;
    const screenshot = picture && (await this.#shoot(picture.of(result), picture.name));
    this.#lines.push({ says, seconds, ...(screenshot && { screenshot }) });
    console.log(`✓ ${says} (${seconds.toFixed(1)} s)${screenshot ? `  → ${screenshot}` : ''}`);
    return result;
  }

  async #shoot(page: Page, words: string): Promise<string> {
    this.#shots += 1;
    const name = `${String(this.#shots).padStart(2, '0')}-${words}.png`;
    await page.screenshot({ path: join(this.folder, name) as `${string}.png` });
    return name;
  }

  /** Writes `log.md`; `facts` are lines for its head and foot. */
  write(facts: { head: string[]; foot: string[] }): string {
    const path = join(this.folder, 'log.md');
    const total = (performance.now() - this.#began) / 1000;
    const rows = this.#lines.map(({ says, seconds, screenshot }, index) =>
      [
        `| ${index + 1}`,
        says,
        `${seconds.toFixed(1)} s`,
        screenshot ? `[${screenshot}](${screenshot}) |` : '|',
      ].join(' | '),
    );
    const table = ['| | step | time | screenshot |', '|---|---|---|---|', ...rows];
    const lines = [
      '# Reportory: the demo',
      '',
      ...facts.head,
      '',
      ...table,
      '',
      `In all ${total.toFixed(0)} s.`,
    ];
    writeFileSync(path, `${[...lines, '', ...facts.foot].join('\n')}\n`);
    return path;
  }
}
