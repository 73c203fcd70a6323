/** The browser's language selects only between English and the mirrored pseudo-locale for testing. */
export const isPseudo = globalThis.navigator?.language === 'ar-XB';

export const direction: 'ltr' | 'rtl' = isPseudo ? 'rtl' : 'ltr';

/** The language of the messages, for numbers, dates and plural rules. */
export const language = 'en';
