/** The same article on pages of different days. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { dayOf } from '@/data/timeline';
import { inEachBrowser } from '@/tests/support/each-browser';
import { cardWith, hover, moveAway, noCard, settledUnderlines, underlinedWhen } from '@/tests/support/reading';

/** The words on the page, and the name of their entry. */
const CARDS = [
  ['OSCE', 'Organization for Security and Co-operation in Europe'],
  ['NATO Secretary General', 'NATO Secretary General'],
  ['indivisibility of security', 'Indivisibility of security'],
  ['NATO enlargement', 'NATO enlargement'],
  ['written replies', 'US and NATO written replies'],
] as const;

/** Underlines are registered near the screen only; on this one all of the article shows. In CSS pixels. */
const WHOLE_ARTICLE = { width: 1000, height: 3600 };

interface Group {
  readonly heading: string;
  readonly text: string;
}

inEachBrowser('a card in time', (bench) => {
  async function openOf(day?: string): Promise<Page> {
    await bench.settings({ density: 'every', limit: false });
    const page = await bench.open(day === undefined ? 'article.html' : `article.html?dated=${day}`);
    await page.setViewport(WHOLE_ARTICLE);
    await underlinedWhen(page, (texts) => CARDS.every(([words]) => texts.includes(words)));
    // The window has just grown: until the words stand still the pointer may come to rest beside them.
    await settledUnderlines(page);
    return page;
  }

  async function openCard(page: Page, words: string, name: string): Promise<string> {
    await hover(page, words);
    return cardWith(page, name);
  }

  /** The groups of every card with all facts unfolded, together. */
  async function allGroups(page: Page): Promise<Group[]> {
    const groups: Group[] = [];
    for (const [words, name] of CARDS) {
      await openCard(page, words, name);
      groups.push(...(await unfoldedGroups(page)));
      await moveAway(page);
      await noCard(page);
    }
    return groups;
  }

  test('says who held an office on the day of the page, and who does today', async () => {
    const text = await openCard(await openOf(), 'NATO Secretary General', 'NATO Secretary General');
    expect(text).toContain('On 28 January 2022: Jens Stoltenberg');
    expect(text).toMatch(/Today: Mark Rutte \(as of \d+ \w+ 20\d\d\)/);
  });

  test('divides the facts of a page of 2022 into then and since', async () => {
    const page = await openOf();
    const groups = await allGroups(page);
    const then = groups.filter(({ heading }) => heading === 'At the time, 28 January 2022');
    const since = groups.filter(({ heading }) => heading === 'Since then');
    expect(then).toHaveLength(CARDS.length);
    expect(since).toHaveLength(CARDS.length);
    expect(textOf(then)).not.toMatch(/24 February 2022|full-scale|El País|Finland|Sweden|Rutte|\b202[3-9]\b/);
    expect(textOf(since)).toContain('Finland joined NATO on 4 April 2023');
  });

  test('knows nothing of 2022 on a page of 2014', async () => {
    const groups = await allGroups(await openOf('2014-03-18'));
    const then = groups.filter(({ heading }) => heading === 'At the time, 18 March 2014');
    expect(then).toHaveLength(CARDS.length);
    expect(textOf(then)).not.toMatch(/\b20(1[5-9]|2\d)\b|Stoltenberg/);
    expect(textOf(then)).toContain('Anders Fogh Rasmussen');
  });

  test('tells a page of today as of today', async () => {
    const page = await openOf(dayOf(new Date()));
    const text = await openCard(page, 'NATO Secretary General', 'NATO Secretary General');
    expect(text).toMatch(/Today: Mark Rutte \(as of \d+ \w+ 20\d\d\)/);
    expect(text).not.toMatch(/At the time|Since then|gives no date|On \d+ \w+ 20\d\d: /);
  });

  test('says so when the page gives no date', async () => {
    const page = await openOf('');
    const text = await openCard(page, 'NATO Secretary General', 'NATO Secretary General');
    expect(text).toContain('This page gives no date; facts as of today.');
    expect(text).toContain('Today: Mark Rutte');
    expect(text).not.toMatch(/At the time|Since then/);
  });

  test('takes the page’s day for a look-up as well, and says nothing of days where it gives none', async () => {
    const look = { kind: 'look-up', text: 'NATO Secretary General', entries: ['nato-secretary-general'] } as const;
    for (const [day, words] of [
      ['2014-03-18', 'On 18 March 2014: Anders Fogh Rasmussen'],
      ['', 'Today: Mark Rutte'],
    ] as const) {
      const page = await openOf(day);
      await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body));
      await bench.tell(look);
      expect(await cardWith(page, words)).not.toContain('gives no date');
      await page.close();
    }
  });
});

function textOf(groups: readonly Group[]): string {
  return groups.map(({ text }) => text).join('\n');
}

/** Sentences and sides only: a source of today may well stand beside what was so in 2014. */
async function unfoldedGroups(page: Page): Promise<Group[]> {
  await page.evaluate(() => {
    const root = document.querySelector('sidelight-card')?.shadowRoot;
    for (const more of root?.querySelectorAll<HTMLElement>('.more[aria-expanded=false]') ?? []) more.click();
  });
  await page.waitForFunction(
    () => !document.querySelector('sidelight-card')?.shadowRoot?.querySelector('.more[aria-expanded=false]'),
  );
  return page.evaluate(() =>
    [...(document.querySelector('sidelight-card')?.shadowRoot?.querySelectorAll('.group') ?? [])].map((group) => ({
      heading: group.querySelector('h3')?.textContent ?? '',
      text: [...group.querySelectorAll('.fact-lead, .fact-text, .sides')].map(({ textContent }) => textContent).join('\n'),
    })),
  );
}
