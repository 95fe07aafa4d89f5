import * as z from 'zod'

/** A text for people, in Chinese and in English. */
export const LocalizedText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export type LocalizedText = z.infer<typeof LocalizedText>
