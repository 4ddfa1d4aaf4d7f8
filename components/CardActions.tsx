import { useState } from 'preact/hooks';
import { t } from '@/browser/i18n';
import { type Correcting, NotThis } from './NotThis';

export interface Actions {
  /** Answers whether the browser did it. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Shows the entry in the glossary. */
  readonly onEntry: () => void;
  readonly onSettings: () => void;
  /** Present where the words on the page can be told to mean something else. */
  readonly correcting: Correcting | undefined;
}

interface Props extends Actions {
  /** The card as text, without and with sources. */
  readonly say: (cited: boolean) => string;
}

/** What a reader can do with a card. */
export function CardActions({ say, onCopy, onEntry, onSettings, correcting }: Props) {
  const [copied, setCopied] = useState<boolean>();
  const [isCorrecting, setCorrecting] = useState(false);
  const copy = (cited: boolean) => void onCopy(say(cited)).then(setCopied);
  return (
    <footer class="card-foot">
      <div class="card-actions" role="group" aria-label={t('cardActions')}>
        <Action words={t('cardCopy')} onPress={() => copy(false)} />
        <Action words={t('cardCopyCited')} onPress={() => copy(true)} />
        <Action words={t('cardEntry')} onPress={onEntry} />
        {correcting && (
          <button type="button" class="quiet" aria-expanded={isCorrecting} onClick={() => setCorrecting(!isCorrecting)}>
            {t('cardNotThis')}
          </button>
        )}
        <Action words={t('cardSettings')} onPress={onSettings} />
      </div>
      <p class="card-done" role="status">
        {copied !== undefined && t(copied ? 'cardCopied' : 'cardCopyFailed')}
      </p>
      {correcting && isCorrecting && <NotThis {...correcting} onCancel={() => setCorrecting(false)} />}
    </footer>
  );
}

function Action({ words, onPress }: { readonly words: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="quiet" onClick={onPress}>
      {words}
    </button>
  );
}
