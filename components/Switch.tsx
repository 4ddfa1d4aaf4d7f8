import type { ComponentChildren } from 'preact';

interface Props {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** The label. */
  readonly children: ComponentChildren;
}

/** Something that is on or off, at once. */
export function Switch({ on, onChange, children }: Props) {
  return (
    <label class="switch">
      <span class="switch-label">{children}</span>
      <input type="checkbox" role="switch" checked={on} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
    </label>
  );
}
