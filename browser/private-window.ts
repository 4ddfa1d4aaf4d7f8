import browser from 'webextension-polyfill';

/** Whether what is read here is to leave no trace on this machine. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}
