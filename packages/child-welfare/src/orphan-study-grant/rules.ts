import { choice, date, fen, ifKnown, yesIfSaid, yesNo } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, type InForce, versions } from '@minzheng/rules'
import * as z from 'zod'
import { orphanStudyGrant as cite } from '../shared/documents.js'
import { birth } from '../shared/facts.js'

const studies = {
  none: ['不在读', 'None'],
  'senior-high': ['普通高中', 'Senior high school'],
  vocational: ['中等职业学校', 'Vocational school'],
  college: ['专科', 'College'],
  bachelor: ['本科', 'Bachelor'],
  master: ['硕士研究生', 'Master'],
  doctor: ['博士研究生', 'Doctor'],
} as const

/** One student on a day of the school year; what is left out of the yes and no is not so, what is `null` is not known. */
export const OrphanStudyGrantFacts = z.strictObject({
  asOf: date('核定日期', 'Day of the decision'),
  birth,
  /** Recognised as an orphan before 18. */
  orphanBefore18: ifKnown(yesNo('18周岁前认定为孤儿', 'Recognised as an orphan before 18')),
  adopted: yesIfSaid('已被收养', 'Adopted'),
  disabled: yesIfSaid('残疾', 'Disabled'),
  /** Full-time, in the mainland, without a break. */
  study: ifKnown(choice(studies, '境内连续全日制就读', 'Full-time studies in the mainland')),
})

/** The grant in fen a school year: 10,000 yuan nationally. */
export const OrphanStudyGrantPolicy = z.strictObject({
  yearly: fen('每学年标准', 'Amount a school year', { per: 'year', most: 100_000_000 }),
})

type Study = 'senior-high' | 'vocational' | 'college' | 'bachelor' | 'master'
interface Version {
  readonly inForce: InForce
  readonly studies: readonly Study[]
  /** Whether a disabled orphan who was adopted counts too. */
  readonly adoptedDisabledCount: boolean
}

const studyGrantVersion = ({ inForce, studies, adoptedDisabledCount }: Version) =>
  defineProgram({
    id: 'orphan-study-grant',
    title: { zh: '福彩圆梦·孤儿助学', en: 'Study grant of orphans' },
    inForce,
    facts: OrphanStudyGrantFacts,
    policy: OrphanStudyGrantPolicy,
    rules(student, policy) {
      const adult = student.birth.ageOn(student.asOf).atLeast(18).as({ zh: '年满18周岁', en: '18 or more' }, { cite })
      const isOrphan = student.orphanBefore18
        .and(student.adopted.not().or(student.disabled.and(adoptedDisabledCount)))
        .as({ zh: '符合孤儿身份', en: 'Counts as an orphan' }, { cite })
      const atSchool = student.study
        .isOneOf(...studies)
        .as({ zh: '在资助学段就读', en: 'At a school that counts' }, { cite })
      const eligible = adult.and(isOrphan, atSchool).as({ zh: '符合助学条件', en: 'Eligible' }, { cite })
      const yearlyGrant = eligible
        .choose(policy.yearly, 0)
        .as({ zh: '每学年助学金', en: 'Grant a school year' }, { unit: 'fen/year', cite })
      const quarterlyGrant = yearlyGrant
        .dividedBy(4)
        .rounded('down')
        .as({ zh: '按季发放', en: 'Paid a quarter' }, { unit: 'fen', cite })
      return { adult, isOrphan, atSchool, eligible, yearlyGrant, quarterlyGrant }
    },
  })

/** As it began (福彩圆梦·孤儿助学工程, 2019-08-01 to 2025-04-13): from vocational school to the master’s degree. */
export const orphanStudyGrant2019 = studyGrantVersion({
  inForce: { from: '2019-08-01', to: '2025-04-13', cite },
  studies: ['vocational', 'college', 'bachelor', 'master'],
  adoptedDisabledCount: false,
})

/** As revised in 2025: ordinary high school too, and disabled orphans who were adopted. */
export const orphanStudyGrant2025 = studyGrantVersion({
  inForce: { from: '2025-04-14', cite },
  studies: ['senior-high', 'vocational', 'college', 'bachelor', 'master'],
  adoptedDisabledCount: true,
})

/**
 * The study grant of orphans from lottery funds (福彩圆梦·孤儿助学工程) from 18 on. The days between its versions are those of the
 * reports: July or August 2019, and 2025-04-14; whether the revision holds from then or from a school year is not known.
 */
export const orphanStudyGrant = versions(orphanStudyGrant2019, orphanStudyGrant2025)

/** What holds in the whole country. */
export const orphanStudyGrantNational: NationalPolicy = {
  program: 'orphan-study-grant',
  documents: { measures: cite },
  values: { yearly: [{ status: 'in-force', from: '2019-08-01', value: 1_000_000, cite: 'measures' }] },
}
