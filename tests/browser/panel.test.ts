import { afterEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onPanelCommand, openPanel } from '@/browser/panel';

const open = vi.fn(async () => undefined);

/** Makes the simulated browser one of the two. */
function be(name: 'chromium' | 'firefox'): void {
  Object.assign(fakeBrowser, { sidebarAction: name === 'firefox' ? { open } : undefined });
  Object.assign(fakeBrowser, { sidePanel: name === 'chromium' ? { open } : undefined });
}

afterEach(() => {
  open.mockClear();
  vi.restoreAllMocks();
});

test('opens Chromium’s panel in the window that is named, or else in its own', async () => {
  be('chromium');
  vi.spyOn(browser.windows, 'getCurrent').mockResolvedValue({ id: 3 } as never);
  await openPanel(5);
  await openPanel();
  expect(open.mock.calls).toEqual([[{ windowId: 5 }], [{ windowId: 3 }]]);
});

test('opens Firefox’s sidebar before it waits for anything, or it would be refused', () => {
  be('firefox');
  void openPanel();
  expect(open).toHaveBeenCalledOnce();
});

test('answers its shortcut and no other', () => {
  be('firefox');
  const added = vi.spyOn(browser.commands.onCommand, 'addListener').mockImplementation(() => undefined);
  onPanelCommand();
  const [listener] = added.mock.calls[0] ?? [];
  listener?.('next-mention', undefined as never);
  expect(open).not.toHaveBeenCalled();
  listener?.('open-panel', undefined as never);
  expect(open).toHaveBeenCalledOnce();
});
