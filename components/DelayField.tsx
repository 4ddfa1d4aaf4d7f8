import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '@/browser/i18n';

interface Props {
  readonly delayMs: number;
  readonly longestMs: number;
  readonly onChange: (delayMs: number) => void;
}

/** Finer steps than this nobody feels. In milliseconds. */
const STEP_MS = 50;

/** The wait before a card opens. Shows each position of the slider, but reports only the one it is left at. */
export function DelayField({ delayMs, longestMs, onChange }: Props) {
  const id = useId();
  const [shown, setShown] = useState(delayMs);
  useEffect(() => setShown(delayMs), [delayMs]);
  return (
    <fieldset class="group">
      <legend>{t('optionsDelay')}</legend>
      <label for={id}>{t('optionsDelayLabel')}</label>
      <div class="slider">
        <input
          id={id}
          type="range"
          min={0}
          max={longestMs}
          step={STEP_MS}
          value={shown}
          aria-valuetext={sayDelay(shown)}
          onInput={({ currentTarget }) => setShown(currentTarget.valueAsNumber)}
          onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
        />
        <output for={id}>{sayDelay(shown)}</output>
      </div>
    </fieldset>
  );
}

function sayDelay(delayMs: number): string {
  return delayMs === 0 ? t('optionsAtOnce') : t('optionsMilliseconds', String(delayMs));
}
