/** Messages of our own, and of nobody else. */
import browser, { type Runtime } from 'webextension-polyfill';
import { undoOnAbort } from './undo-on-abort';

/** `undefined` leaves a message to others. */
export type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

export function listen(onMessage: Listener, signal?: AbortSignal): void {
  if (signal?.aborted) return;
  const { id, onMessage: event } = browser.runtime;
  const listener: Listener = (message, sender) => (sender.id === id ? onMessage(message, sender) : undefined);
  event.addListener(listener);
  if (signal) undoOnAbort(signal, () => event.removeListener(listener));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
