import { atArticle, type Citation } from '@minzheng/core'
import { choice, ifKnown, years, yesNo } from '@minzheng/core/fields'
import { allOf, anyOf, type BooleanExpression, defineProgram, type NumberExpression, versions } from '@minzheng/rules'
import * as z from 'zod'
import { seniorSocialWorkerMeasures2018, socialWorkExamRules2006 } from './documents.js'
import { type SocialWorkLevel, socialWorkLevels } from './level.js'

const educations = {
  lower: ['高中以下', 'Below upper secondary school'],
  secondary: ['高中、中专', 'Upper secondary school'],
  college: ['大专', 'College'],
  bachelor: ['本科', 'Bachelor'],
  master: ['硕士', 'Master'],
  doctor: ['博士', 'Doctor'],
} as const

const factsOf = <const L extends SocialWorkLevel>(of: readonly L[]) =>
  z.strictObject({
    level: choice(socialWorkLevels, '报考级别', 'Level', { of }),
    education: ifKnown(choice(educations, '最高学历', 'Education')),
    /** Of that education; who will graduate as bachelor of social work this year has it. */
    socialWorkDegree: ifKnown(yesNo('社会工作专业', 'In social work')),
    /** Full years of social work, to 31 December of the year of the examination. */
    yearsOfWork: ifKnown(years('从事社会工作满年数', 'Full years of social work')),
    /** Full years of social work since the certificate of the level below. */
    yearsSinceCertificate: ifKnown(years('取得下一级证书后从事社会工作满年数', 'Years since the certificate below')),
  })

/** A candidate from 2006 to 2018, before there was a senior level (国人部发〔2006〕71号). */
export const SocialWorkExamFacts2006 = factsOf(['assistant', 'worker'])
/** A candidate on the day of applying; left out or `null` is not known. */
export const SocialWorkExamFacts = factsOf(['assistant', 'worker', 'senior'])

const noPolicy = z.strictObject({})

interface Candidate {
  readonly isSocialWork: BooleanExpression
  readonly has: (...of: (keyof typeof educations)[]) => BooleanExpression
  readonly yearsOfWork: NumberExpression
  readonly yearsSinceCertificate: NumberExpression
}

const cite = (article: string): Citation => atArticle(socialWorkExamRules2006, article)

/** So many years for who studied social work, and so many for others: known also where the subject is not, and does not matter. */
const after = ({ isSocialWork, yearsOfWork }: Candidate, own: number, others: number) =>
  yearsOfWork.atLeast(others).or(isSocialWork.and(own === 0 ? true : yearsOfWork.atLeast(own)))

/** 暂行规定 art. 11. */
const assistantMay = (one: Candidate) =>
  anyOf(
    one.has('secondary').and(one.yearsOfWork.atLeast(4)),
    one.has('college').and(after(one, 2, 4)),
    one.has('bachelor', 'master', 'doctor').and(after(one, 0, 2)),
  ).as({ zh: '符合助理社会工作师报考条件', en: 'May sit for assistant social worker' }, { cite: cite('第十一条') })

/** 暂行规定 art. 12: another subject than social work asks for two years more. */
const workerMay = (one: Candidate) =>
  anyOf(
    one.has('secondary').and(one.yearsSinceCertificate.atLeast(6)),
    one.has('college').and(after(one, 4, 6)),
    one.has('bachelor').and(after(one, 3, 5)),
    one.has('master').and(after(one, 1, 3)),
    one.has('doctor').and(after(one, 0, 2)),
  ).as({ zh: '符合社会工作师报考条件', en: 'May sit for social worker' }, { cite: cite('第十二条') })

/** 社会工作者职业水平考试报考条件 since 2006: two levels. */
export const socialWorkExam2006 = defineProgram({
  id: 'social-work-exam',
  title: { zh: '社会工作者职业水平考试报考条件', en: 'Eligibility for the social-work examination' },
  inForce: { from: '2006-09-01', to: '2018-03-05', cite: socialWorkExamRules2006 },
  facts: SocialWorkExamFacts2006,
  policy: noPolicy,
  rules({ level, education, socialWorkDegree, yearsOfWork, yearsSinceCertificate }) {
    const one = {
      isSocialWork: socialWorkDegree,
      has: (...of: (keyof typeof educations)[]) => education.isOneOf(...of),
      yearsOfWork,
      yearsSinceCertificate,
    }
    const asAssistant = assistantMay(one)
    const asWorker = workerMay(one)
    const eligible = level
      .is('assistant')
      .choose(asAssistant, asWorker)
      .as({ zh: '可以报考', en: 'Eligible' }, { cite: socialWorkExamRules2006 })
    return { asAssistant, asWorker, eligible }
  },
})

/** The same since 2018: a third level, with an examination since 2019. */
export const socialWorkExam2018 = defineProgram({
  id: 'social-work-exam',
  title: { zh: '社会工作者职业水平考试报考条件', en: 'Eligibility for the social-work examination' },
  inForce: { from: '2018-03-06', cite: socialWorkExamRules2006 },
  facts: SocialWorkExamFacts,
  policy: noPolicy,
  rules({ level, education, socialWorkDegree, yearsOfWork, yearsSinceCertificate }) {
    const one = {
      isSocialWork: socialWorkDegree,
      has: (...of: (keyof typeof educations)[]) => education.isOneOf(...of),
      yearsOfWork,
      yearsSinceCertificate,
    }
    const asAssistant = assistantMay(one)
    const asWorker = workerMay(one)
    const asSenior = allOf(one.has('bachelor', 'master', 'doctor'), yearsSinceCertificate.atLeast(5)).as(
      { zh: '符合高级社会工作师报考条件', en: 'May sit for senior social worker' },
      { cite: seniorSocialWorkerMeasures2018 },
    )
    const eligible = level
      .is('senior')
      .choose(asSenior, level.is('assistant').choose(asAssistant, asWorker))
      .as({ zh: '可以报考', en: 'Eligible' }, { cite: socialWorkExamRules2006 })
    return { asAssistant, asWorker, asSenior, eligible }
  },
})

/**
 * Whether somebody may sit the social-work examination of a level, by education and years of social work: senior school and four years
 * for assistant, six years after that certificate for social worker; a degree in another subject asks for two years more.
 */
export const socialWorkExam = versions(socialWorkExam2006, socialWorkExam2018)
