import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '@/browser/i18n';

interface Props {
  /** The site meant by what was typed; `undefined` when it is none. */
  readonly parse: (text: string) => string | undefined;
  readonly onAdd: (site: string) => void;
}

/** A field for one more site; takes a host name or a whole address. */
export function AddSite({ parse, onAdd }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const site = parse(text);
    if (site === undefined) return setProblem(t('optionsNotASite', text.trim()));
    onAdd(site);
    setText('');
    setProblem('');
  };
  return (
    <form class="add-site" onSubmit={submit}>
      <label for={id}>{t('optionsAddSite')}</label>
      <div class="add-row">
        <input
          id={id}
          class="field"
          type="text"
          inputMode="url"
          placeholder={t('optionsSiteExample')}
          autocomplete="off"
          spellcheck={false}
          value={text}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('optionsAdd')}
        </button>
      </div>
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </form>
  );
}
