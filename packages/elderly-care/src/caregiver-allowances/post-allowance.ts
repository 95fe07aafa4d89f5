import { keysOf } from '@minzheng/core'
import { choice, date, each, fen, ifKnown, orNone, yesIfSaid, yesNo } from '@minzheng/core/fields'
import { allOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { localCaregiverRules } from '../shared/documents.js'

const grades = {
  none: ['无等级', 'None'],
  junior: ['初级工', 'Junior worker'],
  intermediate: ['中级工', 'Intermediate worker'],
  senior: ['高级工', 'Senior worker'],
  technician: ['技师', 'Technician'],
  seniorTechnician: ['高级技师', 'Senior technician'],
} as const
const { none, ...certified } = grades

/** One caregiver in one month. Left out or `null`: not known; `publicPost` left out: no. */
export const PostAllowanceFacts = z.strictObject({
  asOf: date('计发日期', 'Day'),
  grade: ifKnown(choice(grades, '职业技能等级', 'Grade of skill')),
  /** Cares for residents of a home, not in an office. */
  frontLine: ifKnown(yesNo('在一线护理岗位', 'Cares for residents')),
  contract: ifKnown(yesNo('签订劳动合同并缴纳社会保险', 'Has a contract and is insured')),
  publicPost: yesIfSaid('事业单位编制', 'Holds a public post'),
})

/** What a place pays by grade. `null`: nothing; left out: not known. */
export const PostAllowancePolicy = z.strictObject({
  rates: each(certified, (zh, en) => orNone(fen(`${zh}岗位津贴`, `Allowance: ${en.toLowerCase()}`, { per: 'month' }))),
  publicPostExcluded: yesNo('不含事业编制人员', 'Public posts get none'),
})

/** 养老护理岗位津贴 since 2021-01-01, the first day of the oldest local rule that is known. */
export const postAllowance2021 = defineProgram({
  id: 'caregiver-post-allowance',
  title: { zh: '养老护理员岗位津贴', en: 'Post allowance of caregivers' },
  inForce: { from: '2021-01-01', cite: localCaregiverRules },
  facts: PostAllowanceFacts,
  policy: PostAllowancePolicy,
  rules({ grade, frontLine, contract, publicPost }, policy) {
    const cite = localCaregiverRules
    const eligible = allOf(frontLine, contract, publicPost.not().or(policy.publicPostExcluded.not())).as(
      { zh: '属于津贴对象', en: 'Eligible' },
      { cite },
    )
    const rate = keysOf(certified)
      .map(one => grade.is(one).choose(policy.rates[one].otherwise(0), 0))
      .reduce((sum, one) => sum.plus(one))
      .as({ zh: '津贴标准', en: 'Rate' }, { unit: 'fen/month', cite })
    const allowance = eligible
      .choose(rate, 0)
      .as({ zh: '每月津贴', en: 'Allowance a month' }, { unit: 'fen/month', cite })
    return { eligible, rate, allowance }
  },
})

/** The monthly allowance of a caregiver by grade of skill (养老护理岗位奖励津贴), in fen. The nation sets no amount. */
export const caregiverPostAllowance = versions(postAllowance2021)
