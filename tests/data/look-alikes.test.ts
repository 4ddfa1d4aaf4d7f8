import { expect, test } from 'vitest';
import { findLookAlikes } from '@/authoring/look-alikes';
import { glossary } from '@/data/glossary';

test('the look-alikes are those of the aliases as they are now (else run `npm run look-alikes`)', () => {
  expect(glossary.lookAlikes).toEqual(findLookAlikes(glossary.entries));
});
