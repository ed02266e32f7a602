import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

/** Key of a sentence in public/_locales; both languages are complete (test/unit/locales.test.ts). */
export type MessageKey = keyof typeof messages;

type Lookup = (key: MessageKey, substitutions: string[]) => string;
const fromBrowser: Lookup = (key, substitutions) => browser.i18n.getMessage(key as never, substitutions);
let lookup = fromBrowser;

/** The sentence for `key` in the person's language, with $1 … $9 filled in. */
export const t = (key: MessageKey, ...substitutions: (string | number)[]): string =>
  lookup(key, substitutions.map(String));

/** Tests without a browser bring their own catalogue; no argument restores the browser's. */
export function useCatalogue(catalogue?: Record<string, { message: string }>): void {
  lookup = catalogue
    ? (key, substitutions) =>
        (catalogue[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? '')
    : fromBrowser;
}
