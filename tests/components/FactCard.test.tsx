// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actions } from '@/components/CardActions';
import { FactCard, type FactCardProps } from '@/components/FactCard';
import { LinkedText, NamingContext } from '@/components/LinkedText';
import type { LinkReason } from '@/components/LinkedBecause';
import type { Reach } from '@/components/NotThis';
import { factsInTime } from '@/data/facts-in-time';
import type { Entry, Fact } from '@/data/schema';

const SOURCE = { publisher: 'The Gazette', title: 'A report', date: '2022-01-29', url: 'https://example.org/report' };

const fact = (text: string, more: object = {}): Fact => ({ status: 'established', text, sources: [SOURCE], ...more }) as Fact;

const ENTRY: Entry = {
  id: 'harbour-pact',
  name: 'Harbour Pact',
  topic: 'documents',
  summary: 'An agreement on harbours.',
  aliases: [{ form: 'Pact of Harbours' }, { form: 'Harbor Pakt', hidden: true }],
  facts: [fact('It was signed.', { from: '1999-11-19' })],
  related: [],
};

const callbacks = {
  onRelated: vi.fn<(id: string) => void>(),
  onClose: vi.fn<() => void>(),
  onBack: vi.fn<() => void>(),
  onPin: vi.fn<() => void>(),
  onSettings: vi.fn<() => void>(),
};

const actions = (more: Partial<Actions> = {}): Actions => ({
  onCopy: () => Promise.resolve(true),
  onEntry: () => undefined,
  onSettings: callbacks.onSettings,
  correcting: undefined,
  ...more,
});

beforeEach(() => void vi.clearAllMocks());

const TODAY = '2026-11-24';

interface Shown extends Partial<FactCardProps> {
  /** The day of the page. */
  readonly published?: string;
}

async function show(changes: Partial<Entry> = {}, { published, ...more }: Shown = {}): Promise<HTMLElement> {
  const root = document.createElement('div');
  const { onRelated, onClose } = callbacks;
  const entry = { ...ENTRY, ...changes };
  const facts = factsInTime(entry.facts, published, TODAY);
  await act(() =>
    render(<FactCard topicName="Documents" related={[]} {...{ entry, facts, onRelated, onClose }} {...more} />, root),
  );
  return root;
}

const textOf = (root: HTMLElement, selector: string) => root.querySelector(selector)?.textContent;
const buttonOf = (root: HTMLElement, words: string) =>
  [...root.querySelectorAll<HTMLElement>('button, [role=button]')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent)?.startsWith(words),
  );
const press = (root: HTMLElement, words: string) => act(() => buttonOf(root, words)?.click());

describe('a card', () => {
  test('says name, topic, summary, and a fact with its date and source', async () => {
    const root = await show();
    expect(textOf(root, 'h2')).toBe('Harbour Pact');
    expect(textOf(root, '.card-topic')).toBe('Documents');
    expect(textOf(root, '.card-summary')).toBe('An agreement on harbours.');
    expect(textOf(root, '.fact-text')).toBe('It was signed.');
    expect(textOf(root, '.fact-lead')).toBe('19 November 1999');
    expect(textOf(root, '.sources')).toBe('The Gazette: A report, 29 January 2022');
  });

  test('opens a source in a new tab that learns nothing of the page', async () => {
    const link = (await show()).querySelector('a');
    expect(link?.href).toBe('https://example.org/report');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
  });

  test('names a source without an address all the same', async () => {
    const root = await show({ facts: [fact('It was signed.', { sources: [{ publisher: 'Archive', title: 'The pact' }] })] });
    expect(textOf(root, '.sources')).toBe('Archive: The pact');
    expect(root.querySelector('a')).toBeNull();
  });

  test('keeps further sources behind a press', async () => {
    const sources = [SOURCE, { publisher: 'Archive', title: 'The pact' }, { publisher: 'Library', title: 'Notes' }];
    const root = await show({ facts: [fact('It was signed.', { sources })] });
    expect(textOf(root, 'summary')).toBe('2 more sources');
    expect(root.querySelectorAll('details li')).toHaveLength(2);
  });

  test('says who makes a claim', async () => {
    const root = await show({ facts: [fact('It is void.', { status: 'claim', by: 'The mayor', asOf: '2022' })] });
    expect(textOf(root, '.standing')).toBe('Said by The mayor');
    expect(textOf(root, 'time')).toBe('as of 2022');
    expect(root.querySelector('.fact')?.firstElementChild?.firstElementChild?.className).toBe('standing');
  });

  test('gives all sides of a dispute alike', async () => {
    const sides = [
      { by: 'The mayor', text: 'It is void.' },
      { by: 'The port', text: 'It holds.' },
    ];
    const root = await show({ facts: [fact('Whether it holds is disputed.', { status: 'disputed', sides })] });
    expect(textOf(root, '.standing')).toBe('Disputed');
    expect([...root.querySelectorAll('.side')].map((side) => [side.className, side.textContent])).toEqual([
      ['side', 'The mayorIt is void.'],
      ['side', 'The portIt holds.'],
    ]);
  });

  test('shows what a pack says as text, never as markup', async () => {
    const root = await show({ name: '<img src=x onerror=alert(1)>', summary: '<b>bold</b>' });
    expect(root.querySelector('img, b')).toBeNull();
    expect(textOf(root, 'h2')).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('many facts', () => {
  const facts = ['One', 'Two', 'Three', 'Four', 'Five'].map((text) => fact(`${text}.`));

  test('are folded to the first three, and unfold', async () => {
    const root = await show({ facts });
    expect(root.querySelectorAll('.fact')).toHaveLength(3);
    expect(buttonOf(root, 'More')?.textContent).toBe('More (2)');
    await press(root, 'More');
    expect(root.querySelectorAll('.fact')).toHaveLength(5);
    await press(root, 'Fewer');
    expect(root.querySelectorAll('.fact')).toHaveLength(3);
  });

  test('are fewer where one is a dispute, which is never folded apart', async () => {
    const sides = [
      { by: 'The mayor', text: 'It is void.' },
      { by: 'The port', text: 'It holds.' },
    ];
    const dispute = fact('Whether it holds is disputed.', { status: 'disputed', sides });
    const root = await show({ facts: [fact('One.'), dispute, fact('Two.')] });
    expect(root.querySelectorAll('.fact')).toHaveLength(2);
    expect(root.querySelectorAll('.side')).toHaveLength(2);
    expect(buttonOf(root, 'More')?.textContent).toBe('More (1)');
  });

  test('have no button when they are three', async () => {
    expect(buttonOf(await show({ facts: facts.slice(0, 3) }), 'More')).toBeUndefined();
  });
});

describe('a page of another day', () => {
  const facts = [
    fact('Ada Quay is head of the port.', { holder: 'Ada Quay', from: '2020-01-01', until: '2024-12-31' }),
    fact('Ben Pier is head of the port.', { holder: 'Ben Pier', from: '2025-01-01', asOf: '2026-09-24' }),
    fact('The crane fell.', { from: '2023-05-01' }),
    fact('The crane was mended.', { from: '2023-06-01' }),
    fact('It has two piers.'),
  ];
  const groups = (root: HTMLElement) =>
    [...root.querySelectorAll('.group')].map((group) => [
      group.querySelector('h3')?.textContent,
      [...group.querySelectorAll('.fact-text')].map(({ textContent }) => textContent),
    ]);

  test('divides what was known from what came later, of which two facts are in view', async () => {
    const root = await show({ facts }, { published: '2022-01-28' });
    expect(groups(root)).toEqual([
      ['At the time, 28 January 2022', ['Ada Quay is head of the port.', 'It has two piers.']],
      ['Since then', ['The crane fell.', 'The crane was mended.']],
    ]);
    await press(root, 'More');
    expect(groups(root)[1]?.[1]).toHaveLength(3);
  });

  test('says who held the office then and who does today', async () => {
    const lines = async (published?: string) =>
      [...(await show({ facts }, { ...(published && { published }) })).querySelectorAll('.holders p')].map(
        ({ textContent }) => textContent,
      );
    expect(await lines('2022-01-28')).toEqual(['On 28 January 2022: Ada Quay', 'Today: Ben Pier (as of 24 September 2026)']);
    expect(await lines('2019-01-28')).toEqual(['Today: Ben Pier (as of 24 September 2026)']);
    expect(await lines('2026-10-01')).toEqual(['On 1 October 2026: Ben Pier (as of 24 September 2026)']);
    expect(await lines()).toEqual(['Today: Ben Pier (as of 24 September 2026)']);
  });

  test('has no heading without a fact', async () => {
    const root = await show({ facts: [fact('It has two piers.')] }, { published: '2022-01-28' });
    expect(groups(root)).toEqual([['At the time, 28 January 2022', ['It has two piers.']]]);
  });

  test('says so where nothing is recorded up to its day', async () => {
    const root = await show({ facts: [fact('The crane fell.', { from: '2023-05-01' })] }, { published: '2014-03-18' });
    expect(textOf(root, '.group')).toBe('At the time, 18 March 2014Nothing recorded up to that day.');
    expect(groups(root)[1]).toEqual(['Since then', ['The crane fell.']]);
  });

  test.each([undefined, TODAY, '2027-01-01'])('%s: one list as of today', async (published) => {
    const root = await show({ facts }, { ...(published && { published }) });
    expect(root.querySelectorAll('h3')).toHaveLength(0);
    expect(textOf(root, '.facts')).toContain('Ben Pier');
    expect(textOf(root, '.undated')).toBeUndefined();
  });

  test('says which day it takes where the page gives none', async () => {
    const root = await show({}, { isUndated: true });
    expect(textOf(root, '.undated')).toBe('This page gives no date; facts as of today.');
  });
});

describe('why it linked', () => {
  const because = async (text: string, reasons: readonly LinkReason[] = []) =>
    textOf(await show({}, { foundAs: { text, reasons } }), '.because');

  test.each(['Harbour Pact', 'HARBOUR PACT', 'Harbour-Pact', 'Pact of Harbours'])('needs no word for %s', async (text) => {
    expect(await because(text)).toBeUndefined();
  });

  test('is said for another spelling', async () => {
    expect(await because('Harbur Pact')).toBe('Linked because “Harbur Pact” is a spelling of “Harbour Pact”.');
  });

  test('is said in the words of linking where it has some', async () => {
    const reason = { kind: 'inflected', text: 'Harbour Pacts', form: 'Harbour Pact' } as const;
    expect(await because('Harbour Pacts', [reason])).toBe('Linked because “Harbour Pacts” is a form of “Harbour Pact”.');
  });

  test('never shows a hidden alias', async () => {
    const reason = { kind: 'misspelling', text: 'Harbor Pakd', form: 'Harbor Pakt' } as const;
    expect(await because('Harbor Pakd', [reason])).not.toContain('Pakt');
  });

  test('names the context that decided', async () => {
    const reasons: readonly LinkReason[] = [
      { kind: 'cue', cue: 'port' },
      { kind: 'page', names: ['Quay'] },
    ];
    expect(await because('Harbour Pact', reasons)).toBe('Linked because “port” stands near; the page also names Quay.');
  });
});

describe('the ways on', () => {
  test('lead to related entries', async () => {
    const root = await show({}, { related: [{ id: 'quay', name: 'Quay' }] });
    await press(root, 'Quay');
    expect(callbacks.onRelated).toHaveBeenCalledExactlyOnceWith('quay');
  });

  test('close', async () => {
    await press(await show(), 'Close');
    expect(callbacks.onClose).toHaveBeenCalledOnce();
  });

  test('go back, pin, and go to the settings only where there is a way', async () => {
    const bare = await show();
    for (const words of ['Back', 'Keep this card open', 'Settings', 'Copy', 'Not this'])
      expect(buttonOf(bare, words)).toBeUndefined();
    const { onBack, onPin, onSettings } = callbacks;
    const root = await show({}, { onBack, onPin, actions: actions() });
    for (const words of ['Back', 'Keep this card open', 'Settings']) await press(root, words);
    expect([onBack, onPin, onSettings].map((one) => one.mock.calls.length)).toEqual([1, 1, 1]);
    expect(buttonOf(root, 'Not this')).toBeUndefined();
  });

  test('open the entry in the glossary', async () => {
    const onEntry = vi.fn<() => void>();
    await press(await show({}, { actions: actions({ onEntry }) }), 'Open in the glossary');
    expect(onEntry).toHaveBeenCalledOnce();
  });
});

describe('copying', () => {
  test('puts everything into the text, and says so', async () => {
    const onCopy = vi.fn(() => Promise.resolve(true));
    const facts = Array.from({ length: 6 }, (_, n) => fact(`Fact ${n}.`));
    const root = await show({ facts }, { actions: actions({ onCopy }) });
    await press(root, 'Copy');
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(
      `Harbour Pact\nAn agreement on harbours.\n\n${facts.map(({ text }) => `– ${text}`).join('\n')}`,
    );
    await vi.waitFor(() => expect(textOf(root, '[role=status]')).toBe('Copied.'));
  });

  test('names the sources, who says it, and all sides', async () => {
    const onCopy = vi.fn(() => Promise.resolve(false));
    const sides = [
      { by: 'North', text: 'It binds.' },
      { by: 'South', text: 'It does not.' },
    ];
    const facts = [fact('It holds.', { status: 'claim', by: 'the port' }), fact('Does it bind?', { status: 'disputed', sides })];
    const root = await show({ facts }, { actions: actions({ onCopy }) });
    await press(root, 'Copy with sources');
    const source = 'The Gazette: “A report”, 29 January 2022. https://example.org/report';
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(
      [
        'Harbour Pact\nAn agreement on harbours.\n',
        `– It holds. (Said by the port)\n  ${source}`,
        `– Does it bind?\n  North: It binds.\n  South: It does not.\n  ${source}`,
      ].join('\n'),
    );
    await vi.waitFor(() => expect(textOf(root, '[role=status]')).toBe('The browser did not allow copying.'));
  });
});

describe('“not this”', () => {
  const correcting = (onNotThis: (scope: Reach) => Promise<void>) => ({
    words: 'the Pact',
    scopes: ['page', 'everywhere'] as const,
    isPrivate: false,
    onNotThis,
  });

  test('asks how far it reaches before it does anything', async () => {
    const onNotThis = vi.fn(() => Promise.resolve());
    const root = await show({}, { actions: actions({ correcting: correcting(onNotThis) }) });
    await press(root, 'Not this');
    expect(textOf(root, '.not-this p')).toContain('“the Pact”');
    expect(buttonOf(root, 'On this site')).toBeUndefined();
    expect(onNotThis).not.toHaveBeenCalled();
    await press(root, 'Everywhere');
    expect(onNotThis).toHaveBeenCalledExactlyOnceWith('everywhere');
  });

  test('says how long it holds that is said in a private window', async () => {
    const root = await show(
      {},
      { actions: actions({ correcting: { ...correcting(() => Promise.resolve()), isPrivate: true } }) },
    );
    await press(root, 'Not this');
    expect(textOf(root, '.not-this')).toContain('until you close the browser');
  });

  test('can be called off', async () => {
    const root = await show({}, { actions: actions({ correcting: correcting(() => Promise.resolve()) }) });
    await press(root, 'Not this');
    await press(root, 'Cancel');
    expect(root.querySelector('.not-this')).toBeNull();
  });

  test('says when it was not stored', async () => {
    const root = await show({}, { actions: actions({ correcting: correcting(() => Promise.reject(new Error('Full.'))) }) });
    await press(root, 'Not this');
    await press(root, 'On this page');
    await vi.waitFor(() => expect(textOf(root, '[role=alert]')).toBe('Full.'));
  });
});

describe('names in a text', () => {
  const namesIn = (text: string) =>
    [...text.matchAll(/Quay|Port/g)].map(({ 0: name, index }) => ({
      start: index,
      end: index + name.length,
      entry: name.toLowerCase(),
    }));

  test('are buttons to their cards, each entry once', async () => {
    const onName = vi.fn<(entry: string) => void>();
    const root = document.createElement('div');
    const text = 'The Quay and the Port, and the Quay again.';
    await act(() =>
      render(
        <NamingContext.Provider value={{ namesIn, onName }}>
          <LinkedText text={text} />
        </NamingContext.Provider>,
        root,
      ),
    );
    expect(root.textContent).toBe(text);
    expect([...root.querySelectorAll('[role=button]')].map(({ textContent }) => textContent)).toEqual(['Quay', 'Port']);
    await press(root, 'Port');
    expect(onName).toHaveBeenCalledExactlyOnceWith('port');
  });

  test('are plain text where no card can open', async () => {
    expect((await show({ summary: 'The Quay.' })).querySelector('.card-summary button')).toBeNull();
  });
});
