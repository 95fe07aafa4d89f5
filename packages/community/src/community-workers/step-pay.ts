import { keysOf } from '@minzheng/core'
import { choice, date, each, fen, ifKnown, months } from '@minzheng/core/fields'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { localCommunityWorkerRules } from './documents.js'

/** The posts of a community (岗位), from the head down. */
export const communityPosts = {
  head: ['正职', 'Head'],
  deputy: ['副职', 'Deputy head'],
  member: ['委员', 'Member of the committee'],
  staff: ['一般工作人员', 'Member of staff'],
  station: ['社区工作站人员', 'Staff of the work station'],
} as const

const steps = {
  step1: ['第1档', 'Step 1'],
  step2: ['第2档', 'Step 2'],
  step3: ['第3档', 'Step 3'],
  step4: ['第4档', 'Step 4'],
  step5: ['第5档', 'Step 5'],
  step6: ['第6档', 'Step 6'],
  step7: ['第7档', 'Step 7'],
  step8: ['第8档', 'Step 8'],
  step9: ['第9档', 'Step 9'],
  step10: ['第10档', 'Step 10'],
  step11: ['第11档', 'Step 11'],
  step12: ['第12档', 'Step 12'],
} as const

/** One community worker on a day. */
export const StepPayFacts = z.strictObject({
  asOf: date('计发日期', 'Day'),
  post: ifKnown(choice(communityPosts, '岗位', 'Post')),
  /** Months since the first day that counts, in years whose yearly review was passed; a year that failed is left out. */
  monthsPassed: ifKnown(months('考核合格的任职月数', 'Months in post with the reviews passed')),
})

/** What a place pays: a base by step, and by post a pay and an allowance, before bonuses and social insurance. */
export const StepPayPolicy = z.strictObject({
  base: each(steps, (zh, en) => fen(`${zh}基本工资`, `Base pay, ${en}`, { per: 'month' })),
  monthsOfStep: months('每档任职月数', 'Months of one step', { least: 1, most: 120 }),
  post: each(communityPosts, (zh, en) => fen(`${zh}岗位工资`, `Pay of post: ${en}`, { per: 'month' })),
  allowance: each(communityPosts, (zh, en) => fen(`${zh}津贴`, `Allowance: ${en}`, { per: 'month' })),
})

/** 社区工作者分档薪酬 since 2009-01-01, the year of the oldest local rule that is known. */
export const communityWorkerStepPay2009 = defineProgram({
  id: 'community-worker-step-pay',
  title: { zh: '社区工作者分档薪酬', en: 'Pay of community workers by step and post' },
  inForce: { from: '2009-01-01', cite: localCommunityWorkerRules },
  facts: StepPayFacts,
  policy: StepPayPolicy,
  rules({ post, monthsPassed }, policy) {
    const cite = localCommunityWorkerRules
    const all = keysOf(steps)
    const step = monthsPassed
      .dividedBy(policy.monthsOfStep)
      .rounded('down')
      .plus(1)
      .min(all.length)
      .as({ zh: '工资档次', en: 'Step of pay' }, { cite })
    const base = all
      .map((one, index) => step.equals(index + 1).choose(policy.base[one], 0))
      .reduce((sum, one) => sum.plus(one))
      .as({ zh: '基本工资', en: 'Base pay' }, { unit: 'fen/month', cite })
    const byPost = (of: typeof policy.post) =>
      keysOf(communityPosts)
        .map(one => post.is(one).choose(of[one], 0))
        .reduce((sum, one) => sum.plus(one))
    const postPay = byPost(policy.post).as({ zh: '岗位工资', en: 'Pay of the post' }, { unit: 'fen/month', cite })
    const allowance = byPost(policy.allowance).as({ zh: '津贴', en: 'Allowance' }, { unit: 'fen/month', cite })
    const monthly = base
      .plus(postPay)
      .plus(allowance)
      .as(
        { zh: '月薪酬（不含奖金、社会保险）', en: 'Pay a month, without bonus and insurance' },
        { unit: 'fen/month', cite },
      )
    return { step, base, postPay, allowance, monthly }
  },
})

/**
 * What a community worker is paid a month where the place has a base of twelve steps, one for each so many months with the yearly
 * reviews passed, beside a pay and an allowance of the post (厦门、翔安).
 */
export const communityWorkerStepPay = versions(communityWorkerStepPay2009)
