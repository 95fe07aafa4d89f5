import { choice, each, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'
import { specialSchemes } from './schemes.js'

/** How far a place goes beyond the nation: each word takes in those before it. */
const reaches = {
  nation: ['同国家规定', 'As the nation says'],
  marginal: ['扩至低保边缘家庭', 'Marginal households too'],
  rigid: ['再扩至刚性（支出型）困难家庭', 'And those in hardship from rigid expenses'],
  other: ['再扩至其他困难人员', 'And others in hardship'],
} as const
const { disaster: _, ...meansTested } = specialSchemes

/**
 * What a place sets. What is left out is not known, and leaves open whoever the nation does not name. That the nation names the
 * marginal and the rigid since 2023-10-19, the marginal for medical assistance since 2021-10-28, makes a narrower local rule of no effect.
 */
export const SpecialAssistancePolicy = z.strictObject({
  reach: each(meansTested, (zh, en) => choice(reaches, `${zh}对象范围`, `Whom ${en.toLowerCase()} reaches`)),
  /** Whether serious-illness patients driven into hardship get medical assistance: 国办发〔2021〕42号 leaves it to what places can do. */
  helpsSeriousIllness: yesNo('对因病致贫重病患者给予医疗救助', 'Medical assistance for serious-illness patients'),
  /** Whether the premium of those is subsidised whom the nation does not name: all but tekun and dibao. */
  premiumOfOthers: yesNo('资助其他低收入人口参保', 'Subsidises the premium of others'),
})
