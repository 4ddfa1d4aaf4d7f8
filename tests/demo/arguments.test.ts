import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { BadArguments, readArguments } from './arguments';

const HERE = fileURLToPath(new URL('../fixtures/pages', import.meta.url));

describe('npm start', () => {
  test('shows the sample in Chromium unless told otherwise', () => {
    expect(readArguments([], HERE)).toEqual({ browser: 'chromium', page: { kind: 'sample' }, help: false });
  });

  test('takes an address, or a file from where one stands', () => {
    expect(readArguments(['https://example.org/a'], HERE).page).toEqual({ kind: 'address', url: 'https://example.org/a' });
    expect(readArguments(['article.html', '--browser', 'firefox'], HERE)).toMatchObject({
      browser: 'firefox',
      page: { kind: 'file', path: expect.stringMatching(/article\.html$/) },
    });
  });

  test.each([
    ['a file that is not there', ['missing.html'], /There is no file .*missing\.html/],
    ['a folder', ['.'], /is not an HTML file/],
    ['a broken address', ['http://'], /is not an address/],
    ['two pages', ['article.html', 'late-text.html'], /One address or file at a time/],
    ['an unknown option', ['--fast'], /Unknown option '--fast'/],
    ['an unknown browser', ['--browser', 'lynx'], /no browser "lynx"/],
  ])('says what is wrong with %s', (_, argv, sentence) => {
    expect(() => readArguments(argv, HERE)).toThrow(BadArguments);
    expect(() => readArguments(argv, HERE)).toThrow(sentence);
  });
});
