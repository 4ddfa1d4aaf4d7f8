// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isSelected } from '@/page/selected';
import { isTyping } from '@/page/typing';
import { mentionIn } from './support';

function focus(html: string): boolean {
  document.body.innerHTML = html;
  const element = document.querySelector<HTMLElement>('[data-focus]');
  element?.focus();
  expect(document.activeElement).toBe(element);
  return isTyping(document);
}

describe('the keys belong to a text in', () => {
  test.each([
    ['a text field', '<input data-focus>'],
    ['a search field', '<input type="search" data-focus>'],
    ['a text area', '<textarea data-focus></textarea>'],
    ['a list to choose from', '<select data-focus></select>'],
    ['editable text', '<div contenteditable tabindex="0" data-focus></div>'],
    ['something inside editable text', '<div contenteditable="true"><span tabindex="0" data-focus></span></div>'],
    ['what calls itself a text field', '<div role="textbox" tabindex="0" data-focus></div>'],
  ])('%s', (_, html) => expect(focus(html)).toBe(true));
});

describe('the keys are free on', () => {
  test.each([
    ['a button', '<button data-focus></button>'],
    ['a link', '<a href="#" data-focus></a>'],
    ['a check box', '<input type="checkbox" data-focus>'],
    ['an island in editable text', '<div contenteditable><p contenteditable="false"><a href="#" data-focus></a></p></div>'],
  ])('%s', (_, html) => expect(focus(html)).toBe(false));

  test('the page itself', () => {
    document.body.innerHTML = '<p>Text</p>';
    expect(isTyping(document)).toBe(false);
  });
});

describe('words are selected', () => {
  function select(start: number, end: number) {
    document.body.innerHTML = '<p>NATO and the OSCE</p>';
    const text = document.querySelector('p')?.firstChild as Text;
    const { pieces, ...rest } = mentionIn(text, 'osce');
    document.getSelection()?.setBaseAndExtent(text, start, text, end);
    return isSelected({ ...rest, pieces: [{ ...pieces[0], start: 13, end: 17 }] }, document.getSelection());
  }

  test.each([
    ['wholly', 13, 17, true],
    ['in part', 5, 15, true],
    ['with more around them', 0, 17, true],
    ['not at all', 0, 4, false],
    ['not where the selection is only a caret', 15, 15, false],
  ])('%s', (_, start, end, selected) => expect(select(start, end)).toBe(selected));
});
