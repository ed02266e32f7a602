import type { Page, Browser as Running } from 'puppeteer-core';
import type { Browser } from '#scripts/browsers/judge';

export type Command = 'save-report' | 'open-library';
export type ColorScheme = 'light' | 'dark';

/** An empty page that the session adds to its copy of the extension. */
export const DESK = 'desk.html';

/** Ports of this machine on which the hosts of the session are served. */
export interface ServedPorts {
  hosts: string[];
  httpPort: number;
  httpsPort: number;
  /** Proxy that answers for every host with the two others. */
  proxyPort: number;
}

/** What a driver needs to start a browser with the extension in it. */
export interface Launch {
  browser: Browser;
  ports: ServedPorts;
  extension: string;
  profile: string;
  downloads: string;
  colorScheme: ColorScheme;
  /** BCP 47, what pages see as the person's language. */
  language: string;
  headless: boolean;
  /** Firefox only: every window is private, and the extension is allowed there. */
  isPrivate: boolean;
}

/** A button inside the closed shadow root of the pill. */
export interface PillButton {
  label: string;
  x: number;
  y: number;
}

/** What the two browsers do differently; everything else is in the session. */
export interface Driver {
  running: Running;
  /** An empty page of the extension, from which the browser's interfaces and the archive can be asked. */
  readonly desk: Page;
  /** Opens a page of the extension in a new tab. */
  openExtension(path: string): Promise<Page>;
  /** The toolbar's popup for a page, as a click on the toolbar button gives it. */
  popupFor(page: Page): Promise<Page>;
  /** What the keyboard shortcut does; grants activeTab for the page. */
  press(command: Command, page: Page): Promise<void>;
  /** All words inside the pill, read through its closed shadow root. */
  pillText(page: Page): Promise<string>;
  /** The pill's buttons with the middle of each in the page's coordinates, in the order of the keyboard. */
  pillButtons(page: Page): Promise<PillButton[]>;
  /** Ends the service worker or event page at once, as the browser does when it needs memory. */
  killBackground(): Promise<void>;
  /** Makes the background's database refuse to open until the background is killed. */
  refuseStorage(): Promise<void>;
  /** Replaces the extension by itself, as an update does; open pages stay. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again until the answer is there; throws with `what` after the time is over. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false | null>,
  milliseconds = 15_000,
): Promise<T> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false && answer !== null) return answer;
    if (performance.now() > end) throw new Error(`Waited ${milliseconds / 1000} s in vain for ${what}`);
    await sleep(40);
  }
}
