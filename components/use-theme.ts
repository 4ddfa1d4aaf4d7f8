import { useLayoutEffect } from 'preact/hooks';

/** Puts the chosen theme on the page's root, where theme.css looks for it. */
export function useTheme(theme: string): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
