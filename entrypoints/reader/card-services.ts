import { isAlive } from '@/browser/alive';
import { sendCorrection, sendOpenEntry, sendOpenOptions } from '@/browser/background-messages';
import { addCorrection, type CorrectionScope, placeOf } from '@/browser/corrections';
import { t } from '@/browser/i18n';
import { isPrivateWindow } from '@/browser/private-window';
import type { Spoken } from './announcer';
import { loadPart } from './load-part';

/** What a card can do beyond its page; given by the reader script, which alone speaks to the rest of the extension. */
export interface CardServices {
  readonly onSettings: () => void;
  /** Shows the entry in the glossary. */
  readonly onEntry: (entry: string) => void;
  /** How far “not this” can reach from this page. */
  readonly scopes: readonly CorrectionScope[];
  /** Whether what is decided here holds until the browser closes, and not elsewhere. */
  readonly isPrivate: boolean;
  /** These words are not this entry. Rejects with a sentence for the reader when that is not stored. */
  readonly onNotThis: (words: string, entry: string, scope: CorrectionScope) => Promise<void>;
}

const SPOKEN: Spoken = {
  stop: (words, at, of) => t('announceName', words, String(at), String(of)),
  pinned: () => t('announcePinned'),
  closed: () => t('announceClosed'),
};

/** What only the reader script can do for a visit, in this window. */
export function servicesFor(window: Window) {
  return {
    isAlive,
    loadCard: () => loadPart('card'),
    services: createCardServices(window),
    spoken: SPOKEN,
  };
}

function createCardServices({ location }: Window): CardServices {
  const isPrivate = isPrivateWindow();
  const add = isPrivate ? sendCorrection : addCorrection;
  return {
    isPrivate,
    onSettings: () => void sendOpenOptions(),
    onEntry: (entry) => void sendOpenEntry(entry),
    scopes: scopesAt(location.href),
    onNotThis: (form, entry, scope) => add({ form, entry, scope, where: placeOf(scope, location.href) ?? '' }),
  };
}

function scopesAt(address: string): readonly CorrectionScope[] {
  const scopes: readonly CorrectionScope[] = ['page', 'site', 'everywhere'];
  return scopes.filter((scope) => placeOf(scope, address) !== undefined);
}
