import {
  addDays,
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  stepsOutOfOrder,
} from '@minzheng/core'
import {
  type AdministrativeStepId,
  petitionRegulation2005,
  petitionRegulation2022,
  procedureDeadline,
} from '@minzheng/core/administrative-procedure'
import * as z from 'zod'

/** How a petition comes in (信访工作条例 art. 17, whose list ends with “and the like”). */
export const petitionChannels = {
  letter: { zh: '来信', en: 'letter' },
  visit: { zh: '来访', en: 'visit' },
  call: { zh: '来电', en: 'call' },
  fax: { zh: '传真', en: 'fax' },
  online: { zh: '网上信访', en: 'online' },
  forwarded: { zh: '上级转送、交办', en: 'forwarded from above' },
  other: { zh: '其他形式', en: 'another way' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** The ways on which a petition is handled (信访工作条例 arts 29, 30, 31). */
export const petitionRoutes = {
  judicial: { zh: '通过诉讼、检察、公安等法律程序处理', en: 'by courts, procuratorate or police' },
  arbitration: { zh: '仲裁', en: 'arbitration' },
  'party-appeal': { zh: '依照党员申诉等党内程序处理', en: 'appeal inside the Party' },
  'administrative-procedure': { zh: '行政复议、许可、裁决等行政程序', en: 'administrative procedure' },
  'law-enforcement': { zh: '申请查处违法行为、履行职责', en: 'a request to enforce the law' },
  opinion: { zh: '信访处理意见', en: 'an opinion on the petition' },
  suggestion: { zh: '建议意见，研究论证并回复', en: 'a suggestion, weighed and answered' },
  accusation: { zh: '检举控告，依规依纪依法办理', en: 'an accusation, dealt with by its own rules' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** How a petition was answered (信访工作条例 art. 32), or that the petitioner withdrew it, of which the regulation does not speak. */
export const petitionOutcomes = {
  supported: { zh: '支持', en: 'supported' },
  explained: { zh: '解释疏导', en: 'explained' },
  'not-supported': { zh: '不予支持', en: 'not supported' },
  withdrawn: { zh: '信访人撤回', en: 'withdrawn by the petitioner' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** What the petitioner said of the work; `not-rated`: was asked and said nothing. */
export const PetitionRating = z.enum(['satisfied', 'basically-satisfied', 'dissatisfied', 'not-rated'])
export type PetitionRating = z.infer<typeof PetitionRating>

const day = PlainDate.nullable().default(null)

/** A petition on civil affairs, from its coming in to its second review. A day that has not come is `null`. No name of the petitioner is kept. */
export const Petition = z
  .strictObject({
    id: z.string().min(1),
    /** What tells matters apart: petitions on one matter bear one. */
    matter: z.string().min(1),
    channel: z.enum(keysOf(petitionChannels)),
    received: PlainDate,
    /** Name or address of the petitioner are not clear: whoever came to us need not be told in writing (art. 23(2)); left out: not known. */
    addressUnclear: z.boolean().optional(),
    /** The post that received it first and sees it through (首接首办); `null`: none named, left out: not known. */
    firstReceiver: z.string().min(1).nullish(),
    /** To whom it was passed on, and when (转办去向). */
    passedOn: z.array(z.strictObject({ to: z.string().min(1), on: PlainDate })).optional(),
    /** Handed on to us: from this day the five working days of an objection run. `null`, by the channel `forwarded`: on the day of `received`. */
    forwarded: day,
    /** We said that it is not ours. */
    objected: day,
    /** The petitioner was told what becomes of it; `null`: not yet, left out: not known. */
    told: PlainDate.nullish(),
    accepted: day,
    route: z.enum(keysOf(petitionRoutes)).nullable().default(null),
    /** Prolonged with reasons (art. 34); left out: not known. */
    prolonged: z.boolean().optional(),
    /** The written answer. */
    settled: day,
    /** `null`: not settled, not told, or handled in a way that ends in none of these. */
    outcome: z.enum(keysOf(petitionOutcomes)).nullable().default(null),
    /** The petitioner received the written answer: from this day the 30 days of a request for a review run; left out: not known. */
    answerReceived: PlainDate.optional(),
    reviewAsked: day,
    reviewed: day,
    /** The petitioner received the opinion of the review; left out: not known. */
    reviewReceived: PlainDate.optional(),
    secondReviewAsked: day,
    secondReviewed: day,
    /** The days of a hearing in the second review, which are not counted (art. 36); left out: not told. */
    hearingDays: z.int().min(0).optional(),
    rating: PetitionRating.nullable().default(null),
    /** On a list of hard cases (突出信访问题、重复信访积案) that somebody answers for; left out: not told. */
    hardCase: z.boolean().optional(),
    /** How many represent a group that comes in person. */
    representatives: z.int().min(1).nullable().default(null),
  })
  .refine(
    ({ settled, outcome }) => settled !== null || outcome === null,
    refusal(['outcome'], '未办结的信访事项没有办理结果', 'a petition that is not settled has no outcome'),
  )
export type Petition = z.infer<typeof Petition>

/** How far a petition is on a day; `later`: had not come in. */
export type PetitionState = 'later' | 'received' | 'not-ours' | 'accepted' | 'settled' | 'in-review' | 'closed'

const steps = [
  'received',
  'accepted',
  'settled',
  'reviewAsked',
  'reviewed',
  'secondReviewAsked',
  'secondReviewed',
] as const

/** How far a petition is on a day. After the opinion of the second review it is closed: the same facts are not accepted again (art. 36). */
export const petitionState = (petition: Petition, asOf: PlainDate): PetitionState => {
  const done = (step: Exclude<(typeof steps)[number], 'received'> | 'objected') => happenedBy(petition[step], asOf)
  if (petition.received > asOf) return 'later'
  if (done('secondReviewed')) return 'closed'
  if (done('secondReviewAsked') || (done('reviewAsked') && !done('reviewed'))) return 'in-review'
  if (done('settled')) return 'settled'
  if (done('accepted')) return 'accepted'
  return done('objected') ? 'not-ours' : 'received'
}

/** The day on which a petition was handed on to us; `null`: the petitioner came to us. */
const handedOn = ({ channel, received, forwarded }: Petition): PlainDate | null =>
  forwarded ?? (channel === 'forwarded' ? received : null)

/** One of the days by which something on a petition is due. */
export interface PetitionDeadline {
  readonly step: AdministrativeStepId
  readonly due: PlainDate | null
  /** The day on which it was done; `null`: not yet, `undefined`: not known. */
  readonly done: PlainDate | null | undefined
  readonly path: keyof Petition
  readonly cite: Citation
}

/** The most who may represent a group that comes in person (信访工作条例 art. 20, 信访条例 art. 18). */
export const mostRepresentatives = 5

/** Whether the petitioner withdrew by a day: then there is nothing left to tell. */
const isWithdrawnBy = ({ outcome, settled }: Petition, due: PlainDate | null): boolean =>
  outcome === 'withdrawn' && due !== null && happenedBy(settled, due)

/**
 * What is due on a petition and by when, by the regulation of the day on which each time begins (信访条例 of 2005, 信访工作条例 from
 * 2022-05-01). Days are counted by the calendar, but the five of an objection are working days. Neither regulation moves a last day that
 * is a day off; with `dayOff: 'moves'` it goes on to the next working day, as 民法典 art. 203 would have it. From 2022-05-01 the 60 days are
 * those of an opinion on the petition alone (art. 34 with art. 31(6)): what goes another way keeps the times of that way, and while the
 * way is not known it counts as an opinion. A review is asked for within 30 days of the receipt of the answer (arts 35, 36): where the day of
 * it is not known, neither is the last day.
 */
export const petitionDeadlines = (
  petition: Petition,
  counting: { readonly dayOff?: 'stays' | 'moves' } = {},
): PetitionDeadline[] => {
  const due = (
    step: AdministrativeStepId,
    event: PlainDate | null,
    path: keyof Petition,
    done: PlainDate | null | undefined,
    prolonged: boolean | undefined = false,
  ): PetitionDeadline[] => {
    if (event === null || event < petitionRegulation2005.effective) return []
    if (step === 'petition-objection' && event < petitionRegulation2022.effective) return []
    const { last, extended, cite } = procedureDeadline(step, event, counting)
    return [{ step, due: ((prolonged && extended?.last) || last).due, done, path, cite }]
  }
  const { received, accepted, settled, prolonged, reviewAsked, reviewed, secondReviewAsked } = petition
  // By the regulation of the day of the receipt, or, where that is not known, of the answer.
  const request = (
    step: AdministrativeStepId,
    answered: PlainDate | null,
    got: PlainDate | undefined,
    path: keyof Petition,
    asked: PlainDate | null,
  ): PetitionDeadline[] =>
    asked === null
      ? []
      : due(step, got ?? answered, path, asked).map(one => (got === undefined ? { ...one, due: null } : one))
  const forwarded = handedOn(petition)
  const handed = forwarded !== null
  const isOpinion = petition.route === null || petition.route === 'opinion'
  const acceptedUnderLimit =
    accepted !== null && (isOpinion || accepted < petitionRegulation2022.effective) ? accepted : null
  return [
    // Who handed it on is told of what is not ours, not the petitioner (art. 23(3), from 2022-05-01); who came to us is told either way.
    ...(petition.objected !== null &&
    accepted === null &&
    forwarded !== null &&
    forwarded >= petitionRegulation2022.effective
      ? []
      : !handed && petition.addressUnclear === true
        ? []
        : due(
            handed ? 'petition-forwarded-notice' : 'petition-notice',
            forwarded ?? received,
            'told',
            petition.told,
          ).filter(one => !isWithdrawnBy(petition, one.due))),
    ...(petition.objected === null ? [] : due('petition-objection', forwarded, 'objected', petition.objected)),
    ...due('petition-settlement', acceptedUnderLimit, 'settled', settled, prolonged),
    ...request('petition-review-request', settled, petition.answerReceived, 'reviewAsked', reviewAsked),
    ...due('petition-review', reviewAsked, 'reviewed', reviewed),
    ...request(
      'petition-second-review-request',
      reviewed,
      petition.reviewReceived,
      'secondReviewAsked',
      secondReviewAsked,
    ),
    ...due('petition-second-review', secondReviewAsked, 'secondReviewed', petition.secondReviewed).map(one => ({
      ...one,
      due: one.due === null ? null : addDays(one.due, petition.hearingDays ?? 0),
    })),
  ]
}

/**
 * Whether a petition was settled in its 60 days, or those for which it was prolonged, by a day; `null`: nobody told whether it was prolonged, and
 * it hangs on that.
 */
export const isSettledInTime = (
  petition: Petition,
  asOf: PlainDate,
  counting: { readonly dayOff?: 'stays' | 'moves' } = {},
): boolean | null => {
  const isLateIf = (prolonged: boolean) =>
    petitionDeadlines({ ...petition, prolonged }, counting).some(
      ({ step, due, done }) => step === 'petition-settlement' && due !== null && isLate(done, due, asOf),
    )
  if (petition.prolonged !== undefined) return !isLateIf(petition.prolonged)
  return isLateIf(true) ? false : isLateIf(false) ? null : true
}

const late = {
  'petition-notice': { zh: '应当在15日内书面告知信访人', en: 'the petitioner is told in writing within 15 days' },
  'petition-forwarded-notice': {
    zh: '应当在15日内书面告知信访人',
    en: 'the petitioner is told in writing within 15 days',
  },
  'petition-objection': { zh: '异议应当在5个工作日内提出', en: 'an objection is made within 5 working days' },
  'petition-settlement': {
    zh: '应当自受理之日起60日内办结，延长不超过30日',
    en: 'a petition is settled within 60 days, prolonged by at most 30',
  },
  'petition-review-request': { zh: '请求复查应当在30日内提出', en: 'a review is asked for within 30 days' },
  'petition-review': { zh: '复查意见应当在30日内作出', en: 'the opinion of a review follows within 30 days' },
  'petition-second-review-request': {
    zh: '请求复核应当在30日内提出',
    en: 'a second review is asked for within 30 days',
  },
  'petition-second-review': {
    zh: '复核意见应当在30日内作出',
    en: 'the opinion of a second review follows within 30 days',
  },
} as const satisfies Partial<Record<AdministrativeStepId, LocalizedText>>

/** What a petition is held against beside its deadlines. */
export const petitionRules = {
  'at-most-five-representatives': {
    text: { zh: '多人走访反映共同事项的，代表不得超过5人', en: 'a group sends at most five representatives' },
    cite: atArticle(petitionRegulation2022, '第二十条第三款'),
  },
  'dated-in-order': { text: { zh: '办理日期先后颠倒', en: 'its days are out of order' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What is wrong with a petition on a day: a time once it is over, too many representatives, days out of order. `counting` as
 * {@link petitionDeadlines} has it. Between the 60th and the 90th day one of which nobody told whether it was prolonged is warned of,
 * and so is a late second review of which nobody told the days of its hearing.
 */
export const petitionProblems = (
  petition: Petition,
  asOf: PlainDate,
  counting: { readonly dayOff?: 'stays' | 'moves' } = {},
): Problem[] => {
  if (petition.received > asOf) return []
  const problems = petitionDeadlines(petition, counting).flatMap(({ step, due, done, path, cite }) => {
    if (due === null || !(step in late) || !isLate(done, due, asOf)) return []
    const found = brokenRule(step, { text: late[step as keyof typeof late], cite }, [path], due)
    const mayBeProlonged = step === 'petition-settlement' && isSettledInTime(petition, asOf, counting) === null
    const mayHaveHearing = step === 'petition-second-review' && petition.hearingDays === undefined
    return [mayBeProlonged || mayHaveHearing ? { ...found, severity: 'warning' as const } : found]
  })
  const inPerson = petition.channel === 'visit' || petition.channel === 'forwarded'
  if (
    inPerson &&
    (petition.representatives ?? 0) > mostRepresentatives &&
    petition.received >= petitionRegulation2005.effective
  )
    problems.push(
      brokenRule(
        'at-most-five-representatives',
        petition.received < petitionRegulation2022.effective
          ? {
              ...petitionRules['at-most-five-representatives'],
              cite: atArticle(petitionRegulation2005, '第十八条第二款'),
            }
          : petitionRules['at-most-five-representatives'],
        ['representatives'],
      ),
    )
  const { received, settled, answerReceived, reviewed, reviewReceived, told, objected, passedOn = [] } = petition
  const before = (on: PlainDate | null | undefined, first: PlainDate | null) =>
    on != null && first !== null && on < first
  for (const step of [
    ...stepsOutOfOrder(steps, petition),
    ...(before(told, received) ? ['told'] : []),
    ...(before(objected, received) ? ['objected'] : []),
    ...(passedOn.some(({ on }) => before(on, received)) ? ['passedOn'] : []),
    ...(before(answerReceived, settled) ? ['answerReceived'] : []),
    ...(before(reviewReceived, reviewed) ? ['reviewReceived'] : []),
  ])
    problems.push(brokenRule('dated-in-order', petitionRules['dated-in-order'], [step]))
  return problems
}

/**
 * Whether a petition was settled at once (一次性化解): answered, and the matter did not come again within some days of the answer. No
 * regulation fixes those days; `null`: they are not over.
 */
export const isSettledAtOnce = (
  { id, matter, settled }: Petition,
  all: readonly Petition[],
  days: number,
  asOf: PlainDate,
): boolean | null => {
  if (settled === null || settled > asOf) return false
  const until = addDays(settled, days)
  const cameAgain = all.some(
    one =>
      one.id !== id && one.matter === matter && one.received > settled && one.received <= until && one.received <= asOf,
  )
  return cameAgain ? false : until < asOf ? true : null
}

/** Whether a petition is the first of its matter among others. */
export const isFirstPetition = ({ id, matter, received }: Petition, all: readonly Petition[]): boolean =>
  all.every(
    one =>
      one.id === id || one.matter !== matter || one.received > received || (one.received === received && one.id > id),
  )
