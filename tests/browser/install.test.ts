import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onFirstInstall } from '@/browser/install';

test.each([
  ['install', 1],
  ['update', 0],
  ['chrome_update', 0],
] as const)('after %s it calls back %i times', async (reason, times) => {
  fakeBrowser.reset();
  const onInstall = vi.fn();
  onFirstInstall(onInstall);
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as Parameters<typeof fakeBrowser.runtime.onInstalled.trigger>[0]);
  expect(onInstall).toHaveBeenCalledTimes(times);
});
