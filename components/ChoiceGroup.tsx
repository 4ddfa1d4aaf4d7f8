import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  /** What it means, where the label does not say it. */
  readonly hint?: string;
}

interface Props<V extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** What belongs to the choice made. */
  readonly children?: ComponentChildren;
}

/** One of a few. */
export function ChoiceGroup<V extends string>({ legend, choices, value, onChange, children }: Props<V>) {
  const name = useId();
  return (
    <fieldset class="group">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <div class="choice" key={choice.value}>
          <label>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              aria-describedby={choice.hint && `${name}-${choice.value}`}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
          {choice.hint && (
            <p class="hint" id={`${name}-${choice.value}`}>
              {choice.hint}
            </p>
          )}
        </div>
      ))}
      {children}
    </fieldset>
  );
}
