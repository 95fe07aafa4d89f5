import { choice, count, ifKnown } from '@minzheng/core/fields'
import { abilityLevelNames } from '../ability-assessment/level.js'

/** The level of an elder by GB/T 42195-2022. */
export const ability = ifKnown(choice(abilityLevelNames, '能力等级', 'Level of ability'))

/** The stars of a home, 1 to 5; 0 is not rated. */
export const stars = ifKnown(count('等级（星级）', 'Level (stars)', { most: 5 }))

/** A number of beds of one home. */
export const beds = (zh: string, en: string) => count(zh, en, { unit: 'bed', most: 100_000 })
