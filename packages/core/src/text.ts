/** The languages that every text for people comes in. */
export const languages = ['zh', 'en'] as const
/** A language of {@link languages}. */
export type Language = (typeof languages)[number]
