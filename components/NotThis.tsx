import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/browser/i18n';

/** How far a correction reaches. */
export type Reach = 'page' | 'site' | 'everywhere';

export interface Correcting {
  /** The words on the page that were taken for the entry. */
  readonly words: string;
  readonly scopes: readonly Reach[];
  /** Whether it holds until the browser closes, and not elsewhere. */
  readonly isPrivate: boolean;
  /** Rejects with a sentence for the reader. */
  readonly onNotThis: (scope: Reach) => Promise<void>;
}

interface Props extends Correcting {
  readonly onCancel: () => void;
}

const LABELS = { page: 'cardNotThisPage', site: 'cardNotThisSite', everywhere: 'cardNotThisEverywhere' } as const;

/** Asks how far “not this” reaches; nothing is stored before that is answered. */
export function NotThis({ words, scopes, isPrivate, onNotThis, onCancel }: Props) {
  const [problem, setProblem] = useState<string>();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.scrollIntoView?.({ block: 'nearest' }), []);
  const choose = (scope: Reach) =>
    void onNotThis(scope).catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  const question = t('cardNotThisQuestion', words);
  return (
    <div ref={group} class="not-this" role="group" aria-label={question}>
      <p>{question}</p>
      {isPrivate && <p>{t('privateHolds')}</p>}
      <div class="not-this-choices">
        {scopes.map((scope) => (
          <button type="button" class="more" key={scope} onClick={() => choose(scope)}>
            {t(LABELS[scope])}
          </button>
        ))}
        <button type="button" class="quiet" onClick={onCancel}>
          {t('cardNotThisCancel')}
        </button>
      </div>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </div>
  );
}
