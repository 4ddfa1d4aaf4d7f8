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
  ['none for a script', { url: 'javascript:alert(1)' }, undefined],
  ['none for data', { url: 'data:text/html,x' }, undefined],
  ['none without encryption', { url: 'http://example.org/a' }, undefined],
  ['none for rubbish', { url: 'example' }, undefined],
])('%s', (_, source, address) => expect(sourceAddress(source)).toBe(address));
