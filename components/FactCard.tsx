import type { ComponentChildren } from 'preact';
import { interfaceLanguage, t } from '@/browser/i18n';
import type { FactsInTime } from '@/data/facts-in-time';
import type { Entry } from '@/data/schema';
import { type Actions, CardActions } from './CardActions';
import { sayCard } from './card-text';
import { FactGroups } from './FactGroups';
import { HolderLines } from './HolderLines';
import { FACTS_LANGUAGE } from './language';
import { type FoundAs, LinkedBecause } from './LinkedBecause';
import { LinkedText } from './LinkedText';
import { type RelatedEntry, RelatedList } from './RelatedList';

export interface FactCardProps {
  readonly entry: Entry;
  /** Of the entry, told for the day of the page, or for today. */
  readonly facts: FactsInTime;
  /** The page was asked for its date and gives none; the card then says which day it takes. */
  readonly isUndated?: boolean | undefined;
  readonly topicName: string;
  /** How the page names the entry; left out where the card was not opened from a page's words. */
  readonly foundAs?: FoundAs | undefined;
  readonly related: readonly RelatedEntry[];
  readonly onRelated: (id: string) => void;
  readonly onClose: () => void;
  /** Present while the card was reached from another one. */
  readonly onBack?: (() => void) | undefined;
  /** Present while the card could stay. */
  readonly onPin?: (() => void) | undefined;
  /** Present where the card can be copied, corrected and so on. */
  readonly actions?: Actions | undefined;
}

/**
 * What an entry is, who says so, and when it was true.
 * All of it is written as text; nothing a pack says is ever markup. Looks: `theme.css`, `fact-card.css` and `facts.css`.
 */
export function FactCard(props: FactCardProps) {
  const { entry, facts, isUndated = false, topicName, foundAs, related, onRelated, onClose, onBack, onPin, actions } = props;
  return (
    <article class="card" lang={interfaceLanguage()} dir="ltr">
      <header class="card-head">
        <div class="card-bar">
          {onBack && <IconButton label={t('cardBack')} sign="←" onPress={onBack} />}
          <p class="card-topic" lang={FACTS_LANGUAGE}>
            {topicName}
          </p>
          {onPin && <IconButton label={t('cardPin')} sign={<PinSign />} onPress={onPin} />}
          <IconButton label={t('cardClose')} sign="×" closes onPress={onClose} />
        </div>
        <h2 class="card-name" lang={FACTS_LANGUAGE} dir="auto">
          {entry.name}
        </h2>
      </header>
      <p class="card-summary" lang={FACTS_LANGUAGE} dir="auto">
        <LinkedText text={entry.summary} />
      </p>
      {foundAs && <LinkedBecause entry={entry} foundAs={foundAs} />}
      <HolderLines holders={facts.holders} />
      <FactGroups key={entry.id} facts={facts} isUndated={isUndated} />
      <RelatedList related={related} onRelated={onRelated} />
      {actions && <CardActions key={`${entry.id} actions`} {...actions} say={(cited) => sayCard(entry, facts, cited)} />}
    </article>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly sign: ComponentChildren;
  /** Marks the button that a popover around the card can be closed with, even when no script is left to hear of it. */
  readonly closes?: boolean;
  readonly onPress: () => void;
}

function IconButton({ label, sign, closes, onPress }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" data-closes={closes} aria-label={label} title={label} onClick={onPress}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

/** A pin, drawn so that it stays sharp at any text size. */
function PinSign() {
  return (
    <svg class="pin-sign" viewBox="0 0 16 16" width="1em" height="1em">
      <path d="M9.5 1.5l5 5-1.8.4-2.8 2.8.4 3.2-1.2 1.2-3.3-3.3-3.4 3.4-.6-.6 3.4-3.4-3.3-3.3 1.2-1.2 3.2.4 2.8-2.8z" />
    </svg>
  );
}
