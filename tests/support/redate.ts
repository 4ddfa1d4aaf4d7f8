/** Sample pages as if they had come out on another day. */

/** In the order of the page: JSON-LD, meta tags, `<time>`; each names its day once more for the reader or not at all. */
const STAMP = /("datePublished": "|_time" content="|<time datetime=")\d{4}-\d\d-\d\d/g;
const SAID = /(<time [^>]*>)\d{1,2} [A-Z][a-z]+ \d{4}/g;

/** @param day `YYYY-MM-DD`; empty: the page gives no date. */
export function redate(html: string, day: string): string {
  return html.replace(STAMP, `$1${day}`).replace(SAID, `$1${day && sayDay(day)}`);
}

function sayDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
