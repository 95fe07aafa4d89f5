import {
  addMonths,
  type Citation,
  type Criterion,
  fenOf,
  isAtLeast,
  keysOf,
  type LocalizedText,
  PlainDate,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

/** 关于开展第三批智慧健康养老应用试点示范的通知, which asks the same as those of 2017 and 2018. */
export const smartCareNotice2019 = {
  title: '关于开展第三批智慧健康养老应用试点示范的通知',
  issuer: '工业和信息化部办公厅、民政部办公厅、国家卫生健康委员会办公厅',
  confidence: 'secondary',
  note: 'as news of a province of 2019-07-10 restates it; the second notice (工信厅联电子〔2018〕63号) asks the same of firms. The figures for bases were not seen',
} as const satisfies Citation

/** 关于开展2023年智慧健康养老应用试点示范遴选及前三批复核工作的通知. */
export const smartCareNotice2023 = {
  title: '关于开展2023年智慧健康养老应用试点示范遴选及2017—2019年（前三批）试点示范复核工作的通知',
  number: '工信厅联电子〔2023〕265号',
  issuer: '工业和信息化部办公厅、民政部办公厅、国家卫生健康委员会办公厅',
  confidence: 'secondary',
  note: 'as the press of 2023-10 restates it, its number as a notice of 河北 cites it; its guide with the conditions was not seen',
} as const satisfies Citation

/** The classes of the demonstration (智慧健康养老应用试点示范). */
export const smartCareClasses = {
  enterprise: { zh: '示范企业', en: 'Enterprise' },
  street: { zh: '示范街道（乡镇）', en: 'Street or town' },
  base: { zh: '示范基地', en: 'Base' },
  /** Named by plans; none of the notices that were read has it. */
  institution: { zh: '示范机构', en: 'Institution' },
  park: { zh: '示范园区', en: 'Park' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A class of the demonstration. */
export const SmartCareClass = z.enum(keysOf(smartCareClasses))
export type SmartCareClass = z.infer<typeof SmartCareClass>

const known = z.int().min(0).nullable()

/** Who applies, with what the notices ask of a firm and of a street; `null`: not known. Money in fen. */
export const SmartCareApplicant = z.discriminatedUnion('class', [
  z.strictObject({
    class: z.literal('enterprise'),
    registered: PlainDate,
    kind: z.enum(['manufacturer', 'other']),
    /** Of smart health and elderly care, in the year before. */
    revenue: known,
  }),
  z.strictObject({
    class: z.literal('street'),
    invested: known,
    productKinds: known,
    serviceKinds: known,
    persons: known,
  }),
])
export type SmartCareApplicant = z.infer<typeof SmartCareApplicant>

const condition = (code: string, zh: string, en: string, met: boolean | null): Criterion => ({
  code,
  title: { zh, en },
  met,
  cite: smartCareNotice2019,
})

const wan = (amount: number) => fenOf(amount * 10_000)

const conditionsOf = (applicant: SmartCareApplicant, asOf: PlainDate): readonly Criterion[] =>
  applicant.class === 'enterprise'
    ? [
        condition(
          'registered-two-years',
          '注册时间不少于2年',
          'registered for two years',
          addMonths(applicant.registered, 24) <= asOf,
        ),
        applicant.kind === 'manufacturer'
          ? condition(
              'revenue-of-maker',
              '产品生产企业上年度相关收入不低于1000万元',
              'a maker: revenue of 10 million yuan',
              isAtLeast(applicant.revenue, wan(1000)),
            )
          : condition(
              'revenue-of-other',
              '其他企业上年度相关收入不低于800万元',
              'another: revenue of 8 million yuan',
              isAtLeast(applicant.revenue, wan(800)),
            ),
      ]
    : [
        condition(
          'invested',
          '投入不少于1000万元',
          '10 million yuan invested',
          isAtLeast(applicant.invested, wan(1000)),
        ),
        condition('product-kinds', '不少于5类产品', 'five kinds of products', isAtLeast(applicant.productKinds, 5)),
        condition('service-kinds', '不少于5类服务', 'five kinds of services', isAtLeast(applicant.serviceKinds, 5)),
        condition('persons-served', '服务不少于10000人', '10,000 persons served', isAtLeast(applicant.persons, 10_000)),
      ]

/** The years of the first three batches. */
const firstBatches = { from: '2017-01-01', to: '2019-12-31' }

/**
 * The conditions with figures that the first three batches ask for, and which an applicant meets on a day. What was asked before 2017
 * or is asked from 2020 on is not known: it meets none of them for certain (`null`).
 */
export const smartCareConditions = (applicant: SmartCareApplicant, asOf: PlainDate): readonly Criterion[] => {
  const asked = conditionsOf(applicant, asOf)
  return runsOn(firstBatches.from, firstBatches.to, asOf) ? asked : asked.map(one => ({ ...one, met: null }))
}

/** How many of each class a province, a city with a plan of its own, or a central enterprise may recommend in 2023. */
export const smartCareQuotas2023 = {
  province: { enterprise: 3, street: 8, park: 3, base: 3 },
  'planned-city': { enterprise: 2, street: 4, park: 2, base: 2 },
  'central-enterprise': { enterprise: 1 },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<SmartCareClass, number>>>>>

/** The classes of which more are recommended than may be, and by how many; a class that the notice does not have may not be at all. */
export const overQuota = (
  by: keyof typeof smartCareQuotas2023,
  recommended: readonly SmartCareClass[],
): readonly { readonly class: SmartCareClass; readonly over: number }[] =>
  SmartCareClass.options.flatMap(one => {
    const quotas: Readonly<Partial<Record<SmartCareClass, number>>> = smartCareQuotas2023[by]
    const over = recommended.filter(each => each === one).length - (quotas[one] ?? 0)
    return over > 0 ? [{ class: one, over }] : []
  })

/** An award on the register (示范名单), with the check after years (复核). */
export const SmartCareAward = z
  .strictObject({
    name: z.string().min(1),
    class: SmartCareClass,
    division: z.string().min(1),
    awarded: PlainDate,
    recheck: z.strictObject({ on: PlainDate, passed: z.boolean() }).nullable().default(null),
    withdrawn: PlainDate.nullable().default(null),
  })
  .refine(
    ({ awarded, recheck, withdrawn }) => awarded <= (recheck?.on ?? awarded) && awarded <= (withdrawn ?? awarded),
    refusal(['awarded'], '复核或撤销日期早于授予日期', 'checked or withdrawn before it was awarded'),
  )
export type SmartCareAward = z.infer<typeof SmartCareAward>

/** Whether an award holds on a day: until it is withdrawn, or a check is failed. */
export const holdsSmartCareAward = ({ awarded, recheck, withdrawn }: SmartCareAward, asOf: PlainDate): boolean =>
  awarded <= asOf &&
  (withdrawn === null || asOf < withdrawn) &&
  (recheck === null || recheck.passed || asOf < recheck.on)
