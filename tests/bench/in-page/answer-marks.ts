import type { Link } from '@/page/link-queue';

export const ANSWER = 'sidelight-answer';

/** Leaves a mark in traces in each task that brings an answer of the background: nothing else there tells that it is ours. */
export function markAnswers(link: Link): Link {
  return async (request) => {
    const answer = await link(request);
    performance.mark(ANSWER);
    return answer;
  };
}
