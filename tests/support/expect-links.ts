import { expect } from 'vitest';
import type { Matcher } from '@/matching/types';
import { parseMarked, showMentions } from './marked-text';

/** Expects exactly the marked mentions. `lang`: what the page declares. */
export function expectLinks(matcher: Matcher, marked: string, lang?: string): void {
  const { text, mentions } = parseMarked(marked);
  expect(showMentions(text, matcher.findMentions(text, lang))).toBe(showMentions(text, mentions));
}
