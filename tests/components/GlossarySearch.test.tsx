// @vitest-environment jsdom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GlossarySearch } from '@/components/GlossarySearch';
import type { Entry } from '@/data/schema';

const entry = (id: string, topic: string): Entry => ({
  id,
  name: id,
  topic,
  summary: `About ${id}.`,
  aliases: [],
  facts: [],
  related: [],
});
const ENTRIES = [entry('anna', 'people'), entry('quay', 'places'), entry('bert', 'people')];
const TOPICS = [
  { id: 'people', name: 'People' },
  { id: 'places', name: 'Places' },
  { id: 'events', name: 'Events' },
];

const onOpen = vi.fn();
const onLeave = vi.fn();

function Search() {
  const [query, setQuery] = useState('');
  const results = ENTRIES.filter(({ id }) => id.includes(query.trim()));
  return <GlossarySearch {...{ query, results, onOpen, onLeave }} topics={TOPICS} onQuery={setQuery} />;
}

let box: HTMLInputElement;

beforeEach(async () => {
  await act(() => render(<Search />, document.body));
  box = document.querySelector('input') as HTMLInputElement;
});

afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

async function type(text: string): Promise<void> {
  box.value = text;
  await act(() => void box.dispatchEvent(new InputEvent('input', { bubbles: true })));
}

async function press(key: string): Promise<Event> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  await act(() => void box.dispatchEvent(event));
  return event;
}

const options = () => [...document.querySelectorAll('[role=option] .option-name')].map((one) => one.textContent);
const active = () => document.querySelector('[aria-selected=true] .option-name')?.textContent;

test('has the focus at once', () => expect(document.activeElement).toBe(box));

test('lists all entries by topic for a blank query, none of them active', () => {
  expect(options()).toEqual(['anna', 'bert', 'quay']);
  expect([...document.querySelectorAll('[role=group]')].map((one) => one.getAttribute('aria-label'))).toEqual([
    'People',
    'Places',
  ]);
  expect(active()).toBeUndefined();
});

test('opens the best result with Enter', async () => {
  await type('b');
  expect(active()).toBe('bert');
  await press('Enter');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('bert');
});

test('walks the list with the arrows, around its ends', async () => {
  const walked = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
    await press(key);
    walked.push(active());
  }
  expect(walked).toEqual(['anna', 'bert', 'quay', 'anna', 'quay']);
  expect(document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('quay');
});

test('starts at the last entry upwards', async () => {
  await press('ArrowUp');
  expect(active()).toBe('quay');
});

test('opens what is clicked', async () => {
  await act(() => document.querySelector<HTMLElement>('[role=option]')?.click());
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('anna');
});

test('clears with Esc, and leaves with the next one', async () => {
  await type('b');
  expect((await press('Escape')).defaultPrevented).toBe(true);
  expect(box.value).toBe('');
  expect(onLeave).not.toHaveBeenCalled();
  await press('Escape');
  expect(onLeave).toHaveBeenCalledOnce();
});

test('says when nothing fits', async () => {
  await type('zzz');
  expect(document.querySelector('[role=status]')?.textContent).toBe('Nothing in the glossary fits “zzz”.');
  await press('Enter');
  expect(onOpen).not.toHaveBeenCalled();
});
