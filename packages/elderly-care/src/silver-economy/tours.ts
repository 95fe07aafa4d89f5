import { brokenRule, type Citation, keysOf, PlainDate, type Problem, type RecordRule, refusal } from '@minzheng/core'
import * as z from 'zod'

/** 旅行社老年旅游服务规范. */
export const elderTourStandard = {
  title: '旅行社老年旅游服务规范',
  number: 'LB/T 052-2016',
  issuer: '国家旅游局',
  issued: '2016-02-24',
  effective: '2016-09-01',
  confidence: 'secondary',
  note: 'days and scope read in a copy, the rules as the press of 2016 and later restates them',
} as const satisfies Citation

const known = z.boolean().nullable()

/** A tour or stay for older people (乡村旅居、老年游学), as it is offered; `null`: not known. */
export const ElderTour = z
  .strictObject({
    name: z.string().min(1),
    kind: z.enum(['stay', 'study', 'tour']),
    division: z.string().min(1),
    /** Offered by a travel agency, of which alone the standard speaks; left out: not known. */
    agency: z.boolean().optional(),
    /** Its first day; left out: not known. */
    on: PlainDate.optional(),
    nights: z.int().min(0).max(366),
    participants: z.int().min(0),
    /** The longest visit without a rest, in hours. */
    longestVisit: z.number().min(0).max(24).nullable(),
    charter: z.enum(['none', 'plane', 'ship', 'train']),
    doctor: known,
    /** Aged 75 and over, and of these how many bring the signature of an adult next of kin. */
    aged75: z.int().min(0),
    signedByKin: z.int().min(0).nullable(),
    /** Years that the guide has worked, and whether trained in first aid. */
    guideYears: z.number().min(0).max(70).nullable(),
    guideFirstAid: known,
    /** Name, health and whom to call are on file for each. */
    personalFiles: known,
    /** Nobody is turned away for age. */
    openToAllAges: known,
  })
  .refine(
    ({ participants, aged75 }) => aged75 <= participants,
    refusal(['aged75'], '75岁以上人数多于参加人数', 'more people of 75 than take part'),
  )
  .refine(
    ({ aged75, signedByKin }) => signedByKin === null || signedByKin <= aged75,
    refusal(['signedByKin'], '亲属签字多于75岁以上人数', 'more signatures of kin than people of 75'),
  )
export type ElderTour = z.infer<typeof ElderTour>

// The standard recommends and does not bind.
const rule = (zh: string, en: string): RecordRule => ({
  text: { zh, en },
  cite: elderTourStandard,
  severity: 'warning',
})

/** What tours are held against: warnings, as the standard recommends and does not bind. */
export const elderTourRules = {
  'visit-three-hours': rule('连续游览时间不宜超过3小时', 'no visit lasts more than three hours on end'),
  'doctor-along': rule(
    '包机、包船、旅游专列和100人以上的老年团应配备随团医生',
    'a charter, or a hundred people, has a doctor along',
  ),
  'kin-signs': rule('75岁以上的老年旅游者应请成年直系家属签字', 'at 75 and over an adult next of kin signs'),
  'guide-three-years': rule('导游应具有3年以上从业经历', 'the guide has three years of practice'),
  'guide-first-aid': rule('导游应掌握急救常识', 'the guide knows first aid'),
  'personal-files': rule('应采集健康状况、紧急联系人等信息', 'health and contacts are on file'),
  'nobody-turned-away': rule('不得因年龄拒绝老年人报名', 'nobody is turned away for age'),
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a tour breaks of the standard, and what is not known of it: nothing is known of a tour before the standard, 2016-09-01, and
 * nothing asked of one that no travel agency offers, as a stay in a village. Where it is not known who offers it, it breaks nothing,
 * and what it does not meet is not known.
 */
export const elderTourProblems = (
  tour: ElderTour,
): { readonly problems: readonly Problem[]; readonly notKnown: readonly (keyof typeof elderTourRules)[] } => {
  const { participants, charter, aged75, longestVisit, guideYears, signedByKin } = tour
  const met: Readonly<Record<keyof typeof elderTourRules, readonly [boolean | null, keyof ElderTour]>> = {
    'visit-three-hours': [longestVisit === null ? null : longestVisit <= 3, 'longestVisit'],
    'doctor-along': [charter === 'none' && participants < 100 ? true : tour.doctor, 'doctor'],
    'kin-signs': [aged75 === 0 ? true : signedByKin === null ? null : signedByKin >= aged75, 'signedByKin'],
    'guide-three-years': [guideYears === null ? null : guideYears >= 3, 'guideYears'],
    'guide-first-aid': [tour.guideFirstAid, 'guideFirstAid'],
    'personal-files': [tour.personalFiles, 'personalFiles'],
    'nobody-turned-away': [tour.openToAllAges, 'openToAllAges'],
  }
  if (tour.agency === false) return { problems: [], notKnown: [] }
  const codes = keysOf(met)
  if (tour.on !== undefined && tour.on < elderTourStandard.effective) return { problems: [], notKnown: codes }
  if (tour.agency === undefined) return { problems: [], notKnown: codes.filter(code => met[code][0] !== true) }
  return {
    problems: codes
      .filter(code => met[code][0] === false)
      .map(code => brokenRule(code, elderTourRules[code], [met[code][1]])),
    notKnown: codes.filter(code => met[code][0] === null),
  }
}
