/** Types of schema.org whose `datePublished` is that of something to read: `NewsArticle`, `LiveBlogPosting`, `Report`. */
const ARTICLE = /(?:Article|BlogPosting|^Report)$/;

/** Properties that lead from a wrapper to the article of the page; others lead to what it only mentions. */
const INWARDS = ['@graph', 'mainEntity'];

/** Lists in graphs in lists: deeper than any publisher nests them, and an end to what a hostile page nests. */
const DEEPEST = 6;

/** In characters; more is a catalogue. */
const LONGEST = 1_000_000;

/** Every `datePublished` that the page's JSON-LD gives an article, as written; broken blocks are passed over. */
export function articleDates(document: Document): readonly string[] {
  return [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .flatMap(({ textContent }) => thingsIn(parse(textContent), 0))
    .filter((thing) => isArticle(thing['@type']))
    .map((thing) => thing['datePublished'])
    .filter((date) => typeof date === 'string');
}

type Thing = Readonly<Record<string, unknown>>;

function parse(json: string): unknown {
  if (json.length > LONGEST) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function thingsIn(value: unknown, depth: number): readonly Thing[] {
  if (depth > DEEPEST || !isObject(value)) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth + 1));
  return [value, ...INWARDS.flatMap((name) => thingsIn(value[name], depth + 1))];
}

function isObject(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}

function isArticle(type: unknown): boolean {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some((one) => typeof one === 'string' && ARTICLE.test(one));
}
