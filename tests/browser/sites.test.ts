import { describe, expect, test } from 'vitest';
import { DEFAULTS, type Settings } from '@/browser/settings';
import { isOnFor, parseSite, siteState, switchSite } from '@/browser/sites';

describe('what a reader means by a site', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  Example.ORG ', 'example.org'],
    ['https://www.example.org/news?x=1#y', 'example.org'],
    ['http://news.example.org:8080', 'news.example.org'],
    ['www.example.co.uk', 'example.co.uk'],
    ['example.org.', 'example.org'],
    ['localhost', 'localhost'],
    ['www.museum', 'www.museum'],
    ['127.0.0.1', '127.0.0.1'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%s → %s', (text, site) => expect(parseSite(text)).toBe(site));

  test.each([
    '',
    ' ',
    'two words',
    'https://',
    'ftp://example.org',
    'file:///etc/hosts',
    'javascript://x',
    'http://[',
    `${'a'.repeat(300)}.org`,
  ])('“%s” is none', (text) => expect(parseSite(text)).toBeUndefined());
});

describe('where it runs', () => {
  test.each<[string, Partial<Settings>, string, string]>([
    ['everywhere by default', {}, 'example.org', 'on'],
    ['on files by default', {}, '', 'on'],
    ['nowhere while paused', { paused: true, runOn: 'everywhere' }, 'example.org', 'paused'],
    ['not on a site switched off', { sitesOff: ['example.org'] }, 'example.org', 'off-here'],
    ['not on its subdomains', { sitesOff: ['example.org'] }, 'www.example.org', 'off-here'],
    ['on a site that only ends alike', { sitesOff: ['example.org'] }, 'notexample.org', 'on'],
    ['on the parent of a site switched off', { sitesOff: ['mail.example.org'] }, 'example.org', 'on'],
    ['on chosen sites only', { runOn: 'chosen', chosenSites: ['example.org'] }, 'other.example', 'not-chosen'],
    ['on a chosen site', { runOn: 'chosen', chosenSites: ['example.org'] }, 'news.example.org', 'on'],
    ['not on files when sites are chosen', { runOn: 'chosen', chosenSites: ['example.org'] }, '', 'not-chosen'],
    [
      'off wins over chosen',
      { runOn: 'chosen', chosenSites: ['example.org'], sitesOff: ['example.org'] },
      'example.org',
      'off-here',
    ],
  ])('%s', (_, change, hostname, state) => {
    const settings = { ...DEFAULTS, ...change };
    expect(siteState(settings, hostname)).toBe(state);
    expect(isOnFor(settings, hostname)).toBe(state === 'on');
  });
});

describe('the switch of a site', () => {
  const after = (settings: Settings, hostname: string, on: boolean) => ({ ...settings, ...switchSite(settings, hostname, on) });

  test.each<[string, Partial<Settings>]>([
    ['articles', {}],
    ['chosen sites, this one among them', { runOn: 'chosen', chosenSites: ['example.org'] }],
    ['chosen sites, without this one', { runOn: 'chosen' }],
    ['a parent that is off', { sitesOff: ['example.org', 'other.example'] }],
  ])('works both ways with %s', (_, change) => {
    const settings = { ...DEFAULTS, ...change };
    const off = after(settings, 'www.example.org', false);
    expect(isOnFor(off, 'www.example.org')).toBe(false);
    expect(isOnFor(after(off, 'www.example.org', true), 'www.example.org')).toBe(true);
  });

  test('leaves other sites as they were', () => {
    const settings = { ...DEFAULTS, sitesOff: ['example.org', 'other.example'] };
    expect(switchSite(settings, 'www.example.org', true).sitesOff).toEqual(['other.example']);
  });

  test('does not list a site twice', () => {
    expect(switchSite({ ...DEFAULTS, sitesOff: ['example.org'] }, 'example.org', false).sitesOff).toEqual(['example.org']);
  });

  test('changes nothing for a file', () => expect(switchSite(DEFAULTS, '', false)).toEqual({}));
});
