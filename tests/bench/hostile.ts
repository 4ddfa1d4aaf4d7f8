/** Texts made to be slow, as one paragraph: four times the text may cost four times the time, not sixteen times. */
const KB = 1024;
const SHORT = 75 * KB;
const LONG = 300 * KB;

const UNITS: Readonly<Record<string, string>> = {
  'no space': 'a',
  'capitals without a space': 'NATO',
  'first word of long forms': 'Organization for Security and Co-operation in ',
  'misspelt words of a long form': 'Organisaton for Securty and Coperation in Eurpe ',
  'one name': 'NATO ',
  'doubtful names with traps': 'security guarantees for the loan, open door of the fridge, ',
  'misspelt names': 'Stoltenburg and Lavrow and Blinkin ',
  'dots and letters': 'U.S.',
  'dots, letters and spaces': 'U. S. ',
  'Cyrillic without a space': 'Лавров',
  'soft hyphens': 'N\u00adA\u00adT\u00adO\u00ad ',
  'line breaks': 'NATO\n',
};

export interface HostileText {
  readonly name: string;
  readonly short: string;
  readonly long: string;
}

export const HOSTILE: readonly HostileText[] = Object.entries(UNITS).map(([name, unit]) => ({
  name,
  short: page(unit, SHORT),
  long: page(unit, LONG),
}));

/** How many times longer the long ones are. */
export const TIMES_LONGER = LONG / SHORT;

function page(unit: string, length: number): string {
  return `<!doctype html><html lang="en"><body><p>${unit.repeat(Math.ceil(length / unit.length))}</p></body></html>`;
}
