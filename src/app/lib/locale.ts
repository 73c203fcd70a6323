/** The reader's language decides one thing only: English, or the mirrored pseudo-locale for testing. */
export const isPseudo = globalThis.navigator?.language === 'ar-XB';

export const direction: 'ltr' | 'rtl' = isPseudo ? 'rtl' : 'ltr';

/** For numbers, dates and plural rules: the catalogue's language. */
export const language = 'en';
