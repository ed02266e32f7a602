import styles from './pill.css?inline';

/** One line of a receipt or its buttons; the pill knows nothing of saving. */
export interface Receipt {
  state: 'saved' | 'problem' | 'notice';
  headline: string;
  title?: string;
  lines: string[];
  actions: { label: string; run(): void }[];
  closeLabel: string;
}
export interface Offer {
  label: string;
  hideLabel: string;
  save(): void;
  hide(): void;
}
export interface Pill {
  offer(offer: Offer): void;
  /** A save is under way: says so, offers nothing. */
  busy(label: string): void;
  receipt(receipt: Receipt): void;
  remove(): void;
}

const HOST = 'reportory-pill';

/** Creates an element with text, listeners and children: no HTML is ever parsed on somebody's page. */
function make(document: Document, tag: string, properties: Record<string, string>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'text') element.textContent = value;
    else element.setAttribute(name, value);
  }
  return element;
}

const button = (document: Document, label: string, run: () => void): HTMLElement => {
  const element = make(document, 'button', { type: 'button', text: label });
  element.addEventListener('click', (event) => {
    // A page must not press our buttons by script.
    if (event.isTrusted) run();
  });
  return element;
};

function adoptStyles(document: Document, root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses constructed sheets across its content-script boundary.
    root.append(make(document, 'style', { text: styles }));
  }
}

/** Moves the pill above a floating tool of the portal that already stands in the corner. */
function clearCorner(document: Document, host: HTMLElement): void {
  const { width, height } = host.getBoundingClientRect();
  const view = document.defaultView;
  if (!view || height === 0) return;
  const isTaken = (bottom: number): boolean =>
    document
      .elementsFromPoint(view.innerWidth - 20 - width / 2, view.innerHeight - bottom - height / 2)
      .some(
        (element) =>
          element !== host && ['fixed', 'sticky'].includes(view.getComputedStyle(element).position),
      );
  const free = [24, 88, 152, 216, 280].find((bottom) => !isTaken(bottom)) ?? 24;
  host.style.setProperty('--pill-bottom', `${free}px`);
}

const offerElement = (document: Document, { label, hideLabel, save, hide }: Offer): HTMLElement => {
  const box = make(document, 'div', { class: 'offer' });
  const hideButton = button(document, '×', hide);
  hideButton.setAttribute('aria-label', hideLabel);
  hideButton.title = hideLabel;
  box.append(button(document, label, save), hideButton);
  return box;
};

const busyElement = (document: Document, label: string): HTMLElement => {
  const box = make(document, 'div', { class: 'offer', 'aria-busy': 'true' });
  box.append(button(document, label, () => {}));
  return box;
};

function receiptElement(document: Document, receipt: Receipt, close: () => void): HTMLElement {
  const box = make(document, 'div', { class: `receipt ${receipt.state}` });
  const head = make(document, 'div', { class: 'head' });
  const closing = button(document, '×', close);
  closing.className = 'close';
  closing.setAttribute('aria-label', receipt.closeLabel);
  head.append(make(document, 'span', { text: receipt.headline }), closing);
  box.append(head);
  if (receipt.title) box.append(make(document, 'p', { class: 'title', text: receipt.title }));
  for (const line of receipt.lines) box.append(make(document, 'p', { class: 'muted', text: line }));
  const actions = make(document, 'div', { class: 'actions' });
  actions.append(...receipt.actions.map(({ label, run }) => button(document, label, run)));
  if (receipt.actions.length > 0) box.append(actions);
  return box;
}

/**
 * Words for screen readers alone. They come a frame after the region itself, since what a region holds when it
 * appears is not read out; the visible box is no such region, or its buttons would be read out too.
 */
function statusIn(document: Document, root: ShadowRoot): (words: string) => void {
  const status = make(document, 'div', { role: 'status', class: 'status' });
  root.append(status);
  let latest = '';
  return (words) => {
    latest = words;
    status.textContent = '';
    document.defaultView?.requestAnimationFrame(() => {
      status.textContent = latest;
    });
  };
}

/** The guest in the corner of a portal's page: one button, then a receipt; nothing of the page moves. */
export function createPill(document: Document, language: string): Pill {
  for (const old of document.querySelectorAll(HOST)) old.remove();
  const host = document.createElement(HOST);
  host.lang = language;
  const root = host.attachShadow({ mode: 'closed' });
  adoptStyles(document, root);
  const box = document.createElement('div');
  const tell = statusIn(document, root);
  root.append(box);
  host.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') host.remove();
  });

  const show = (state: string, words: string, element: HTMLElement): void => {
    const hadFocus = root.activeElement !== null;
    if (!host.isConnected) document.documentElement.append(host);
    box.replaceChildren(element);
    host.dataset.state = state;
    clearCorner(document, host);
    tell(words);
    if (hadFocus) box.querySelector('button')?.focus();
  };
  return {
    offer: (offer) => show('offer', offer.label, offerElement(document, offer)),
    busy: (label) => show('saving', label, busyElement(document, label)),
    receipt: (receipt) =>
      show(
        receipt.state,
        [receipt.headline, receipt.title].filter(Boolean).join(' '),
        receiptElement(document, receipt, () => host.remove()),
      ),
    remove: () => host.remove(),
  };
}
