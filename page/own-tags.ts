/** The tag of our own card; what is in it is never read. */
export const CARD_TAG = 'sidelight-card';

/** The tag of what speaks to screen readers. */
export const VOICE_TAG = 'sidelight-voice';
