import type { LocalizedText } from '@minzheng/core'

/** The five levels of GB/T 42195-2022, from 0 to 4: the place of a word is its number. */
export const abilityLevels = ['intact', 'mild', 'moderate', 'severe', 'complete'] as const
/** A level of GB/T 42195-2022. */
export type AbilityLevel = (typeof abilityLevels)[number]

/** What the standard calls each level. */
export const abilityLevelNames: Readonly<Record<AbilityLevel, LocalizedText>> = {
  intact: { zh: '能力完好', en: 'Intact' },
  mild: { zh: '能力轻度受损（轻度失能）', en: 'Mild disability' },
  moderate: { zh: '能力中度受损（中度失能）', en: 'Moderate disability' },
  severe: { zh: '能力重度受损（重度失能）', en: 'Severe disability' },
  complete: { zh: '能力完全丧失（完全失能）', en: 'Complete disability' },
}
