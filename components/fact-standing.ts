import { t } from '@/browser/i18n';
import type { Fact } from '@/data/schema';

/** How a fact stands. What is established needs no label. */
export function sayStanding(fact: Fact): string | undefined {
  switch (fact.status) {
    case 'established':
      return undefined;
    case 'claim':
      return t('cardSaidBy', fact.by);
    case 'disputed':
      return t('cardDisputed');
    default:
      return fact satisfies never;
  }
}
