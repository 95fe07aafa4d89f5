import { keysOf } from '@minzheng/core'
import * as z from 'zod'

/** The levels of the social-work certificate (社会工作者职业水平), from the lowest up. */
export const socialWorkLevels = {
  assistant: ['助理社会工作师', 'Assistant social worker'],
  worker: ['社会工作师', 'Social worker'],
  senior: ['高级社会工作师', 'Senior social worker'],
} as const

/** A level of {@link socialWorkLevels}. */
export const SocialWorkLevel = z.enum(keysOf(socialWorkLevels))
export type SocialWorkLevel = z.infer<typeof SocialWorkLevel>
