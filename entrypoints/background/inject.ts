import { browser } from 'wxt/browser';
import { type Problem, problem } from '#lib/report/problem';

type Script = '/content-scripts/portal.js' | '/extractor.js';

/** Puts a script of ours into a page: allowed on granted portals, elsewhere by the person's gesture. */
export async function inject(tabId: number, script: Script): Promise<Problem | null> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [script] });
    return null;
  } catch (error) {
    const { url = '' } = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
    return problem(/^https?:/.test(url) ? 'page-not-allowed' : 'page-unsupported', String(error));
  }
}
