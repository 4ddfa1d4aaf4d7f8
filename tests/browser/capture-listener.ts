import { vi } from 'vitest';
import browser, { type Runtime } from 'webextension-polyfill';

type Listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => true | undefined;

/** Takes the place of the browser's messages; returns a way to deliver one, which gives what its listener answers, or undefined when none will. */
export function captureListener() {
  const listeners = new Set<Listener>();
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((one) => void listeners.add(one as never));
  vi.spyOn(browser.runtime.onMessage, 'removeListener').mockImplementation((one) => void listeners.delete(one as never));
  return (message: unknown, sender: Runtime.MessageSender = { id: browser.runtime.id }): Promise<unknown> | undefined => {
    let isAnswered = false;
    const answer = new Promise((resolve) => {
      isAnswered = [...listeners].some((listener) => listener(message, sender, resolve));
    });
    return isAnswered ? answer : undefined;
  };
}
