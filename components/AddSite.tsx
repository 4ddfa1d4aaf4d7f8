import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';

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
    if (site === undefined) return setProblem(`“${text.trim()}” is not a site. Write its name, such as example.org.`);
    onAdd(site);
    setText('');
    setProblem('');
  };
  return (
    <form class="add-site" onSubmit={submit}>
      <label for={id}>Add a site</label>
      <div class="add-row">
        <input
          id={id}
          class="field"
          type="text"
          inputMode="url"
          placeholder="example.org"
          autocomplete="off"
          spellcheck={false}
          value={text}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="button">
          Add
        </button>
      </div>
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </form>
  );
}
