import {
  addMonths,
  atArticle,
  brokenRule,
  type Fen,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { safetyNetNotice2022, tekunMeasures2021 } from '../shared/documents.js'

/** What a case is for, whether it is paid each month, and whether it is decided on first: other help may come before its papers. */
export const exchangedProgrammes = {
  dibao: { zh: '最低生活保障', en: 'Dibao', monthly: true, decidedFirst: true },
  tekun: { zh: '特困人员供养', en: 'Tekun support', monthly: true, decidedFirst: true },
  marginal: { zh: '低保边缘家庭认定', en: 'Recognition as marginal', monthly: false, decidedFirst: true },
  rigid: { zh: '刚性支出困难家庭认定', en: 'Recognition of rigid expenses', monthly: false, decidedFirst: true },
  temporary: { zh: '临时救助', en: 'Temporary assistance', monthly: false, decidedFirst: false },
  medical: { zh: '医疗救助', en: 'Medical assistance', monthly: false, decidedFirst: false },
  education: { zh: '教育救助', en: 'Education assistance', monthly: false, decidedFirst: false },
  housing: { zh: '住房救助', en: 'Housing assistance', monthly: false, decidedFirst: false },
  employment: { zh: '就业救助', en: 'Employment assistance', monthly: false, decidedFirst: false },
  disaster: { zh: '受灾人员救助', en: 'Disaster relief', monthly: false, decidedFirst: false },
  // From the month of the application (国发〔2015〕52号), whenever it is decided on.
  'disability-living': {
    zh: '困难残疾人生活补贴',
    en: 'Living subsidy of the disabled',
    monthly: true,
    decidedFirst: false,
  },
  'disability-nursing': {
    zh: '重度残疾人护理补贴',
    en: 'Nursing subsidy of the disabled',
    monthly: true,
    decidedFirst: false,
  },
  children: {
    zh: '孤儿、事实无人抚养儿童基本生活保障',
    en: 'Allowance of orphans and unattended children',
    monthly: true,
    decidedFirst: true,
  },
  adrift: {
    zh: '生活无着的流散（流浪乞讨）人员救助',
    en: 'Relief of people adrift',
    monthly: false,
    decidedFirst: false,
  },
  charity: { zh: '慈善帮扶', en: 'Charity', monthly: false, decidedFirst: false },
} as const satisfies Readonly<
  Record<string, LocalizedText & { readonly monthly: boolean; readonly decidedFirst: boolean }>
>
/** A programme of {@link exchangedProgrammes}. */
export const ExchangedProgramme = z.enum(keysOf(exchangedProgrammes))
export type ExchangedProgramme = z.infer<typeof ExchangedProgramme>

const key = z.string().min(1).max(64)
const day = PlainDate.nullable().default(null)

/** A person, by a key that is never the identity number itself. */
const person = z.strictObject({
  id: key,
  birth: day,
  died: day,
})
const household = z.strictObject({
  id: key,
  /** The county or town that keeps it, by its code. */
  division: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/),
  area: z.enum(['urban', 'rural']).nullable().default(null),
  members: z.array(key).min(1),
})
const assistanceCase = z.strictObject({
  id: key,
  household: key,
  programme: ExchangedProgramme,
  /** Whom it is for: of dibao the members that count. */
  persons: z.array(key).min(1),
  applied: PlainDate,
  decided: day,
  granted: z.boolean().nullable().default(null),
  /** The first and last day of the help; both belong to it. */
  from: day,
  until: day,
})
/** What is paid under a case beside the allowance itself, which is paid once a month. */
export const exchangedBenefits = {
  allowance: { zh: '救助金', en: 'The allowance' },
  supplement: { zh: '分类施保等增发', en: 'A supplement' },
  'price-subsidy': { zh: '价格临时补贴', en: 'The price subsidy' },
  arrears: { zh: '补发', en: 'What is made up for' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const benefit = z.strictObject({
  case: key,
  kind: z.enum(keysOf(exchangedBenefits)).default('allowance'),
  /** Whom of the case it is for, where it is paid by person, as supplements may be; left out: all. */
  person: key.optional(),
  /** The month that it is for, by its first day. */
  month: PlainDate.refine(month => month.endsWith('-01'), refusal([], '应为当月第一日', 'the first day of a month')),
  amount: z.int().min(0),
  paid: day,
  /** The bank gave it back: it was not paid, and may be paid again. */
  returned: PlainDate.nullable().optional(),
})

/**
 * What platforms of social assistance hand to each other (智慧救助平台的数据交换): households and their members, cases, and what was paid.
 * The same contract serves every city; what a platform knows beside this stays with it. Amounts in fen.
 */
export const AssistanceExchange = z.strictObject({
  format: z.literal('minzheng-assistance/1'),
  division: z.string().regex(/^\d{6}$/),
  exported: PlainDate,
  persons: z.array(person),
  households: z.array(household),
  cases: z.array(assistanceCase),
  benefits: z.array(benefit),
})
export type AssistanceExchange = z.infer<typeof AssistanceExchange>

/** What an exchange is held against. */
export const exchangeRules = {
  'exchange-once': { text: { zh: '同一编号登记了两次', en: 'a key stands once' } },
  'exchange-reference': { text: { zh: '引用的编号不存在', en: 'what is referred to is there' } },
  'exchange-one-household': { text: { zh: '同一人员登记在两户', en: 'a person belongs to one household' } },
  'exchange-member': { text: { zh: '救助对象不是该户成员', en: 'a case is for members of its household' } },
  'exchange-order': {
    text: {
      zh: '日期先后颠倒：申请、审核确认、享受救助，出生、死亡',
      en: 'application, decision and help, birth and death follow one another',
    },
  },
  'exchange-not-later': { text: { zh: '日期晚于导出日', en: 'nothing is dated after the export' } },
  'exchange-granted': {
    text: { zh: '未获批准或者不在救助期内而有发放记录', en: 'what is paid was granted for that month' },
  },
  'exchange-paid-once': { text: { zh: '同一月份重复发放', en: 'a month is paid once' } },
  'exchange-paid-again': {
    text: {
      zh: '同一月份分日发放，核对是否补发差额',
      en: 'what is paid for a month on another day makes up what was lacking',
    },
    // A standard that is raised for months gone by is paid up later (提标补发).
    severity: 'warning',
  },
  'exchange-one-basic-help': {
    text: { zh: '同一人员同时享受低保和特困供养', en: 'nobody is on dibao and tekun support at once' },
  },
  'exchange-case-once': {
    text: { zh: '同一人员同一项基本生活救助有两案，期间重叠', en: 'nobody has two cases of one basic help at once' },
  },
  'exchange-after-death': {
    text: { zh: '人员死亡后应当在3个月内完成调整', en: 'what is paid is adjusted within three months of a death' },
    cite: atArticle(safetyNetNotice2022, '一（三）'),
  },
  'exchange-tekun-after-death': {
    text: { zh: '特困人员死亡的，应当及时终止救助供养', en: 'support of tekun ends in good time after a death' },
    cite: atArticle(tekunMeasures2021, '第二十四条'),
    // 及时: no day is set.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

type Code = keyof typeof exchangeRules
const broken = (code: Code, path: Problem['path'], due?: PlainDate) => brokenRule(code, exchangeRules[code], path, due)

const repeated = (list: string, keys: readonly string[]) => {
  const seen = new Set<string>()
  return keys.flatMap((one, index) => {
    if (seen.has(one)) return [broken('exchange-once', [list, index, 'id'])]
    seen.add(one)
    return []
  })
}

const monthOf = (date: PlainDate): PlainDate => `${date.slice(0, 7)}-01`

type Case = AssistanceExchange['cases'][number]

/** Whether two spans of help share a day. */
const overlap = (a: Case, b: Case): boolean =>
  a.from !== null &&
  b.from !== null &&
  (a.until === null || b.from <= a.until) &&
  (b.until === null || a.from <= b.until)

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map([...list].reverse().map(one => [one.id, one]))

/** The lists of an exchange by their keys; of two with one key, the first. */
const indexOf = ({ persons, households, cases, exported }: AssistanceExchange) => ({
  persons: byId(persons),
  cases: byId(cases),
  members: new Map([...byId(households)].map(([id, { members }]) => [id, new Set(members)])),
  exported,
})
type Index = ReturnType<typeof indexOf>

/** Cases of basic help by person and programme, as they were met so far. */
type BasicHelp = Map<string, Case[]>
const exclusive = { dibao: 'tekun', tekun: 'dibao' } as const

const caseProblems = (all: Index, basic: BasicHelp, one: Case, index: number): Problem[] => {
  const { applied, decided, from, until, programme, persons } = one
  const members = all.members.get(one.household)
  const isBasic = programme === 'dibao' || programme === 'tekun'
  const hasEnded = until !== null && until < all.exported
  const ofPerson = (key: string, at: number): Problem[] => {
    const path = ['cases', index, 'persons', at]
    if (persons.indexOf(key) < at) return [broken('exchange-once', path)]
    if (!all.persons.has(key)) return [broken('exchange-reference', path)]
    // Who was of the household then may have left it since, as who died has.
    const isGone = hasEnded || happenedBy(all.persons.get(key)!.died, all.exported)
    if (members && !members.has(key) && !isGone) return [broken('exchange-member', path)]
    if (!isBasic) return []
    const own = `${programme} ${key}`
    const atOnce = (of: string) => basic.get(of)?.some(earlier => earlier.id !== one.id && overlap(earlier, one))
    const found = [
      ...(atOnce(`${exclusive[programme]} ${key}`) ? [broken('exchange-one-basic-help', path)] : []),
      ...(atOnce(own) ? [broken('exchange-case-once', path)] : []),
    ]
    basic.set(own, [...(basic.get(own) ?? []), one])
    return found
  }
  return [
    ...(members ? [] : [broken('exchange-reference', ['cases', index, 'household'])]),
    ...one.persons.flatMap(ofPerson),
    ...stepsOutOfOrder(['applied', 'decided'], { applied, decided }).map(step =>
      broken('exchange-order', ['cases', index, step]),
    ),
    ...(from !== null && exchangedProgrammes[programme].decidedFirst && monthOf(from) < monthOf(decided ?? applied)
      ? [broken('exchange-order', ['cases', index, 'from'])]
      : []),
    ...(from !== null && until !== null && until < from ? [broken('exchange-order', ['cases', index, 'until'])] : []),
    ...(applied > all.exported ? [broken('exchange-not-later', ['cases', index, 'applied'])] : []),
    ...(decided !== null && decided > all.exported ? [broken('exchange-not-later', ['cases', index, 'decided'])] : []),
  ]
}

const benefitProblems = (
  all: Index,
  { case: key, person, month, paid, returned }: AssistanceExchange['benefits'][number],
  index: number,
): Problem[] => {
  const found = all.cases.get(key)
  if (!found) return [broken('exchange-reference', ['benefits', index, 'case'])]
  const { decided, granted, from, until, persons, programme } = found
  const { monthly, decidedFirst } = exchangedProgrammes[programme]
  // What begins on a day that is not told is a gap of the record, see `recordQuality`.
  const inTime = (from === null || monthOf(from) <= month) && (until === null || month <= until)
  // A small sum is paid first, and decided on afterwards (先行救助); what was decided and how is not told is a gap, see `recordQuality`.
  const isGranted = granted ?? (!decidedFirst || decided !== null)
  // Who draws the help alone, or a benefit of his own, has no longer any; of several it goes on, adjusted: that is not for an exchange to see.
  const drawnBy = person ?? (persons.length === 1 ? persons[0] : undefined)
  const died = drawnBy === undefined ? null : all.persons.get(drawnBy)?.died
  const last = died && addMonths(died, 3)
  // The three months are those of dibao, since the notice; for tekun no text has days, and no less is let pass.
  const isTekun = programme === 'tekun'
  const since = isTekun ? tekunMeasures2021.effective : safetyNetNotice2022.effective
  const isAsked = (isTekun || programme === 'dibao') && died && died >= since
  return [
    ...(person === undefined || persons.includes(person)
      ? []
      : all.persons.has(person) && month < monthOf(all.exported)
        ? // Who was of the case in an earlier month may have left it.
          [{ ...broken('exchange-reference', ['benefits', index, 'person']), severity: 'warning' as const }]
        : [broken('exchange-reference', ['benefits', index, 'person'])]),
    ...(isGranted && (inTime || !monthly) ? [] : [broken('exchange-granted', ['benefits', index])]),
    ...(decidedFirst && paid !== null && decided !== null && paid < decided
      ? [broken('exchange-order', ['benefits', index, 'paid'])]
      : []),
    ...(paid !== null && paid > all.exported ? [broken('exchange-not-later', ['benefits', index, 'paid'])] : []),
    ...stepsOutOfOrder(['paid', 'returned'], { paid, returned }).map(step =>
      broken('exchange-order', ['benefits', index, step]),
    ),
    ...(isAsked && last && month > last
      ? [
          isTekun
            ? broken('exchange-tekun-after-death', ['benefits', index])
            : broken('exchange-after-death', ['benefits', index], last),
        ]
      : []),
  ]
}

/** What is wrong with an exchange: keys, references, the order of days, and what was paid without being due. All in one pass. */
export const exchangeProblems = (exchange: AssistanceExchange): Problem[] => {
  const { persons, households, cases, benefits } = exchange
  const all = indexOf(exchange)
  const basic: BasicHelp = new Map()
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  const seen = new Set<string>()
  const months = new Set<string>()
  const days = new Set<string>()
  const paidTwice = benefits.flatMap(({ case: key, kind, person, month, amount, paid, returned }, index) => {
    const programme = all.cases.get(key)?.programme
    if (!programme || !exchangedProgrammes[programme].monthly || returned) return []
    // A person may draw two supplements, as who is old and disabled does where the place adds both.
    const ofMonth = JSON.stringify([key, kind, person, month, kind === 'supplement' ? amount : undefined])
    const ofDay = `${ofMonth} ${paid}`
    const isAgain = months.has(ofMonth) && kind !== 'arrears'
    const code = days.has(ofDay) ? 'exchange-paid-once' : isAgain ? 'exchange-paid-again' : undefined
    months.add(ofMonth)
    days.add(ofDay)
    return code ? [broken(code, ['benefits', index, 'month'])] : []
  })
  return [
    ...repeated('persons', ids(persons)),
    ...persons.flatMap((one, index) =>
      (['birth', 'died'] as const)
        .filter(key => (one[key] ?? '') > exchange.exported)
        .map(key => broken('exchange-not-later', ['persons', index, key])),
    ),
    ...persons.flatMap(({ birth, died }, index) =>
      stepsOutOfOrder(['birth', 'died'], { birth, died }).map(step =>
        broken('exchange-order', ['persons', index, step]),
      ),
    ),
    ...repeated('households', ids(households)),
    ...repeated('cases', ids(cases)),
    ...households.flatMap(({ members }, index) =>
      members.flatMap((key, at) => {
        const path = ['households', index, 'members', at]
        if (!all.persons.has(key)) return [broken('exchange-reference', path)]
        if (seen.has(key)) return [broken('exchange-one-household', path)]
        seen.add(key)
        return []
      }),
    ),
    ...cases.flatMap((one, index) => caseProblems(all, basic, one, index)),
    ...paidTwice,
    ...benefits.flatMap((one, index) => benefitProblems(all, one, index)),
  ]
}

/** Households, persons and fen of one programme in one month. */
export interface ExchangeSummary {
  readonly households: number
  readonly persons: number
  readonly amount: Fen
}

/**
 * What is on record for a month, paid already or still to be paid, and did not come back, by programme: households and persons of these
 * cases, each once, and fen.
 */
export const exchangeSummary = (
  { cases, benefits }: AssistanceExchange,
  month: PlainDate,
): Readonly<Partial<Record<ExchangedProgramme, ExchangeSummary>>> => {
  const paid = new Map<string, Fen>()
  for (const { case: key, month: of, amount, returned } of benefits)
    if (of === monthOf(month) && !returned) paid.set(key, (paid.get(key) ?? 0) + amount)
  return Object.fromEntries(
    ExchangedProgramme.options.flatMap(programme => {
      const helped = cases.filter(one => one.programme === programme && paid.has(one.id))
      if (helped.length === 0) return []
      const summary: ExchangeSummary = {
        households: new Set(helped.map(({ household }) => household)).size,
        persons: new Set(helped.flatMap(({ persons }) => persons)).size,
        amount: helped.reduce((sum, { id }) => sum + paid.get(id)!, 0),
      }
      return [[programme, summary]]
    }),
  )
}
