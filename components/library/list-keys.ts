/** What a key asks of the list of reports. */
export type ListCommand =
  | { kind: 'move'; by: number; extend: boolean }
  | { kind: 'page'; by: 1 | -1; extend: boolean }
  | { kind: 'edge'; to: 'first' | 'last' }
  | { kind: 'open' | 'toggle' | 'all' | 'trash' | 'close' };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, J: 1, K: -1 };
const PAGES: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };
const PLAIN: Readonly<Record<string, ListCommand>> = {
  Home: { kind: 'edge', to: 'first' },
  End: { kind: 'edge', to: 'last' },
  Enter: { kind: 'open' },
  ' ': { kind: 'toggle' },
  Delete: { kind: 'trash' },
  Backspace: { kind: 'trash' },
  Escape: { kind: 'close' },
};

/** The command of a key press in the list, or undefined for keys that belong to the browser. */
export function listCommand({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): ListCommand | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { kind: 'all' } : undefined;
  const move = MOVES[key];
  if (move) return { kind: 'move', by: move, extend: shiftKey };
  const page = PAGES[key];
  return page ? { kind: 'page', by: page, extend: shiftKey } : PLAIN[key];
}
