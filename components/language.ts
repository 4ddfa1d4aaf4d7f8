/** What entries and facts are written in (BCP 47), whatever the language of the words around them. */
export const FACTS_LANGUAGE = 'en';
