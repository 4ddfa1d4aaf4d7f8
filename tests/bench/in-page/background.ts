/** The way to the background, from wherever in the extension. */
import browser from 'webextension-polyfill';
import { askToLink } from '@/browser/background-messages';
import type { Link } from '@/page/link-queue';
import type { Order } from './orders';

export async function give(order: Order): Promise<void> {
  if ((await browser.runtime.sendMessage(order)) !== true) throw new Error(`Nobody heard: ${order.kind}.`);
}

/** As a session of the reader script asks. */
export const link: Link = async (request) => {
  const answer = await askToLink({ ...request, topicsOff: [] });
  if (!answer) throw new Error('The background has no glossary any more.');
  return answer;
};
