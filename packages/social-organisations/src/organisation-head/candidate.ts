import {
  addMonths,
  ageOn,
  allHold,
  atArticle,
  type Citation,
  type Criterion,
  criterionOf,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  negated,
  PlainDate,
  someHold,
} from '@minzheng/core'
import * as z from 'zod'
import { associationRegulation2016, foundationRegulation, serviceInstitutionRegulation } from '../shared/documents.js'
import { OrganisationType } from '../shared/organisation.js'
import { associationArticleAt, regulationAt } from '../shared/regulation.js'

/** 全国性行业协会商会负责人任职管理办法（试行）. */
export const tradeHeadMeasures2015 = {
  title: '全国性行业协会商会负责人任职管理办法（试行）',
  issuer: '民政部',
  issued: '2015-09-07',
  effective: '2015-09-07',
  confidence: 'official-excerpt',
  note: 'articles 1 to 6 read in copies; terms and retired officials as the press restates them, their articles not seen',
} as const satisfies Citation

/** What somebody is to be in an organisation: one who promotes it (发起人), or one of its persons in charge (负责人). */
export const headPosts = {
  promoter: { zh: '发起人', en: 'Promoter' },
  president: { zh: '会长、理事长', en: 'President' },
  'vice-president': { zh: '副会长、副理事长', en: 'Vice-president' },
  'secretary-general': { zh: '秘书长', en: 'Secretary-general' },
  'executive-head': { zh: '执行机构负责人（社会服务机构）', en: 'Executive head (of a service institution)' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A post of {@link headPosts}. */
export const HeadPost = z.enum(keysOf(headPosts))
export type HeadPost = z.infer<typeof HeadPost>

const known = z.boolean().nullable().default(null)

/** Somebody who is to promote an organisation or to be in charge of it. What is not known is `null`. */
export const HeadCandidate = z.strictObject({
  type: OrganisationType,
  /** A national trade association that was separated from the offices: it has measures of its own on its heads. */
  nationalTrade: z.boolean().default(false),
  post: HeadPost,
  /** Is to be the legal representative as well; the president of a foundation is in any case. */
  legalRepresentative: z.boolean().default(false),
  birth: PlainDate.nullable().default(null),
  fullCapacity: known,
  /** Is or was deprived of political rights as a punishment. */
  deprivedOfRights: known,
  /** A sentence of public surveillance, detention or imprisonment: until when it ran (`null`: it runs still). `'none'`: there was none. */
  sentence: z
    .union([z.literal('none'), z.strictObject({ ended: PlainDate.nullable() })])
    .nullable()
    .default(null),
  /** Was an officer of a foundation that was struck from the register, and to blame for it. `'none'`: was not. */
  revokedFoundation: z
    .union([z.literal('none'), z.strictObject({ on: PlainDate, toBlame: known })])
    .nullable()
    .default(null),
  /** Serves the state still, or has not retired. */
  servingOfficial: known,
  /** A retired leading official: since when, and whether those who manage such officials approved the post, or had it filed (备案). `'none'`: is none. */
  retiredOfficial: z
    .union([z.literal('none'), z.strictObject({ on: PlainDate, approved: known, filed: known })])
    .nullable()
    .default(null),
  /** Is the legal representative of another association, of another body, or of none. */
  representsElsewhere: z.enum(['none', 'association', 'other-body']).nullable().default(null),
  /** Is president or secretary-general of another association. */
  headsElsewhere: known,
  /** President and secretary-general are one person. */
  bothPosts: known,
  /** President and secretary-general come from one member unit. */
  oneUnit: known,
  /** Terms in a row in this post before the one that begins. */
  termsBefore: z.int().min(0).nullable().default(null),
  /** Years of the term that begins. */
  termYears: z.number().min(0).nullable().default(null),
  /** No resident of the mainland. */
  fromElsewhere: known,
  /** The foundation raises funds from the public, or has its original fund from the mainland: a resident of the mainland represents it. */
  mainlandFoundation: known,
  /** Months a year that somebody from elsewhere stays on the mainland. */
  monthsOnMainland: z.number().min(0).max(12).nullable().default(null),
})
export type HeadCandidate = z.infer<typeof HeadCandidate>

/** The greatest age of the heads of a national trade association, in full years, and their most terms and years a term. */
export const tradeHeadLimits = { age: 70, terms: 2, termYears: 5, approvalYears: 3 } as const

/** Years for which somebody may be no officer of a foundation after a sentence, or after a foundation was struck from the register. */
const barredMonths = 60
/** Months a year that officers of a foundation from elsewhere stay on the mainland. */
const mainlandMonths = 3

const earliestTexts = {
  association: associationRegulation2016,
  'service-institution': serviceInstitutionRegulation,
  foundation: foundationRegulation,
} as const

const overBy = (from: PlainDate | null, on: PlainDate): boolean => from !== null && addMonths(from, barredMonths) < on

const afterSentence = (sentence: HeadCandidate['sentence'], on: PlainDate): boolean | null =>
  sentence === null ? null : sentence === 'none' ? true : overBy(sentence.ended, on)

const afterRevocation = (revoked: HeadCandidate['revokedFoundation'], on: PlainDate): boolean | null => {
  if (revoked === null) return null
  if (revoked === 'none' || overBy(revoked.on, on)) return true
  return negated(revoked.toBlame)
}

/** In the first three years the post has to be approved; after them it may be filed instead, but one of both it takes still. */
const retiredWithConsent = (retired: HeadCandidate['retiredOfficial'], on: PlainDate): boolean | null => {
  if (retired === null) return null
  if (retired === 'none') return true
  const mayBeFiled = addMonths(retired.on, 12 * tradeHeadLimits.approvalYears) < on
  return mayBeFiled ? someHold([retired.approved, retired.filed]) : retired.approved
}

const ofFoundation = (one: HeadCandidate, on: PlainDate): Criterion[] => {
  const article23 = criterionOf(atArticle(foundationRegulation, '第二十三条'))
  return [
    article23(
      'head-never-deprived',
      '未曾被剥夺政治权利',
      'Was never deprived of political rights',
      negated(one.deprivedOfRights),
    ),
    article23(
      'head-after-sentence',
      '无刑罚，或者执行完毕已逾5年',
      'No sentence, or five years have passed since',
      afterSentence(one.sentence, on),
    ),
    article23(
      'head-after-revocation',
      '未对被撤销的基金会负有个人责任，或者已逾5年',
      'Not to blame for a foundation struck from the register, or five years have passed',
      afterRevocation(one.revokedFoundation, on),
    ),
    article23('head-no-official', '不是现职国家工作人员', 'Does not serve the state', negated(one.servingOfficial)),
    // The president is the legal representative of a foundation (art. 20).
    ...(one.legalRepresentative || one.post === 'president'
      ? [
          article23(
            'head-represents-no-other',
            '不担任其他组织的法定代表人',
            'Is the legal representative of no other body',
            one.representsElsewhere === null ? null : one.representsElsewhere === 'none',
          ),
          article23(
            'head-resident',
            '公募基金会、原始基金来自内地的基金会，由内地居民担任法定代表人',
            'A resident of the mainland represents a foundation that raises funds from the public or has its fund from there',
            someHold([negated(one.fromElsewhere), negated(one.mainlandFoundation)]),
          ),
        ]
      : []),
    criterionOf(atArticle(foundationRegulation, '第二十四条'))(
      'head-on-mainland',
      '境外身份的，每年在内地居留不少于3个月',
      'From elsewhere: stays three months a year on the mainland',
      one.fromElsewhere === false
        ? true
        : one.monthsOnMainland !== null && one.monthsOnMainland >= mainlandMonths
          ? true
          : one.fromElsewhere === null || one.monthsOnMainland === null
            ? null
            : false,
    ),
  ]
}

const ofTradeAssociation = (one: HeadCandidate, on: PlainDate): Criterion[] => {
  const article4 = criterionOf(atArticle(tradeHeadMeasures2015, '第四条'))
  const measures = criterionOf(tradeHeadMeasures2015)
  const leads = one.post === 'president' || one.post === 'secretary-general'
  return [
    article4(
      'head-age',
      '年龄不超过70周岁',
      'Is not over 70',
      one.birth === null ? null : ageOn(one.birth, on) <= tradeHeadLimits.age,
    ),
    measures(
      'head-no-official',
      '不是现职或者未办理退休手续的公务员',
      'Is no civil servant in service',
      negated(one.servingOfficial),
    ),
    measures(
      'head-retired-approved',
      '退（离）休领导干部任职已经审批，满三年的已经审批或者备案',
      'Retired from a leading post: the post was approved or, after three years, approved or filed',
      retiredWithConsent(one.retiredOfficial, on),
    ),
    measures(
      'head-terms',
      '每届不超过5年，连任不超过2届',
      'A term of at most five years, and no third one in a row',
      allHold([
        one.termYears === null ? null : one.termYears <= tradeHeadLimits.termYears,
        one.termsBefore === null ? null : one.termsBefore < tradeHeadLimits.terms,
      ]),
    ),
    ...(leads
      ? [
          article4(
            'head-heads-no-other',
            '不兼任其他社会团体理事长（会长）、秘书长',
            'Is president or secretary-general of no other association',
            negated(one.headsElsewhere),
          ),
          article4(
            'head-two-persons',
            '理事长（会长）和秘书长不由同一人兼任，不来自同一会员单位',
            'President and secretary-general are two persons of two units',
            allHold([negated(one.bothPosts), negated(one.oneUnit)]),
          ),
        ]
      : []),
  ]
}

/**
 * Whether somebody may promote an organisation or be in charge of it on a day, by the regulations (社会团体 arts 12, 13; 民办非企业单位 art. 11;
 * 基金会 arts 23, 24), and for national trade associations by the measures of 2015. What a charter asks beside, and what a place asks
 * (age, terms), is not among it. Covered from 2016-02-06 for associations, since 1998-10-25 and 2004-06-01 for the others: before that it is
 * undetermined.
 */
export const judgeHead = (one: HeadCandidate, on: PlainDate): JudgedCriteria => {
  const read = regulationAt(
    one.type,
    { association: '第十二条', 'service-institution': '第十一条', foundation: '第二十三条' },
    on,
  )
  const association = one.type === 'association'
  const trade =
    association && one.nationalTrade && one.post !== 'promoter' && on >= tradeHeadMeasures2015.effective
      ? ofTradeAssociation(one, on)
      : []
  if (read === null)
    return judged([
      criterionOf(earliestTexts[one.type])('head-law-read', '当日的规定已收录', 'The law of the day is held', null),
      ...trade,
    ])
  if (one.type === 'foundation') return judged(one.post === 'promoter' ? [] : ofFoundation(one, on))
  // A service institution is refused for its heads alone.
  if (!association && one.post === 'promoter') return judged([])
  const ground = criterionOf(
    association
      ? associationArticleAt('第十三条第三项', on)!
      : atArticle(serviceInstitutionRegulation, '第十一条第二款第四项'),
  )
  return judged([
    ground(
      'head-never-deprived',
      '未曾被剥夺政治权利',
      'Was never deprived of political rights',
      negated(one.deprivedOfRights),
    ),
    ground('head-capacity', '具有完全民事行为能力', 'Has full capacity', one.fullCapacity),
    ...(association && one.legalRepresentative
      ? [
          criterionOf(associationArticleAt('第十二条', on)!)(
            'head-represents-no-other',
            '不同时担任其他社会团体的法定代表人',
            'Is the legal representative of no other association',
            one.representsElsewhere === null ? null : one.representsElsewhere !== 'association',
          ),
        ]
      : []),
    ...trade,
  ])
}
