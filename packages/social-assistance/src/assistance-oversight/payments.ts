import {
  type Citation,
  type Fen,
  keysOf,
  type LocalizedText,
  lastDayOfMonth,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import { disabilitySubsidyOpinion2015, unattendedChildrenOpinion2019 } from '../disability-subsidies/overlaps.js'
import { tekunOpinion2016 } from '../shared/documents.js'

/** The programmes whose payments digital supervision (数字监督) looks at. */
export const supervisedProgrammes = {
  dibao: { zh: '最低生活保障', en: 'Dibao' },
  tekun: { zh: '特困人员救助供养', en: 'Tekun' },
  temporary: { zh: '临时救助', en: 'Temporary assistance' },
  orphan: { zh: '孤儿基本生活保障', en: 'Orphans’ allowance' },
  unattended: { zh: '事实无人抚养儿童保障', en: 'Allowance of unattended children' },
  'disability-living': { zh: '困难残疾人生活补贴', en: 'Disability living subsidy' },
  'disability-nursing': { zh: '重度残疾人护理补贴', en: 'Disability nursing subsidy' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A programme: see {@link supervisedProgrammes}. */
export type SupervisedProgramme = keyof typeof supervisedProgrammes

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** A payment as the system of the place holds it: for whom, for which month, how much (fen). */
export const SupervisedPayment = z.strictObject({
  id: z.string().min(1),
  person: z.string().min(1),
  programme: z.enum(keysOf(supervisedProgrammes)),
  month,
  amount: z.int().min(0),
  /** A payment made later for an earlier month (补发). */
  backPay: z.boolean().default(false),
  /** The bank or the person gave it back: it was not paid, and is mostly paid anew. */
  returnedOn: PlainDate.nullable().default(null),
})
export type SupervisedPayment = z.infer<typeof SupervisedPayment>

/** What the other registers say of a person. `null`: not so, or not known. */
export const SupervisedPerson = z.strictObject({
  person: z.string().min(1),
  died: PlainDate.nullable().default(null),
  /** In prison from one day to another; without an end it goes on. */
  inPrison: z.array(z.strictObject({ from: PlainDate, until: PlainDate.nullable().default(null) })).default([]),
  /** The last day on which each programme was granted. */
  grantedUntil: z.partialRecord(z.enum(keysOf(supervisedProgrammes)), PlainDate).default({}),
})
export type SupervisedPerson = z.infer<typeof SupervisedPerson>

/**
 * Pairs of programmes that nobody has for one month, each from its first whole month: 国发〔2016〕14号; with the subsidies of the disabled
 * 国发〔2015〕52号, by which an orphan has that for nursing and not that for living. The allowance of unattended children is topped up
 * beside others, and only who has it in full has no living subsidy (民发〔2019〕62号).
 */
export const incompatibleProgrammes: readonly {
  readonly pair: readonly [SupervisedProgramme, SupervisedProgramme]
  /** The first month for which they exclude each other. */
  readonly from: string
  /** Only where the first of the two is paid in full. */
  readonly inFull: boolean
  readonly cite: Citation
}[] = (
  [
    ['tekun', 'dibao', '2016-03', tekunOpinion2016],
    ['orphan', 'tekun', '2016-03', tekunOpinion2016],
    ['tekun', 'disability-living', '2016-01', disabilitySubsidyOpinion2015],
    ['tekun', 'disability-nursing', '2016-01', disabilitySubsidyOpinion2015],
    ['orphan', 'disability-living', '2016-01', disabilitySubsidyOpinion2015],
    ['unattended', 'disability-living', '2020-01', unattendedChildrenOpinion2019],
  ] as const
).map(([one, two, from, cite]) => ({ pair: [one, two], from, inFull: one === 'unattended', cite }))

/** The most of each programme, in fen. */
export type PaymentCeilings = Partial<Record<SupervisedProgramme, Fen>>

/** What a place sets for the rules over payments. */
export interface PaymentSupervision {
  /**
   * The most that one person gets of a programme for a month, in fen, of all months alike or by the month (`2025-07`) where a rate changed; of
   * a programme left out nothing is asked. The allowance of unattended children is in full from there on; left out, nobody is known to have
   * it in full.
   */
  readonly ceilings?: PaymentCeilings | ((month: string) => PaymentCeilings)
  /** Months after that of death for which a programme is still paid; of a programme left out, none. */
  readonly monthsAfterDeath?: Partial<Record<SupervisedProgramme, number>>
}

/** A warning of digital supervision. It is a lead to be looked into, never a finding. */
export type PaymentWarning =
  | 'paid-twice'
  | 'paid-incompatible'
  | 'paid-after-death'
  | 'paid-in-prison'
  | 'paid-after-end'
  | 'paid-over-ceiling'

const texts: Readonly<Record<PaymentWarning, readonly [string, string]>> = {
  'paid-twice': ['同一人同月同项重复发放', 'one person is paid twice for one month'],
  'paid-incompatible': ['同月发放不可兼得的两项', 'two programmes that exclude each other are paid for one month'],
  'paid-after-death': ['死亡后仍在发放', 'paid for a month after death'],
  'paid-in-prison': ['服刑期间仍在发放', 'paid for a month spent in prison'],
  'paid-after-end': ['停保后仍在发放', 'paid for a month after it ended'],
  'paid-over-ceiling': ['发放金额超过标准', 'more is paid than the standard'],
}

const indexOf = (of: string): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1
const bounds = (of: string): readonly [PlainDate, PlainDate] => [
  `${of}-01`,
  lastDayOfMonth(Number(of.slice(0, 4)), Number(of.slice(5, 7))),
]

/**
 * The warnings over payments of a place (数字监督): duplicates, pairs that exclude each other, payments to the dead, in prison for the
 * whole month, after the end, and over the standard. Back pay for an earlier month is judged by that month, and a sum of normal and
 * back pay counts against the ceiling; an id that stands twice is paid twice. What was given back has no warning. A payment may have several warnings; a person whom no register knows has those of the payments
 * alone.
 */
export const paymentWarnings = (
  payments: readonly SupervisedPayment[],
  persons: readonly SupervisedPerson[],
  { ceilings = {}, monthsAfterDeath = {} }: PaymentSupervision = {},
): Problem[] => {
  const registers = new Map(persons.map(one => [one.person, one]))
  const seen = new Map<string, { sum: Fen; normal: boolean }>()
  const programmesOf = new Map<string, Set<SupervisedProgramme>>()
  const ids = new Set<string>()
  return payments.flatMap(({ id, person, programme, month, amount, backPay, returnedOn }, index) => {
    if (returnedOn !== null) return []
    const register = registers.get(person)
    const most = typeof ceilings === 'function' ? ceilings(month) : ceilings
    const [first, last] = bounds(month)
    const key = `${person} ${programme} ${month}`
    const earlier = seen.get(key) ?? { sum: 0, normal: false }
    const sum = earlier.sum + amount
    seen.set(key, { sum, normal: earlier.normal || !backPay })
    const repeated = ids.has(id)
    ids.add(id)
    const others = programmesOf.get(`${person} ${month}`) ?? new Set()
    programmesOf.set(`${person} ${month}`, new Set([...others, programme]))
    const isFull = (of: SupervisedProgramme) => {
      const full = most[of]
      return full !== undefined && (seen.get(`${person} ${of} ${month}`)?.sum ?? 0) >= full
    }
    const excluded = incompatibleProgrammes.some(
      ({ pair: [one, two], from, inFull }) =>
        from <= month &&
        ((one === programme && others.has(two)) || (two === programme && others.has(one))) &&
        (!inFull || isFull(one)),
    )
    const died = register?.died ?? null
    const ended = register?.grantedUntil[programme]
    const ceiling = most[programme]
    const found: readonly (readonly [boolean, PaymentWarning])[] = [
      [repeated || (earlier.normal && !backPay), 'paid-twice'],
      [excluded, 'paid-incompatible'],
      [died !== null && indexOf(month) > indexOf(died) + (monthsAfterDeath[programme] ?? 0), 'paid-after-death'],
      [
        register?.inPrison.some(({ from, until }) => from <= first && (until === null || until >= last)) ?? false,
        'paid-in-prison',
      ],
      [ended !== undefined && first > ended, 'paid-after-end'],
      [ceiling !== undefined && sum > ceiling, 'paid-over-ceiling'],
    ]
    return found.flatMap(([holds, code]) =>
      holds
        ? [
            problem(
              code,
              'warning',
              [index],
              [`${month}：${texts[code][0]}。`, `${month}: ${texts[code][1]}.`],
              ['请核实；情况属实的，停发并追回。', 'Look into it; where it is so, stop and recover.'],
            ),
          ]
        : [],
    )
  })
}
