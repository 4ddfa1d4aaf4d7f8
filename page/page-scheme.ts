import { parentOf } from './safe-dom';

export type Scheme = 'light' | 'dark';

/** Lightness (0 black … 1 white, as the eye takes it) between what people call light and dark. */
const MIDDLE = 0.5;

/** A background that lets more through than this shows what is behind it. */
const MOST_OPAQUE = 0.5;

/**
 * Whether words stand on a light or a dark page: by the nearest background, or by the colour of the words where a picture is behind them
 * or nobody painted anything. `undefined` when the styles do not tell.
 */
export function schemeAround(node: Node): Scheme | undefined {
  const elements = [...elementsAround(node)];
  for (const element of elements) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none' && backgroundImage !== '') break;
    const background = parseColour(backgroundColor);
    if (background && background.alpha > MOST_OPAQUE) return background.lightness < MIDDLE ? 'dark' : 'light';
  }
  const text = elements[0] && parseColour(getComputedStyle(elements[0]).color);
  return text && (text.lightness > MIDDLE ? 'dark' : 'light');
}

function* elementsAround(node: Node): Generator<Element> {
  for (let at: Node | null = node; at; at = parentOf(at)) if (at instanceof Element) yield at;
}

export interface Colour {
  readonly lightness: number;
  readonly alpha: number;
}

/** Of a computed colour; `undefined` for spaces that pages hardly use. */
export function parseColour(text: string): Colour | undefined {
  const [, space = '', body = ''] = /^([a-z]+)\((.*)\)$/.exec(text) ?? [];
  const [first = '', ...others] = body
    .replace(/\bsrgb\b/, '')
    .split(/[\s,/]+/)
    .filter((part) => part !== '');
  const numbers = [first, ...others].map(parseNumber);
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers;
  if (numbers.some(Number.isNaN)) return undefined;
  if (space === 'rgb' || space === 'rgba') return { lightness: lightnessOf(a / 255, b / 255, c / 255), alpha };
  if (space === 'color') return body.startsWith('srgb ') ? { lightness: lightnessOf(a, b, c), alpha } : undefined;
  if (space === 'lab' || space === 'lch') return { lightness: a / 100, alpha };
  return space === 'oklab' || space === 'oklch' ? { lightness: a, alpha } : undefined;
}

function parseNumber(text: string): number {
  return text === 'none' ? 0 : Number(text);
}

/** From the relative luminance (WCAG 2.2), by the cube root that CIE L* takes. */
function lightnessOf(r: number, g: number, b: number): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 1.16 * Math.cbrt(0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)) - 0.16;
}
