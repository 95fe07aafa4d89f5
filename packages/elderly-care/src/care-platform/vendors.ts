import {
  addMonths,
  areInOrder,
  atArticle,
  breaking,
  type Citation,
  dueAgain,
  happenedBy,
  lapses,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'

/** 中华人民共和国电子商务法. */
export const ecommerceLaw = {
  title: '中华人民共和国电子商务法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2018-08-31',
  effective: '2019-01-01',
  confidence: 'primary',
} as const satisfies Citation

/** 网络交易监督管理办法. */
export const onlineTradeMeasures2021 = {
  title: '网络交易监督管理办法',
  number: '国家市场监督管理总局令第37号',
  issuer: '国家市场监督管理总局',
  issued: '2021-03-15',
  effective: '2021-05-01',
  confidence: 'unverified',
  note: 'the six months as a guide for shops restates them, article and days from memory; the law has the verification without an interval',
} as const satisfies Citation

const day = PlainDate.nullable()

/** A vendor that applies to the mall of a platform (网上商城进驻). A step not taken is `null`. */
export const PlatformVendor = z.strictObject({
  name: z.string().min(1),
  applied: PlainDate,
  /** What was handed in and found true; `null`: not known. */
  verified: z.strictObject({
    identity: z.boolean().nullable(),
    address: z.boolean().nullable(),
    contact: z.boolean().nullable(),
    /** Where what it sells needs one; `true` where it needs none. */
    licences: z.boolean().nullable(),
  }),
  admitted: day,
  /** Left out: not known. */
  rejected: day.optional(),
  /** The days on which what it had handed in was verified anew; left out: not known. */
  verifiedAgain: z.array(PlainDate).optional(),
  suspended: day.default(null),
  /** The day on which it was let in again after the suspension; `null`, or left out: it was not. */
  resumed: day.optional(),
  /** Suspensions before that one, each to the day on which the vendor was let in again; none where it is empty; left out: not told. */
  earlierSuspensions: z.array(z.strictObject({ from: PlainDate, to: PlainDate })).optional(),
  /** The suspension, or the end, was for a breach of the law, and not at the vendor's own wish; left out or `null`: not known. */
  forBreach: z.boolean().nullish(),
  /** Warnings, suspensions and ends of service for a breach have to be made public; `null`: not yet; left out: not known. */
  suspensionPublished: day.optional(),
  removed: day.default(null),
  /** The first day of whose trade records are kept; `null`: all are. */
  recordsKeptFrom: day.default(null),
})
export type PlatformVendor = z.infer<typeof PlatformVendor>

/** Where a vendor stands. */
export type VendorState = 'applied' | 'verified' | 'rejected' | 'admitted' | 'suspended' | 'removed'

/** What may follow on each state of a vendor (进驻、停业、退出). */
export const nextVendorStates: Readonly<Record<VendorState, readonly VendorState[]>> = {
  applied: ['verified', 'rejected'],
  verified: ['admitted', 'rejected'],
  rejected: ['applied'],
  admitted: ['suspended', 'removed'],
  suspended: ['admitted', 'removed'],
  removed: [],
}

const isVerified = ({ verified }: PlatformVendor) => Object.values(verified).every(one => one === true)

/** The suspension in which a day lies; the day on which the vendor is let in again is none of it. */
const suspensionOn = ({ suspended, resumed, earlierSuspensions }: PlatformVendor, on: PlainDate) =>
  [...(earlierSuspensions ?? []), ...(suspended === null ? [] : [{ from: suspended, to: resumed ?? null }])].find(
    ({ from, to }) => from <= on && (to === null || on < to),
  )

/** The state of a vendor on a day; `null`: it applies later, or whether it was rejected is not told. */
export const vendorState = (vendor: PlatformVendor, asOf: PlainDate): VendorState | null => {
  if (asOf < vendor.applied) return null
  if (happenedBy(vendor.removed, asOf)) return 'removed'
  if (suspensionOn(vendor, asOf)) return 'suspended'
  if (happenedBy(vendor.admitted, asOf)) return 'admitted'
  if (happenedBy(vendor.rejected, asOf)) return 'rejected'
  if (vendor.admitted === null && vendor.rejected === undefined) return null
  return isVerified(vendor) ? 'verified' : 'applied'
}

/** What the mall has to do with its vendors. */
export const vendorRules = {
  'verified-before-admission': {
    text: {
      zh: '应当核验身份、地址、联系方式、行政许可后登记',
      en: 'identity, address, contact and licences are verified first',
    },
    cite: atArticle(ecommerceLaw, '第二十七条'),
  },
  'steps-in-order': {
    text: {
      zh: '申请、进驻、停业、恢复、退出应当依次进行，进驻与驳回不得并存',
      en: 'application, admission, suspension, return and end follow one another, and nobody is both admitted and rejected',
    },
  },
  'verified-every-six-months': {
    text: { zh: '至少每六个月核验更新一次', en: 'they are verified anew every six months at least' },
    cite: atArticle(onlineTradeMeasures2021, '第二十四条'),
  },
  'suspension-published': {
    text: {
      zh: '对违法行为实施警示、暂停或者终止服务的，应当及时公示',
      en: 'a suspension, or an end, for a breach of the law is made public in good time',
    },
    cite: atArticle(ecommerceLaw, '第三十六条'),
    severity: 'warning',
  },
  'records-three-years': {
    text: { zh: '交易信息自交易完成之日起保存不少于三年', en: 'records of trade are kept three years at least' },
    cite: atArticle(ecommerceLaw, '第三十一条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** From when the six months run: who was in before the measures is verified anew within six months of them. */
const countsFrom = ({ admitted }: PlatformVendor): PlainDate | null =>
  admitted !== null && admitted < onlineTradeMeasures2021.effective ? onlineTradeMeasures2021.effective : admitted

/**
 * The day by which a vendor is to be verified anew: six months after its admission, not before the measures of 2021-05-01, or the last
 * time; where that fell into its suspension, the day on which it was let in again. `null`: not yet, or it is suspended or out, or
 * whether it was verified since, or, of a day that is over, whether it fell into a suspension, is not known.
 */
export const vendorVerificationDue = (vendor: PlatformVendor, asOf: PlainDate): PlainDate | null => {
  if (vendorState(vendor, asOf) !== 'admitted' || vendor.verifiedAgain === undefined) return null
  const due = dueAgain(countsFrom(vendor), vendor.verifiedAgain, 6, asOf)
  const back = due === null ? null : suspensionOn(vendor, due)?.to
  if (happenedBy(back, asOf)) return back!
  return due !== null && due < asOf && vendor.earlierSuspensions === undefined ? null : due
}

/** The days by which a vendor was to be verified anew and was not; one that falls into its suspension is due when it is let in again. */
const verificationsMissed = (vendor: PlatformVendor, until: PlainDate): PlainDate[] => {
  const { verifiedAgain } = vendor
  if (verifiedAgain === undefined) return []
  return lapses(countsFrom(vendor), verifiedAgain, 6, until).flatMap(due => {
    const back = suspensionOn(vendor, due)?.to
    if (back == null) return [due]
    return until > back && !verifiedAgain.some(on => due < on && on <= back) ? [back] : []
  })
}

/**
 * What the mall breaks with a vendor on a day: the law of what was done from 2019-01-01, the six months from 2021-05-01, each that
 * passed without a verification while it was in: a warning where it is not told whether it was suspended before. What is not known breaks nothing.
 */
export const vendorProblems = (vendor: PlatformVendor, asOf: PlainDate): Problem[] => {
  const broken = breaking(vendorRules)
  const { applied, admitted, rejected, suspended, resumed, removed, suspensionPublished, recordsKeptFrom } = vendor
  const first = (...days: readonly (PlainDate | null)[]) =>
    days.flatMap(one => (happenedBy(one, asOf) ? [one!] : [])).toSorted()[0]
  // Who was let in again after a suspension is out by the end alone.
  const out = first(happenedBy(resumed, asOf) ? null : suspended, removed)
  // A vendor may leave or pause of itself, which is nobody's measure.
  const measure = vendor.forBreach === true ? first(suspended, removed) : undefined
  const until = vendorState(vendor, asOf) === 'admitted' ? asOf : out
  const recordsDue = [addMonths(asOf, -36), ecommerceLaw.effective, admitted ?? applied].toSorted().at(-1)!
  return [
    ...stepsOutOfOrder(['applied', 'admitted', 'suspended', 'resumed', 'removed'], vendor).map(step =>
      broken('steps-in-order', [step]),
    ),
    ...(admitted !== null && rejected != null ? [broken('steps-in-order', ['rejected'])] : []),
    ...(admitted === null
      ? (['suspended', 'removed'] as const).flatMap(step =>
          vendor[step] === null ? [] : [broken('steps-in-order', [step])],
        )
      : []),
    ...(resumed != null && suspended === null ? [broken('steps-in-order', ['resumed'])] : []),
    ...(vendor.earlierSuspensions ?? []).flatMap(({ from, to }, index) =>
      areInOrder([admitted, from, to, suspended ?? removed])
        ? []
        : [broken('steps-in-order', ['earlierSuspensions', index])],
    ),
    ...(happenedBy(admitted, asOf) &&
    admitted! >= ecommerceLaw.effective &&
    Object.values(vendor.verified).includes(false)
      ? [broken('verified-before-admission', ['verified'])]
      : []),
    ...(until === undefined ? [] : verificationsMissed(vendor, until)).map(due => ({
      ...broken('verified-every-six-months', ['verifiedAgain'], due),
      severity: vendor.earlierSuspensions === undefined ? ('warning' as const) : ('error' as const),
    })),
    ...(measure !== undefined &&
    measure >= ecommerceLaw.effective &&
    measure !== asOf &&
    notHappenedBy(suspensionPublished, asOf)
      ? [broken('suspension-published', ['suspensionPublished'])]
      : []),
    ...(recordsKeptFrom !== null && asOf >= ecommerceLaw.effective && recordsKeptFrom > recordsDue
      ? [broken('records-three-years', ['recordsKeptFrom'])]
      : []),
  ]
}
