/** What the Tab key stops at by itself, and what scrolls: browsers stop there as well. */
const STOPS = 'a[href], button, summary, input, .content';

/** What it stops at because we say so. */
const MADE_STOPS = '[role=button]';

/**
 * Keeps the controls of a card out of the page's tab order; pointers still reach them. Controls that come later are kept out too.
 * @returns puts them back.
 */
export function leaveTabOrder(shell: Element): () => void {
  const leave = () => {
    for (const one of shell.querySelectorAll(`${STOPS}, ${MADE_STOPS}`)) one.setAttribute('tabindex', '-1');
  };
  const observer = new MutationObserver(leave);
  observer.observe(shell, { childList: true, subtree: true });
  leave();
  return () => {
    observer.disconnect();
    for (const one of shell.querySelectorAll(STOPS)) one.removeAttribute('tabindex');
    for (const one of shell.querySelectorAll(MADE_STOPS)) one.setAttribute('tabindex', '0');
  };
}
