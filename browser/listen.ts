/** Messages of our own, and of nobody else. */
import browser, { type Runtime } from 'webextension-polyfill';
import { undoOnAbort } from './undo-on-abort';

/** `undefined` leaves a message to others. */
export type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

type Respond = (answer: unknown) => void;

export function listen(onMessage: Listener, signal?: AbortSignal): void {
  if (signal?.aborted) return;
  const { id, onMessage: event } = browser.runtime;
  // Chromium takes answers by callback only; `true` says that one will come.
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: Respond): true | undefined => {
    const answer = sender.id === id ? onMessage(message, sender) : undefined;
    answer?.then(respond, () => respond(undefined));
    return answer && true;
  };
  const callback = listener as Runtime.OnMessageListenerCallback;
  event.addListener(callback);
  if (signal) undoOnAbort(signal, () => event.removeListener(callback));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
