import { type Citation, keysOf, type LocalizedText, negated, PlainDate, someHold } from '@minzheng/core'
import * as z from 'zod'

/** 关于在全国开展农村留守儿童“合力监护、相伴成长”关爱保护专项行动的通知: four groups of children come first. */
export const jointGuardianshipNotice: Citation = {
  title: '关于在全国开展农村留守儿童“合力监护、相伴成长”关爱保护专项行动的通知',
  issuer: '民政部等8部门',
  confidence: 'secondary',
  note: 'as a report of a city in 2017 restates it, to the end of 2017; number and day not seen',
}

/** What the joint action has to settle for a child. */
export const jointGuardianshipTasks = {
  'find-carer': { zh: '落实监护照料人（无人监护）', en: 'Find somebody to guard the child' },
  'support-parent': {
    zh: '落实受委托监护人（父母一方外出，另一方无监护能力）',
    en: 'Entrust somebody: one parent is away, the other unable',
  },
  'back-to-school': { zh: '劝返复学（失学辍学）', en: 'Bring the child back to school' },
  'register-hukou': { zh: '登记落户（无户籍）', en: 'Register the hukou' },
  'sign-paper': { zh: '签订监护责任书', en: 'Have the guardian sign for the duty' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A task of the joint action: see {@link jointGuardianshipTasks}. */
export type JointGuardianshipTask = keyof typeof jointGuardianshipTasks

const known = z.boolean().nullable().default(null)

/** What the survey found of a left-behind child. What is left out or `null` is not known. */
export const JointGuardianshipFacts = z.strictObject({
  child: z.string().min(1),
  unguarded: known,
  parentAtHomeUnable: known,
  outOfSchool: known,
  withoutHukou: known,
  paperSigned: known,
  /** The day of the survey; left out: not known. */
  surveyedOn: PlainDate.optional(),
  /** The day on which each task was settled since; what is left out, or is from before the survey, has not been. Left out as a whole: not told. */
  settledOn: z.partialRecord(z.enum(keysOf(jointGuardianshipTasks)), PlainDate).optional(),
})
export type JointGuardianshipFacts = z.infer<typeof JointGuardianshipFacts>

/**
 * What is still to be settled for a child on a day (left out: after all that is on record), what is not known, as of a task of which it is not told
 * whether it was settled since, and whether the child was
 * of the four groups that come first when it was surveyed.
 */
export const jointGuardianshipNeeds = (
  facts: JointGuardianshipFacts,
  asOf?: PlainDate,
): {
  readonly tasks: readonly JointGuardianshipTask[]
  readonly unknown: readonly JointGuardianshipTask[]
  readonly first: boolean | null
} => {
  const open: Readonly<Record<JointGuardianshipTask, boolean | null>> = {
    'find-carer': facts.unguarded,
    'support-parent': facts.parentAtHomeUnable,
    'back-to-school': facts.outOfSchool,
    'register-hukou': facts.withoutHukou,
    'sign-paper': negated(facts.paperSigned),
  }
  const keys = keysOf(open)
  const settled = (key: JointGuardianshipTask) => {
    const on = facts.settledOn?.[key]
    return (
      on !== undefined &&
      (asOf === undefined || on <= asOf) &&
      (facts.surveyedOn === undefined || facts.surveyedOn <= on)
    )
  }
  const groups = keys.filter(key => key !== 'sign-paper').map(key => open[key])
  return {
    tasks: facts.settledOn === undefined ? [] : keys.filter(key => open[key] === true && !settled(key)),
    unknown: keys.filter(key =>
      facts.settledOn === undefined ? open[key] !== false : open[key] === null && !settled(key),
    ),
    first: someHold(groups),
  }
}
