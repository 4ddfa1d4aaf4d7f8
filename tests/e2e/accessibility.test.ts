/**
 * What assistive technology is given on every surface: no rule of axe broken, in light and dark, and names, roles and
 * announcements as a screen reader would get them.
 */
import axe from 'axe-core';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { CommandName } from '@/browser/messages';
import { inEachBrowser } from '@/tests/support/each-browser';
import { announced, cardWith, underlinedWhen, until } from '@/tests/support/reading';

const THEMES = ['light', 'dark'] as const;

inEachBrowser('accessibility', (bench) => {
  async function openArticle(): Promise<Page> {
    const page = await bench.open('article.html');
    await underlinedWhen(page, (texts) => texts.includes('Sergey Lavrov'));
    return page;
  }

  /** As from the list in the popup. */
  async function openCard(): Promise<Page> {
    const page = await openArticle();
    await bench.tell({ kind: 'jump-to', entry: 'sergey-lavrov' });
    await cardWith(page, 'Sergey Lavrov');
    return page;
  }

  /** Each surface in a state that shows most of it. */
  const SURFACES: Readonly<Record<string, () => Promise<Page>>> = {
    card: openCard,
    'popup of an article': async () => {
      await openArticle();
      const page = await bench.openOwn('popup.html');
      await page.waitForSelector('.found li');
      return page;
    },
    'popup of no article': async () => {
      await bench.open('not-an-article.html');
      const page = await bench.openOwn('popup.html');
      await page.waitForSelector('.notice button');
      return page;
    },
    'popup with an entry': async () => {
      const page = await bench.openOwn('popup.html');
      await page.waitForSelector('[role=combobox]');
      await page.keyboard.type('lavrov');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.card');
      return page;
    },
    options: async () => {
      await bench.correct([{ form: 'NATO', entry: 'nato', scope: 'everywhere', where: '' }]);
      const page = await bench.openOwn('options.html');
      await page.waitForSelector('[aria-label^="Undo:"]');
      return page;
    },
    'side panel': async () => {
      await openArticle();
      const page = await bench.openOwn('sidepanel.html');
      await page.waitForSelector('.sheet > li');
      await page.evaluate(() => document.querySelector('.sheet-facts')?.toggleAttribute('open', true));
      return page;
    },
    'first run': async () => {
      const page = await bench.openOwn('welcome.html');
      await underlinedWhen(page, (texts) => texts.length > 5);
      return page;
    },
  };

  for (const theme of THEMES) {
    test.each(Object.entries(SURFACES))(`%s, ${theme}`, async (name, open) => {
      await bench.settings({ theme, runOn: 'articles', chosenSites: [], sitesOff: ['example.org'] });
      const page = await open();
      expect(await violations(page, name === 'card')).toEqual([]);
      if (name !== 'card') expect(await overflowOfNarrow(page)).toBe(0);
    });
  }

  test('the card is a dialog with the entry’s name, and its controls have names', async () => {
    const page = await openCard();
    const nodes = await exposed(page, 'sidelight-card');
    expect(nodes[0]).toEqual({ role: 'dialog', name: 'Sergey Lavrov' });
    expect(nodes).toContainEqual({ role: 'button', name: 'Close' });
    expect(nodes).toContainEqual({ role: 'heading', name: 'Sergey Lavrov' });
    expect(nameless(nodes)).toEqual([]);
  });

  test('every step by keyboard is told: where it leads, which card opens, that it stays, that it closes', async () => {
    const page = await bench.open('repeated-names.html');
    await underlinedWhen(page, (texts) => texts.includes('NATO') && texts.includes('Sergey Lavrov'));
    const press = (name: CommandName) => bench.tell({ kind: 'command', name });
    await press('next-mention');
    await announced(page, 'NATO, name 1 of 6');
    expect(await exposed(page, 'sidelight-voice')).toContainEqual({ role: 'status', name: '' });
    await press('open-card');
    await until(async () => (await focused(page)) === 'dialog NATO');
    await press('next-mention');
    await announced(page, 'Sergey Lavrov, name 2 of 6');
    await until(async () => (await focused(page)) === 'dialog Sergey Lavrov');
    await press('previous-mention');
    await announced(page, 'NATO, name 1 of 6');
    await until(async () => (await focused(page)) === 'dialog NATO');
    await press('pin-card');
    await announced(page, 'Card stays open');
    expect(await focused(page)).toBe('dialog NATO');
    await page.keyboard.press('Escape');
    await announced(page, 'Card closed');
    expect(await focused(page)).not.toContain('dialog');
    await press('next-mention');
    await announced(page, 'Sergey Lavrov, name 2 of 6');
    await press('open-card');
    await until(async () => (await focused(page)) === 'dialog Sergey Lavrov');
    await press('close-card');
    await announced(page, 'Card closed');
  });

  test('the popup is a search with a list, then links to what the page names, then switches', async () => {
    await openArticle();
    const popup = await bench.openOwn('popup.html');
    await popup.waitForSelector('.found li');
    const nodes = await exposed(popup);
    expect(nodes.slice(0, 2)).toEqual([
      { role: 'heading', name: 'Sidelight' },
      { role: 'combobox', name: 'Search the glossary' },
    ]);
    expect(nodes).toContainEqual({ role: 'region', name: 'On this page' });
    expect(nodes.some(({ role, name }) => role === 'button' && name.startsWith('Sergey Lavrov'))).toBe(true);
    expect(nodes).toContainEqual({ role: 'switch', name: 'Run on localhost' });
    expect(nodes).toContainEqual({ role: 'switch', name: 'Pause everywhere' });
    expect(nameless(nodes)).toEqual([]);
  });

  test('the number of results is announced, and the active one is told to the box', async () => {
    const popup = await bench.openOwn('popup.html');
    await popup.waitForSelector('[role=combobox]');
    await popup.keyboard.type('zzzz');
    await until(async () => (await liveTexts(popup)).includes('status: Nothing in the glossary fits “zzzz”.'));
    await popup.keyboard.press('Escape');
    await popup.keyboard.type('stoltenberg');
    await until(async () => (await liveTexts(popup)).some((text) => /^status: \d+ entr/.test(text)));
    await popup.keyboard.press('ArrowDown');
    const active = await popup.evaluate(() => {
      const id = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.getAttribute('role');
    });
    expect(active).toBe('option');
  });

  test('the options are groups with names, and say when a change was saved', async () => {
    const options = await bench.openOwn('options.html');
    await options.waitForSelector('[role=switch]');
    const nodes = await exposed(options);
    expect(nameless(nodes)).toEqual([]);
    for (const name of ['Topics', 'Underlines', 'Where it runs', 'Keyboard shortcuts', 'Not meant']) {
      expect(nodes).toContainEqual({ role: 'group', name });
    }
    expect(nodes).toContainEqual({ role: 'radio', name: 'Once per screen' });
    await options.click('[role=switch]');
    await until(async () => (await liveTexts(options)).includes('status: Saved'));
  });

  test('the side panel is headings that lead to the page', async () => {
    await openArticle();
    const panel = await bench.openOwn('sidepanel.html');
    await panel.waitForSelector('.sheet > li');
    const nodes = await exposed(panel);
    expect(nodes[0]).toEqual({ role: 'heading', name: 'On this page' });
    expect(nodes).toContainEqual({ role: 'heading', name: 'Sergey Lavrov' });
    expect(nodes).toContainEqual({ role: 'button', name: 'Sergey Lavrov' });
  });
});

/** What a window of 1280 pixels has left at a zoom of 400 %, in CSS pixels. */
const NARROWEST = 320;

/** By how many pixels a surface is wider than the narrowest window that it has to fit into. */
async function overflowOfNarrow(page: Page): Promise<number> {
  await page.setViewport({ width: NARROWEST, height: 640 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Broken rules, with the elements that break them. On a page of others only the card is looked at. */
async function violations(page: Page, onlyCard: boolean): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (scope) => {
      const { run } = Reflect.get(globalThis, 'axe') as typeof axe;
      const found = await run(scope, { resultTypes: ['violations'] });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
      );
    },
    onlyCard ? 'sidelight-card' : 'html',
  );
}

interface Exposed {
  readonly role: string;
  readonly name: string;
}

/** A group may do without, as what unfolds does: its button has the name. What a live region says is all there is to it. */
function nameless(nodes: readonly Exposed[]): readonly Exposed[] {
  return nodes.filter(({ role, name }) => name === '' && role !== 'group' && role !== 'status');
}

/** What a reader of the screen moves by. */
const ROLES = new Set([
  'button',
  'combobox',
  'dialog',
  'group',
  'heading',
  'link',
  'radio',
  'region',
  'slider',
  'status',
  'switch',
]);

/** Roles and names of what stands in an element, in order: from the browser's own tree in Chromium, worked out by axe in Firefox, which shows its tree to nobody. */
async function exposed(page: Page, host = 'body'): Promise<readonly Exposed[]> {
  const nodes = isChromium(page) ? await fromTree(page, host) : await fromMarkup(page, host);
  return nodes.filter(({ role }) => ROLES.has(role));
}

function isChromium(page: Page): boolean {
  return page.browser().process()?.spawnfile.includes('chrom') ?? false;
}

async function fromTree(page: Page, host: string): Promise<readonly Exposed[]> {
  const root = await page.$(host === 'body' ? host : `${host} >>> :is([role=dialog], [role=status])`);
  const tree = await page.accessibility.snapshot({ interestingOnly: false, ...(root && { root }) });
  return tree ? nodesOf(tree).map(({ role, name = '' }) => ({ role, name })) : [];
}

async function fromMarkup(page: Page, host: string): Promise<readonly Exposed[]> {
  await page.evaluate(axe.source);
  return page.evaluate((selector) => {
    const { setup, teardown, commons } = Reflect.get(globalThis, 'axe') as AxeInside;
    setup();
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
    const start = document.querySelector(selector);
    // What is folded away is not exposed.
    const all = start ? inside(start.shadowRoot ?? start).filter((one) => one.checkVisibility()) : [];
    const found = all.map((one) => ({ role: commons.aria.getRole(one) ?? '', name: commons.text.accessibleText(one) }));
    teardown();
    return found;
  }, host);
}

/** Role and name of what has the focus, as they are exposed. */
async function focused(page: Page): Promise<string> {
  if (!isChromium(page)) {
    return page.evaluate(() => {
      const { activeElement } = document;
      const inner = activeElement?.shadowRoot?.activeElement ?? activeElement;
      return `${inner?.getAttribute('role')} ${inner?.getAttribute('aria-label')}`;
    });
  }
  const tree = await page.accessibility.snapshot();
  const found = tree && nodesOf(tree).find((node) => node.focused);
  return found ? `${found.role} ${found.name}` : '';
}

function nodesOf(node: SerializedAXNode): readonly SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

/** What axe offers to its own rules. */
interface AxeInside {
  readonly setup: () => void;
  readonly teardown: () => void;
  readonly commons: {
    readonly aria: { readonly getRole: (element: Element) => string | null };
    readonly text: { readonly accessibleText: (element: Element) => string };
  };
}

/** What live regions say now. */
function liveTexts(page: Page): Promise<string[]> {
  return page.$$eval('[role=status], [role=alert]', (all) =>
    all.map((one) => `${one.getAttribute('role')}: ${one.textContent.trim()}`),
  );
}
