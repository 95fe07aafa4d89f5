import { keysOf } from '@minzheng/core'
import { choice, date, each, fen, ifKnown, months, orNone, share, yesIfSaid, yesNo } from '@minzheng/core/fields'
import { allOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { localCaregiverRules } from '../shared/documents.js'

const degrees = {
  secondary: ['中职', 'Secondary vocational school'],
  college: ['专科（高职）', 'College'],
  bachelor: ['本科及以上', 'Bachelor or more'],
} as const

/** A graduate who went to work in elderly care. Left out or `null`: not known; `publicPost` left out: no. */
export const EntryAwardFacts = z.strictObject({
  asOf: date('计发日期', 'Day'),
  degree: ifKnown(choice(degrees, '学历', 'Degree')),
  graduated: ifKnown(date('毕业日期', 'Day of graduation', { notAfter: 'asOf' })),
  entered: ifKnown(date('入职日期', 'First day of work', { notAfter: 'asOf' })),
  /** Still in service; instalments end with it. */
  inService: ifKnown(yesNo('仍在岗', 'Still in service')),
  publicPost: yesIfSaid('事业单位编制', 'Holds a public post'),
})

/**
 * What a place pays by degree, and when: three parts, the first so many months after the first day of work, the others a year and
 * two years later. `null`: nothing; left out: not known.
 */
export const EntryAwardPolicy = z.strictObject({
  amounts: each(degrees, (zh, en) => orNone(fen(`${zh}入职奖补`, `Award: ${en.toLowerCase()}`))),
  /** Graduated at most so many months before. */
  graduatedMonthsMost: months('毕业至入职最长间隔', 'Months since graduation, at most', { most: 120 }),
  firstAfterMonths: months('首次发放须满', 'Months of service for the first part', { most: 120 }),
  firstShare: share('第一次发放比例', 'First part'),
  secondShare: share('第二次发放比例', 'Second part'),
  publicPostExcluded: yesNo('不含事业编制人员', 'Public posts get none'),
})

/** 毕业生入职奖补 since 2021-01-01, the first day of the oldest local rule that is known. */
export const entryAward2021 = defineProgram({
  id: 'caregiver-entry-award',
  title: { zh: '养老服务人员入职奖补', en: 'Entry award of elderly-care staff' },
  inForce: { from: '2021-01-01', cite: localCaregiverRules },
  facts: EntryAwardFacts,
  policy: EntryAwardPolicy,
  rules({ asOf, degree, graduated, entered, inService, publicPost }, policy) {
    const cite = localCaregiverRules
    const eligible = allOf(
      graduated.monthsUntil(entered).atMost(policy.graduatedMonthsMost),
      publicPost.not().or(policy.publicPostExcluded.not()),
    ).as({ zh: '属于奖补对象', en: 'Eligible' }, { cite })
    const amount = keysOf(degrees)
      .map(one => degree.is(one).choose(policy.amounts[one].otherwise(0), 0))
      .reduce((sum, one) => sum.plus(one))
    const award = eligible.choose(amount, 0).as({ zh: '奖补总额', en: 'Award in all' }, { unit: 'fen', cite })
    const served = entered.monthsUntil(asOf)
    const first = award.times(policy.firstShare).rounded('down')
    const second = award.times(policy.secondShare).rounded('down')
    const third = award.minus(first).minus(second)
    const after = (later: number) => served.atLeast(policy.firstAfterMonths.plus(later)).and(inService)
    const due = after(0)
      .choose(first, 0)
      .plus(after(12).choose(second, 0))
      .plus(after(24).choose(third, 0))
      .as({ zh: '累计应发', en: 'Due so far' }, { unit: 'fen', cite })
    return { eligible, award, due }
  },
})

/** The award of a graduate who goes to work in elderly care (入职奖补), and what of it is due by a day while in service, in fen. */
export const caregiverEntryAward = versions(entryAward2021)
