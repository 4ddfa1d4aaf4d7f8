import { expect, test } from 'vitest';
import { sourceAddress } from '@/components/source-address';

test.each([
  ['none without an address', {}, undefined],
  ['the address', { url: 'https://example.org/a' }, 'https://example.org/a'],
  [
    'the address at its quote',
    { url: 'https://example.org/a', quote: 'free, equal & self-evident' },
    'https://example.org/a#:~:text=free%2C%20equal%20%26%20self%2Devident',
  ],
  [
    'the quote after a fragment',
    { url: 'https://example.org/a#part-2', quote: 'war' },
    'https://example.org/a#part-2:~:text=war',
  ],
  [
    'the quote in its own letters',
    { url: 'https://example.org/a', quote: 'главы — ok' },
    `https://example.org/a#:~:text=${encodeURIComponent('главы — ok')}`,
  ],
  [
    'a long quote by its first and last words',
    {
      url: 'https://example.org/a',
      quote: `We, the States - all, say: ${'and so on '.repeat(30)}until the very last-but-one word`,
    },
    'https://example.org/a#:~:text=We%2C%20the%20States%20%2D%20all%2C,until%20the%20very%20last%2Dbut%2Done%20word',
  ],
  [
    'a long quote of few words whole',
    { url: 'https://example.org/a', quote: `${'x'.repeat(400)} y` },
    `https://example.org/a#:~:text=${'x'.repeat(400)}%20y`,
  ],
  ['none for a script', { url: 'javascript:alert(1)' }, undefined],
  ['none for data', { url: 'data:text/html,x' }, undefined],
  ['none without encryption', { url: 'http://example.org/a' }, undefined],
  ['none for rubbish', { url: 'example' }, undefined],
])('%s', (_, source, address) => expect(sourceAddress(source)).toBe(address));
