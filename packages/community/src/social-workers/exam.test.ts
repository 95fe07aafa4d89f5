import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  SocialWorkExamFacts,
  SocialWorkExamFacts2006,
  socialWorkExam,
  socialWorkExam2006,
  socialWorkExam2018,
} from './exam.js'

const eligible = (facts: object) => socialWorkExam2018.assess(SocialWorkExamFacts.parse(facts), {}).eligible

describe('who may sit for assistant social worker (art. 11)', () => {
  const assistant = (education: string, socialWorkDegree: boolean | null, yearsOfWork: number | null) =>
    eligible({ level: 'assistant', education, socialWorkDegree, yearsOfWork })
  it.each([
    ['lower', false, 40, false],
    ['secondary', false, 3, false],
    ['secondary', false, 4, true],
    ['college', true, 1, false],
    ['college', true, 2, true],
    // Two of the published cases.
    ['college', false, 3, false],
    ['college', false, 4, true],
    ['bachelor', true, 0, true],
    ['bachelor', false, 1, false],
    ['bachelor', false, 2, true],
    ['master', true, 0, true],
    ['doctor', false, 1, false],
    ['doctor', false, 2, true],
    ['college', null, 3, null],
    ['college', null, 1, false],
    ['college', null, 4, true],
    ['bachelor', null, 0, null],
    ['bachelor', true, null, true],
  ])('%s, in social work %s, %s years: %s', (education, degree, years, expected) =>
    expect(assistant(education, degree, years)).toBe(expected),
  )
})

describe('who may sit for social worker (art. 12)', () => {
  it.each([
    ['college', true, 3, false],
    ['college', true, 4, true],
    ['college', false, 5, false],
    ['college', false, 6, true],
    ['bachelor', true, 2, false],
    // Published: three years for a bachelor of social work; four are one too few for another subject.
    ['bachelor', true, 3, true],
    ['bachelor', false, 4, false],
    ['bachelor', false, 5, true],
    ['master', true, 0, false],
    ['master', true, 1, true],
    ['master', false, 2, false],
    ['master', false, 3, true],
    ['doctor', true, 0, true],
    ['doctor', false, 1, false],
    ['doctor', false, 2, true],
    ['lower', true, 40, false],
  ])('%s, in social work %s, %i years: %s', (education, socialWorkDegree, yearsOfWork, expected) =>
    expect(eligible({ level: 'worker', education, socialWorkDegree, yearsOfWork })).toBe(expected),
  )
  it.each([
    [5, false],
    [6, true],
    [null, null],
  ])('senior school and %s years since the certificate of an assistant: %s', (yearsSinceCertificate, expected) =>
    expect(eligible({ level: 'worker', education: 'secondary', yearsOfWork: 20, yearsSinceCertificate })).toBe(
      expected,
    ),
  )
})

describe('who may sit for senior social worker', () => {
  it.each([
    ['bachelor', 4, false],
    ['bachelor', 5, true],
    ['doctor', 5, true],
    ['college', 20, false],
    ['bachelor', null, null],
  ])('%s, %s years since the certificate: %s', (education, yearsSinceCertificate, expected) =>
    expect(eligible({ level: 'senior', education, yearsSinceCertificate })).toBe(expected),
  )
  it('is a level since 2018-03-06', () => {
    expect(socialWorkExam.on('2018-03-05')).toBe(socialWorkExam2006)
    expect(socialWorkExam.on('2018-03-06')).toBe(socialWorkExam2018)
    expect(socialWorkExam.on('2006-09-01')).toBe(socialWorkExam2006)
    expect(() => socialWorkExam.on('2006-08-31')).toThrow('2006-09-01')
    expect(SocialWorkExamFacts2006.safeParse({ level: 'senior' }).success).toBe(false)
    const before = (facts: object) => socialWorkExam2006.assess(SocialWorkExamFacts2006.parse(facts), {}).eligible
    expect(before({ level: 'assistant', education: 'bachelor', socialWorkDegree: true })).toBe(true)
    expect(before({ level: 'worker', education: 'bachelor', socialWorkDegree: true, yearsOfWork: 2 })).toBe(false)
  })
})

it.each([socialWorkExam2006, socialWorkExam2018])('all ways of running it agree', program =>
  agreement(program, arbitraryOf(program.facts), arbitraryOf(z.strictObject({}))),
)
