import { render } from 'preact';
import { sayDate } from '@/components/dates';
import { CardContent } from './card-content';
import type { CardHostOptions } from './card-host';
import type { CardSubject } from './card-subject';

const nothing = () => undefined;

/**
 * Renders a card into nothing, while the reader waits for it anyway: for the first time that takes 40 ms more than for the second.
 * The first date that a page says takes the browser 16 ms, so it has a task of its own.
 */
export async function rehearseCard(options: Omit<CardHostOptions, 'onPin'>, subject: CardSubject): Promise<void> {
  const time = options.timeOfPage();
  sayDate(time.today);
  await new Promise((resolve) => setTimeout(resolve));
  const stage = options.document.createElement('div');
  const trail = subject.entry === undefined ? [] : [subject.entry];
  const props = { ...options, subject, time, trail, onRelated: nothing, onBack: nothing, onPin: nothing };
  render(<CardContent {...props} />, stage);
  render(null, stage);
}
