import { englishForms, makeEntries } from '@/tests/bench/make-entries';
import { reportFirst } from './cold';
import { look, walk } from './floors';
import { createRegExp } from './peers';

const root = document.documentElement;
const who = location.pathname.slice(1);
if (who === 'regexp') {
  const regexp = createRegExp();
  const forms = englishForms(makeEntries(0));
  reportFirst(() => {
    regexp.prepare?.(forms);
    return regexp.run(root);
  });
} else reportFirst(() => (who === 'look' ? look : walk).run(root));
