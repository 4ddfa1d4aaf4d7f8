import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/browser/i18n';
import type { Change, Density, Settings, UnderlineStyle } from '@/browser/settings';
import { type Choice, ChoiceGroup } from '@/components/ChoiceGroup';
import { Switch } from '@/components/Switch';
import { paintSamples } from './paint-samples';

interface Props {
  readonly settings: Settings;
  readonly save: (change: Change) => void;
}

const densities = (): readonly Choice<Density>[] => [
  { value: 'first', label: t('optionsFirst'), hint: t('optionsFirstHint') },
  { value: 'screen', label: t('optionsScreen'), hint: t('optionsScreenHint') },
  { value: 'every', label: t('optionsEvery') },
];

const styles = (): readonly Choice<UnderlineStyle>[] => [
  { value: 'dotted', label: t('optionsStyleDotted') },
  { value: 'solid', label: t('optionsStyleSolid') },
  { value: 'dashed', label: t('optionsStyleDashed') },
  { value: 'wavy', label: t('optionsStyleWavy') },
  { value: 'tint', label: t('optionsStyleTint') },
];

/** How many words are underlined, and how they look; each look is shown by its own name. */
export function Underlines({ settings: { density, limit, underline }, save }: Props) {
  const samples = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const names = [...(samples.current?.querySelectorAll('.choice label span') ?? [])];
    return paintSamples(names.map((element, at) => ({ element, style: styles()[at]?.value })));
  }, []);
  return (
    <>
      <ChoiceGroup
        legend={t('optionsUnderlines')}
        choices={densities()}
        value={density}
        onChange={(value) => save({ density: value })}
      >
        <Switch on={limit} onChange={(on) => save({ limit: on })}>
          {t('optionsLimit')}
        </Switch>
      </ChoiceGroup>
      <div ref={samples} class="samples">
        <ChoiceGroup
          legend={t('optionsStyle')}
          choices={styles()}
          value={underline}
          onChange={(value) => save({ underline: value })}
        />
      </div>
    </>
  );
}
