import { addDays, type Citation, type LocalizedText, monthsBetween, type PlainDate } from '@minzheng/core'
import { choice, date, ifKnown, months, unlessSaid, yesIfSaid, yesNo } from '@minzheng/core/fields'
import {
  allOf,
  anyOf,
  type BooleanExpression,
  type DateExpression,
  type ExpressionsOf,
  firstOf,
  type NumberExpression,
} from '@minzheng/rules'
import * as z from 'zod'
import { disabilityGrade } from '../shared/facts.js'

const custodies = {
  none: ['否', 'No'],
  prison: ['服刑在押', 'Serving a sentence'],
  detox: ['强制隔离戒毒', 'In compulsory detox'],
  'compulsory-treatment': ['强制医疗', 'In compulsory medical treatment'],
  'other-restriction': ['其他限制人身自由的措施', 'Under another restriction of liberty'],
} as const

/** Whose facts they are: the start of every label, so that the reasons tell father and mother apart. */
const parentOf = (who: LocalizedText) => {
  const of = (zh: string, en: string) => ({ zh: `${who.zh}${zh}`, en: `${who.en}: ${en}` })
  return z.strictObject({
    /** By nature, or by a court’s declaration. */
    dead: yesIfSaid(of('死亡（含宣告死亡）', 'dead, or declared so')),
    /** By a court’s declaration; who is only out of touch has `policeReportOn`. */
    declaredMissing: yesIfSaid(of('宣告失踪', 'declared missing')),
    /** By the disability certificate (残疾人证). */
    disabilityGrade: disabilityGrade(of('残疾等级', 'grade of disability')),
    mentalOrIntellectual: yesIfSaid(of('精神或智力残疾', 'mental or intellectual disability')),
    /** Of an illness on the list that the place keeps. */
    severelyIll: yesIfSaid(of('患当地确定的重病', 'severely ill by the local list')),
    /**
     * Where the parent is held on the day. Compulsory medical treatment (刑事诉讼法 part 5 ch. 5) is another restriction of liberty, as
     * 徐州云龙 counted it in 2020; it has no term: give the months so far.
     */
    custody: unlessSaid('none', choice(custodies, of('被限制人身自由', 'held'))),
    /** For how long in all, by the judgment or decision: see {@link custodyTerm}; for life 1,200. Left out: not known. */
    custodyMonths: ifKnown(months(of('限制人身自由期限', 'term of being held'))),
    /** Neither in touch nor bringing up the child (失去联系且未履行监护抚养责任). */
    outOfTouch: yesIfSaid(of('失去联系且未履行抚养责任', 'out of touch and not bringing up')),
    /** The day on which the police accepted the report (受理报案之日), from which the months count. Left out: not known. */
    policeReportOn: ifKnown(date(of('失联报案受理日', 'day the police accepted the report'), { notAfter: 'asOf' })),
    /**
     * For as long as is asked, as the county confirmed on papers of the applicant, the neighbours, the village and the township
     * (个人承诺、邻里证明、村居证实、乡镇查验), where the police could hardly search (民发〔2020〕125号 二).
     */
    outOfTouchConfirmed: yesIfSaid(
      of('失联时间已由县级民政部门确认（公安部门难以查找的）', 'out of touch for long enough, as the county confirmed'),
    ),
    /** By a court’s judgment. */
    custodyRevoked: yesIfSaid(of('被撤销监护资格', 'guardianship revoked')),
    /** A foreign parent, removed by law, who does not bring up the child. */
    deported: yesIfSaid(of('被遣送（驱逐）出境且未履行抚养义务', 'deported and not bringing up')),
  })
}

/** One parent on the day of the decision; what is left out is not so, what is `null` is not known. */
export const Father = parentOf({ zh: '父亲', en: 'Father' })
/** The same of the other parent. */
export const Mother = parentOf({ zh: '母亲', en: 'Mother' })
/** What is known of one parent on the day of the decision. */
export type Parent = z.infer<typeof Father>

/** What a place may read otherwise than the national text. */
export const SituationPolicy = z.strictObject({
  custodyMonths: months('限制人身自由的最短期限', 'Least term of being held', { most: 120 }),
  outOfTouchMonths: months('失联的最短时间', 'Least time out of touch', { most: 120 }),
  /** 广东: a deported parent counts only beside one who is dead or missing, not where the other is in a situation too. */
  deportedOnlyBesideDeadOrMissing: yesNo('遣送出境只与死亡、失踪并列', 'Deported counts beside dead or missing only'),
})

/** The names of the situations, in the order in which one that fits several is named. */
export const situations = {
  dead: { zh: '死亡', en: 'Dead' },
  missing: { zh: '失踪', en: 'Declared missing' },
  disabled: { zh: '重残', en: 'Severely disabled' },
  ill: { zh: '重病', en: 'Severely ill' },
  jailed: { zh: '服刑在押', en: 'Serving a sentence' },
  detox: { zh: '强制隔离戒毒', en: 'In compulsory detox' },
  restrained: { zh: '被执行其他限制人身自由的措施', en: 'Under another restriction of liberty' },
  lostContact: { zh: '失联', en: 'Out of touch' },
  custodyRevoked: { zh: '被撤销监护资格', en: 'Guardianship revoked' },
  deported: { zh: '被遣送（驱逐）出境', en: 'Deported' },
} as const
/** A situation of a parent by 民发〔2019〕62号 and 民发〔2020〕125号: see {@link situations}. */
export type Situation = keyof typeof situations

type ParentFacts = ExpressionsOf<(typeof Father)['shape']>
type Policy = ExpressionsOf<(typeof SituationPolicy)['shape']>

/** One parent by the rule of the time: gone, in a situation, and which. */
export interface MeasuredParent {
  /** Dead or declared missing. */
  readonly gone: BooleanExpression
  /** In one of the situations. */
  readonly unable: BooleanExpression
  /** The same, where the other parent is unable too. */
  readonly unableWithOther: BooleanExpression
  readonly situation: ReturnType<typeof situationOf>
}

const severeGrade = (parent: ParentFacts) =>
  parent.disabilityGrade.isOneOf('1', '2').or(parent.disabilityGrade.isOneOf('3', '4').and(parent.mentalOrIntellectual))

type Custody = Exclude<keyof typeof custodies, 'none'>
const held = (parent: ParentFacts, least: NumberExpression, ...kinds: readonly [Custody, ...Custody[]]) =>
  parent.custody.isOneOf(...kinds).and(parent.custodyMonths.atLeast(least))

type Six = 'disabled' | 'ill' | 'jailed' | 'detox' | 'restrained' | 'lostContact'
interface Reading {
  /** Which the rule of the time knows beside dead and missing: none, the six of 2019, or the eight since 2021. */
  readonly situations: 'none' | 'six' | 'eight'
  readonly cite: Citation
  /** What says how being out of touch is found. */
  readonly touchCite: Citation
  readonly who: LocalizedText
}

const sixOf = (
  parent: ParentFacts,
  asOf: DateExpression,
  policy: Policy,
  { cite, touchCite, who }: Reading,
): Record<Six, BooleanExpression> => {
  const named = (situation: Six, of: BooleanExpression, at: Citation = cite) =>
    of.as(
      { zh: `${who.zh}${situations[situation].zh}`, en: `${who.en}: ${situations[situation].en.toLowerCase()}` },
      { cite: at },
    )
  const touch = parent.policeReportOn.monthsUntil(asOf).atLeast(policy.outOfTouchMonths)
  return {
    disabled: named('disabled', severeGrade(parent)),
    ill: named('ill', parent.severelyIll),
    jailed: named('jailed', held(parent, policy.custodyMonths, 'prison')),
    detox: named('detox', held(parent, policy.custodyMonths, 'detox')),
    restrained: named('restrained', held(parent, policy.custodyMonths, 'other-restriction', 'compulsory-treatment')),
    lostContact: named('lostContact', allOf(parent.outOfTouch, touch.or(parent.outOfTouchConfirmed)), touchCite),
  }
}

const situationOf = (parent: ParentFacts, six: Record<Six, BooleanExpression>, known: Reading['situations']) => {
  const amongSix = (of: BooleanExpression) => (known === 'none' ? of.and(false) : of)
  const amongEight = (of: BooleanExpression) => (known === 'eight' ? of : of.and(false))
  return firstOf(
    [parent.dead, 'dead'],
    [parent.declaredMissing, 'missing'],
    [amongSix(six.disabled), 'disabled'],
    [amongSix(six.ill), 'ill'],
    [amongSix(six.jailed), 'jailed'],
    [amongSix(six.detox), 'detox'],
    [amongSix(six.restrained), 'restrained'],
    [amongSix(six.lostContact), 'lostContact'],
    [amongEight(parent.custodyRevoked), 'custodyRevoked'],
    [amongEight(parent.deported), 'deported'],
  ).otherwise('none')
}

/** A parent under the opinion of 2010 (no situations), 民发〔2019〕62号 (six) and 民发〔2020〕125号 (eight). */
export const measureParent = (
  parent: ParentFacts,
  asOf: DateExpression,
  policy: Policy,
  reading: Reading,
): MeasuredParent => {
  const { situations: known, cite, who } = reading
  const eight = known === 'eight'
  const six = sixOf(parent, asOf, policy, reading)
  const inSix = anyOf(...Object.values(six))
  const unable = eight ? inSix.or(parent.custodyRevoked, parent.deported) : inSix
  const deportedCounts = parent.deported.and(policy.deportedOnlyBesideDeadOrMissing.not())
  return {
    gone: parent.dead
      .or(parent.declaredMissing)
      .as({ zh: `${who.zh}死亡或失踪`, en: `${who.en} dead or declared missing` }, { cite }),
    unable: unable.as({ zh: `${who.zh}符合规定情形`, en: `${who.en} in one of the situations` }, { cite }),
    unableWithOther: (eight ? inSix.or(parent.custodyRevoked, deportedCounts) : inSix).as(
      { zh: `${who.zh}符合规定情形（与另一方并列）`, en: `${who.en} in one of the situations, the other too` },
      { cite },
    ),
    situation: situationOf(parent, six, known).as(
      { zh: `${who.zh}情形`, en: `Situation of the ${who.en.toLowerCase()}` },
      { cite, words: { ...situations, none: { zh: '不属于规定情形', en: 'None of them' } } },
    ),
  }
}

/** Full months of a term with its first and last day, both counted: from 1 March to 31 August is 6. */
export const custodyTerm = (first: PlainDate, last: PlainDate): number => monthsBetween(first, addDays(last, 1))
