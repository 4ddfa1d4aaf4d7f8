import type { Reason } from '@/matching/types';

/** A piece of evidence in English, for those who write packs. */
export function sayReason(reason: Reason): string {
  switch (reason.kind) {
    case 'inflected':
      return `“${reason.text}” is a form of “${reason.form}”`;
    case 'spelling':
      return `“${reason.text}” is a spelling of “${reason.form}”`;
    case 'misspelling':
      return `“${reason.text}” looks like a misspelling of “${reason.form}”`;
    case 'cue':
      return `“${reason.cue}” stands near`;
    case 'page':
      return `the page also names ${reason.names.join(', ')}`;
    default:
      return reason satisfies never;
  }
}
