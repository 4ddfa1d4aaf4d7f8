/** Lets unit tests read the English texts: the simulated browser has none. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '@/public/_locales/en/messages.json';

const messages: Readonly<Record<string, { readonly message: string }>> = english;

// As browsers do: nothing for an unknown key, nothing in the place of a substitution that was not given.
fakeBrowser.i18n.getMessage = (key: string, substitutions: string | readonly (string | number)[] = []) =>
  messages[key]?.message.replace(/\$([1-9])/g, (_, place: string) => String([substitutions].flat()[Number(place) - 1] ?? '')) ??
  '';
