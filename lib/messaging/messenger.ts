import { type Browser, browser } from 'wxt/browser';

type Protocol = { [type: string]: (data: never) => unknown };
type DataOf<P extends Protocol, T extends keyof P> = Parameters<P[T]>[0];
type Answer<P extends Protocol, T extends keyof P> = Awaited<ReturnType<P[T]>>;
export interface Received<D> {
  data: D;
  sender: Browser.runtime.MessageSender;
}
interface Envelope {
  type: string;
  data: unknown;
}
/** What travels back: an error of the other side arrives as an error here. */
type Reply = { answer: unknown } | { error: string } | undefined;

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string';

/**
 * Typed messages between the contexts of the extension. Our own forty lines instead of a library, because the script
 * on every portal page carries them (docs/decisions/0003-where-work-happens.md).
 */
export function defineMessenger<P extends Protocol>() {
  const handlers = new Map<string, (received: Received<never>) => unknown>();

  async function sendMessage<T extends keyof P & string>(
    type: T,
    data: DataOf<P, T>,
    tabId?: number,
  ): Promise<Answer<P, T>> {
    const envelope: Envelope = { type, data };
    const reply: Reply =
      tabId === undefined
        ? await browser.runtime.sendMessage(envelope)
        : await browser.tabs.sendMessage(tabId, envelope);
    if (!reply) throw new Error(`nobody answered "${type}"`);
    if ('error' in reply) throw new Error(reply.error);
    return reply.answer as Answer<P, T>;
  }

  const listen = (message: unknown, sender: Received<never>['sender'], respond: (reply: Reply) => void) => {
    const handler = isEnvelope(message) ? handlers.get(message.type) : undefined;
    if (!handler) return false;
    // Inside the promise, so that a handler that throws at once is answered like one that fails later.
    Promise.resolve()
      .then(() => handler({ data: (message as { data: never }).data, sender }))
      .then(
        (answer) => respond({ answer }),
        (error: unknown) => respond({ error: String(error) }),
      );
    return true;
  };

  function onMessage<T extends keyof P & string>(
    type: T,
    handler: (received: Received<DataOf<P, T>>) => ReturnType<P[T]> | Promise<Answer<P, T>>,
  ): void {
    if (handlers.size === 0) browser.runtime.onMessage.addListener(listen);
    handlers.set(type, handler as (received: Received<never>) => unknown);
  }

  return { sendMessage, onMessage };
}
