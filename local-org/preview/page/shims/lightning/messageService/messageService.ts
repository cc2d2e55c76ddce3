/** lightning/messageService within one page: every subscriber of a channel gets every message. */
type Listener = (message: unknown) => void;
interface Subscription {
  readonly channel: object;
  readonly listener: Listener;
}

// Channel modules are imported as values: two imports of one channel are the same object.
const listeners = new Map<object, Set<Listener>>();

export const APPLICATION_SCOPE = Symbol("APPLICATION_SCOPE");
export const createMessageContext = (): object => ({});
/** A context holds nothing here. */
export const releaseMessageContext = (): void => undefined;

export class MessageContext {
  readonly #emit: (context: object) => void;

  constructor(emit: (context: object) => void) {
    this.#emit = emit;
  }

  connect(): void {
    this.#emit(createMessageContext());
  }

  /** The adapter has no configuration and holds nothing. */
  update(): void {}
  disconnect(): void {}
}

export function publish(_context: object, channel: object, message: unknown): void {
  for (const listener of listeners.get(channel) ?? []) listener(message);
}

export function subscribe(_context: object, channel: object, listener: Listener): Subscription {
  const ofChannel = listeners.get(channel) ?? new Set();
  listeners.set(channel, ofChannel.add(listener));
  return { channel, listener };
}

export function unsubscribe(subscription: Subscription | null): void {
  if (subscription) listeners.get(subscription.channel)?.delete(subscription.listener);
}
