// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { parseColour, schemeAround } from '@/page/page-scheme';

describe('a colour', () => {
  test.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0, 0, 0)', 0, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgba(255, 255, 255, 0.5)', 1, 0.5],
    ['color(srgb 1 1 1 / 0.25)', 1, 0.25],
    ['oklch(0.2 0.05 240)', 0.2, 1],
    ['oklab(0.9 0 0 / 0.5)', 0.9, 0.5],
    ['lab(80 none 4)', 0.8, 1],
  ])('%s has its lightness and alpha', (text, lightness, alpha) => {
    const colour = parseColour(text);
    expect(Math.max(0, colour?.lightness ?? -1)).toBeCloseTo(lightness, 2);
    expect(colour?.alpha).toBe(alpha);
  });

  test.each(['', 'transparent', 'color(display-p3 1 1 1)', 'rgb(x, y, z)'])('%j is not told', (text) => {
    expect(parseColour(text)).toBeUndefined();
  });
});

describe('the page around words is', () => {
  test.each([
    ['dark by its body', '<body style="background:#111;color:#eee"><p>NATO</p>', 'dark'],
    ['light by its body', '<body style="background:#fffefc"><p>NATO</p>', 'light'],
    ['light in a light box on a dark page', '<body style="background:#000"><p style="background:#fff">NATO</p>', 'light'],
    ['dark through a veil', '<body style="background:#000"><p style="background:rgba(255,255,255,0.1)">NATO</p>', 'dark'],
    [
      'dark by its words before a picture',
      '<body style="background:#fff"><p style="background-image:url(x.png);color:#fff">NATO</p>',
      'dark',
    ],
    ['light by its words where nothing is painted', '<body><p style="color:#222">NATO</p>', 'light'],
  ])('%s', (_, html, scheme) => {
    document.documentElement.innerHTML = html;
    expect(schemeAround(document.querySelector('p')?.firstChild as Node)).toBe(scheme);
  });
});
