import { keysOf } from '@minzheng/core'
import { choice, count, date, decimal, each, fen, ifKnown, orNone, share, years } from '@minzheng/core/fields'
import { defineProgram, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { socialWorkLevels } from '../social-workers/level.js'
import { localCommunityWorkerRules } from './documents.js'
import { communityPosts } from './step-pay.js'

const posts = {
  head: communityPosts.head,
  deputy: communityPosts.deputy,
  member: communityPosts.member,
  staff: communityPosts.staff,
}
const degrees = {
  bachelor: ['本科', 'Bachelor'],
  master: ['硕士', 'Master'],
  doctor: ['博士', 'Doctor'],
} as const

/** One community worker on a day. `degree` counts where both the degree and the diploma are held. */
export const GradePayFacts = z.strictObject({
  asOf: date('计发日期', 'Day'),
  post: ifKnown(choice(posts, '岗位', 'Post')),
  yearsOfWork: ifKnown(years('社区工作满年数', 'Full years of work in communities')),
  degree: ifKnown(choice({ none: ['本科以下', 'Below bachelor'], ...degrees }, '学历学位', 'Degree and diploma')),
  certificate: ifKnown(
    choice({ none: ['无', 'None'], ...socialWorkLevels }, '社会工作者职业资格', 'Social-work certificate'),
  ),
  /** The coefficient of the grade, from the table of the place: no such table was seen. */
  coefficient: ifKnown(decimal('岗位等级系数', 'Coefficient of the grade', { most: 20 })),
})

const grade = (zh: string, en: string) => count(zh, en, { countedIn: 'level', most: 40 })
const plus = (what: string) => (zh: string, en: string) => orNone(grade(`${zh}增加等级`, `Grades for ${what}: ${en}`))

/** What a place sets: the grades of each post, how fast they rise, and what one coefficient is worth. */
export const GradePayPolicy = z.strictObject({
  first: each(posts, (zh, en) => grade(`${zh}起始等级`, `First grade: ${en}`)),
  last: each(posts, (zh, en) => grade(`${zh}最高等级`, `Last grade: ${en}`)),
  yearsOfGrade: years('每级工作年数', 'Years of one grade', { least: 1, most: 20 }),
  degree: each(degrees, plus('a degree')),
  certificate: each(socialWorkLevels, plus('a certificate')),
  startingPay: fen('起薪点', 'Starting pay', { per: 'month' }),
  /** The part that is paid as base; the rest is for performance. */
  baseShare: share('基本报酬比例', 'Share of base pay'),
})

/** 社区工作者岗位等级薪酬 since 2020-01-01, the year of the oldest local rule that is known. */
export const communityWorkerGradePay2020 = defineProgram({
  id: 'community-worker-grade-pay',
  title: { zh: '社区工作者岗位等级薪酬', en: 'Pay of community workers by grade of post' },
  inForce: { from: '2020-01-01', cite: localCommunityWorkerRules },
  facts: GradePayFacts,
  policy: GradePayPolicy,
  rules({ post, yearsOfWork, degree, certificate, coefficient }, policy) {
    const cite = localCommunityWorkerRules
    const sum = (parts: readonly NumberExpression[]) => parts.reduce((all, one) => all.plus(one))
    const ofPost = (of: typeof policy.first) => sum(keysOf(posts).map(one => post.is(one).choose(of[one], 0)))
    const more = sum([
      ...keysOf(degrees).map(one => degree.is(one).choose(policy.degree[one].otherwise(0), 0)),
      ...keysOf(socialWorkLevels).map(one => certificate.is(one).choose(policy.certificate[one].otherwise(0), 0)),
    ]).as({ zh: '学历、职业资格增加等级', en: 'Grades for degree and certificate' }, { cite })
    const grade = ofPost(policy.first)
      .plus(yearsOfWork.dividedBy(policy.yearsOfGrade).rounded('down'))
      .plus(more)
      .min(ofPost(policy.last))
      .as({ zh: '岗位等级', en: 'Grade of the post' }, { cite })
    const monthly = policy.startingPay
      .times(coefficient)
      .rounded('half-up')
      .as({ zh: '月报酬', en: 'Pay a month' }, { unit: 'fen/month', cite })
    const base = monthly
      .times(policy.baseShare)
      .rounded('half-up')
      .as({ zh: '基本报酬', en: 'Base pay' }, { unit: 'fen/month', cite })
    const performance = monthly
      .minus(base)
      .as({ zh: '绩效报酬', en: 'Pay for performance' }, { unit: 'fen/month', cite })
    return { more, grade, monthly, base, performance }
  },
})

/**
 * The grade of a community worker by post, years, degree and certificate, and the pay of a month: starting pay by the coefficient of
 * the grade, cut into base and performance, each rounded half up to a fen. A place’s table of coefficients has to be brought along.
 */
export const communityWorkerGradePay = versions(communityWorkerGradePay2020)
