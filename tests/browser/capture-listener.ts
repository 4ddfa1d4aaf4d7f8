import { vi } from 'vitest';
import browser, { type Runtime } from 'webextension-polyfill';

/** Takes the place of the browser's messages; returns a way to deliver one, which gives what its listener answers. */
export function captureListener() {
  const listeners = new Set<(message: unknown, sender: Runtime.MessageSender) => unknown>();
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((one) => void listeners.add(one as never));
  vi.spyOn(browser.runtime.onMessage, 'removeListener').mockImplementation((one) => void listeners.delete(one as never));
  return (message: unknown, sender: Runtime.MessageSender = { id: browser.runtime.id }) =>
    [...listeners].map((listener) => listener(message, sender))[0];
}
