import {
  type Citation,
  isLate,
  type LocalizedText,
  type PlainDate,
  type Problem,
  problem as problemOf,
} from '@minzheng/core'
import type { Deadline } from '@minzheng/core/deadline'
import { charityLaw2016 } from '../shared/documents.js'
import { type CharityTrust, type TrustProblem, trustLawOn } from './trust.js'

export const problem = (
  code: string,
  severity: Problem['severity'],
  path: Problem['path'],
  message: LocalizedText,
  remedy: LocalizedText,
  cite: Citation,
): TrustProblem => ({ ...problemOf(code, severity, path, message, remedy), cite })

/** What is late, done or not (`null`); a warning (`-not-told`) where it is left out. A day that cannot be told is its own problem. */
export const lateProblems = (
  what: { readonly code: string; readonly path: Problem['path']; readonly zh: string; readonly en: string },
  { due, problem: unknown, cite }: Deadline & { readonly cite: Citation },
  doneOn: PlainDate | null | undefined,
  asOf: PlainDate,
): TrustProblem[] => {
  if (due === null) return [{ ...unknown, cite }]
  if (!isLate(doneOn ?? null, due, asOf)) return []
  if (doneOn === undefined)
    return [
      problem(
        `${what.code}-not-told`,
        'warning',
        what.path,
        {
          zh: `${what.zh}最迟应于 ${due} 备案，是否备案没有记载。`,
          en: `${what.en} was due to be filed by ${due}; whether it was is not on record.`,
        },
        { zh: '请补记备案日期；没有备案的，记为未备案。', en: 'Record the day, or that it is not filed.' },
        cite,
      ),
    ]
  const state = doneOn === null || doneOn > asOf ? { zh: `至 ${asOf} 未备案`, en: `not filed by ${asOf}` } : undefined
  return [
    problem(
      `${what.code}-late`,
      'error',
      what.path,
      {
        zh: `${what.zh}最迟应于 ${due} 备案，${state?.zh ?? `实际于 ${doneOn} 备案`}。`,
        en: `${what.en} was due to be filed by ${due}; ${state?.en ?? `it was filed on ${doneOn}`}.`,
      },
      { zh: '请补办备案并核对日期。', en: 'File it, and check the dates.' },
      cite,
    ),
  ]
}

export const beforeTheLaw = ({ signedOn }: CharityTrust): TrustProblem =>
  problem(
    'trust-before-law',
    'error',
    ['signedOn'],
    {
      zh: `信托文件签订于 ${signedOn}，早于慈善法施行，不是慈善信托。`,
      en: `It was signed on ${signedOn}, before the Charity Law: it is no charitable trust.`,
    },
    { zh: '请核对签订日期。', en: 'Check the day on which it was signed.' },
    charityLaw2016,
  )

/** Something that is dated before what it follows. */
export const outOfOrder = (
  code: string,
  path: Problem['path'],
  [zh, en]: readonly [string, string],
  cite: Citation,
): TrustProblem =>
  problem(
    code,
    'error',
    path,
    { zh: `${zh}。`, en: `${en}.` },
    { zh: '请核对两个日期。', en: 'Check both days.' },
    cite,
  )

export const changeBeforeSigning = ({ signedOn }: CharityTrust, index: number): TrustProblem =>
  outOfOrder(
    'trust-change-before-signing',
    ['changes', index, 'on'],
    [`变更日期早于信托文件签订日期 ${signedOn}`, `The change is before the signing on ${signedOn}`],
    trustLawOn(signedOn, 'filing'),
  )
