import { useCallback, useState } from 'preact/hooks';

/** How the last change went. `saved` is a new object each time, so that it can be told anew. */
export type Saving =
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly problem: string };

/** Saves each change at once and says how it went. `store` must stay the same between renders. */
export function useSaving<C>(store: (change: C) => Promise<void>) {
  const [saving, setSaving] = useState<Saving>({ kind: 'nothing-yet' });
  const save = useCallback(
    (change: C) => {
      store(change).then(
        () => setSaving({ kind: 'saved' }),
        (error: unknown) => setSaving({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) }),
      );
    },
    [store],
  );
  return { saving, save };
}
