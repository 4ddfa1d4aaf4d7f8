/** Pages on which the reader script runs: whatever is served to be read, and files the reader opens. */
export const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];
