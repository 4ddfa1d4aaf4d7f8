/** What the bench asks of its background besides linking. */
export type Order =
  /** From now on link with a glossary of so many forms; 0: the bundled one. */
  | { readonly kind: 'prepare'; readonly forms: number }
  /** Be as at the start: the glossary compiled, no word of any page known. */
  | { readonly kind: 'forget-words' }
  /** Say something, so that the way is known. */
  | { readonly kind: 'greet' };
