import { addMonths, atArticle, type PlainDate } from '@minzheng/core'
import { date, yesIfSaid } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, firstOf, type InForce, versions } from '@minzheng/rules'
import * as z from 'zod'
import { orphanOpinion2010, unattendedNotice2020, unattendedOpinion2019 } from '../shared/documents.js'
import { birth, childStatuses } from '../shared/facts.js'
import { monthAfter } from '../shared/month-after.js'
import { Father, Mother, measureParent, SituationPolicy } from './parent-situation.js'

/** One child and its parents, on the day of the decision. Whether the parents are married does not matter. */
export const ChildStatusFacts = z.strictObject({
  asOf: date('认定日期', 'Day of the decision'),
  birth,
  /** A foundling: the natural parents cannot be found (查找不到生父母); the two parents below are then left out. */
  parentsNotFound: yesIfSaid('查找不到生父母', 'Natural parents not found'),
  father: Father.default(Father.parse({})),
  mother: Mother.default(Mother.parse({})),
})
export type ChildStatusFacts = z.infer<typeof ChildStatusFacts>

/** What a place may read otherwise than the national text. */
export const ChildStatusPolicy = SituationPolicy
export type ChildStatusPolicy = z.infer<typeof ChildStatusPolicy>

interface Version {
  readonly inForce: InForce
  /** Which situations of parents it knows. */
  readonly situations: 'none' | 'six' | 'eight'
}

const childStatusVersion = ({ inForce, situations }: Version) =>
  defineProgram({
    id: 'child-status',
    title: { zh: '孤儿与事实无人抚养儿童认定', en: 'Orphans and de-facto unattended children' },
    inForce,
    facts: ChildStatusFacts,
    policy: ChildStatusPolicy,
    rules(child, policy) {
      const orphanCite = atArticle(orphanOpinion2010, '一')
      const cite = situations === 'none' ? orphanCite : atArticle(inForce.cite, '一')
      const touchCite = situations === 'eight' ? atArticle(inForce.cite, '二') : cite
      const father = measureParent(child.father, child.asOf, policy, {
        situations,
        cite,
        touchCite,
        who: { zh: '父亲', en: 'Father' },
      })
      const mother = measureParent(child.mother, child.asOf, policy, {
        situations,
        cite,
        touchCite,
        who: { zh: '母亲', en: 'Mother' },
      })
      const minor = child.birth
        .ageOn(child.asOf)
        .lessThan(18)
        .as({ zh: '未满18周岁', en: 'Under 18' }, { cite: orphanCite })
      const orphan = minor
        .and(child.parentsNotFound.or(father.gone.and(mother.gone)))
        .as({ zh: '孤儿', en: 'An orphan' }, { cite: orphanCite })
      const bothUnable = father.unableWithOther
        .and(mother.unableWithOther)
        .as({ zh: '父母双方均符合规定情形', en: 'Both parents in one of the situations' }, { cite })
      const oneGone = father.gone
        .and(mother.unable)
        .or(mother.gone.and(father.unable))
        .as(
          { zh: '一方死亡或失踪，另一方符合规定情形', en: 'One dead or missing, the other in one of the situations' },
          { cite },
        )
      const unattended = minor
        .and(orphan.not(), bothUnable.or(oneGone))
        .and(situations !== 'none')
        .as({ zh: '事实无人抚养儿童', en: 'A de-facto unattended child' }, { cite })
      const status = firstOf([orphan, 'orphan'], [unattended, 'unattended'])
        .otherwise('none')
        .as({ zh: '认定结果', en: 'Status' }, { cite, words: childStatuses })
      return {
        minor,
        fatherSituation: father.situation,
        motherSituation: mother.situation,
        orphan,
        unattended,
        status,
      }
    },
  })

/** Orphans alone: until 2019 a child whose surviving parent is out of touch or in prison has no national status. */
export const childStatus2010 = childStatusVersion({
  inForce: { from: '2010-11-16', to: '2019-12-31', cite: orphanOpinion2010 },
  situations: 'none',
})

/** With the six situations of 民发〔2019〕62号. */
export const childStatus2019 = childStatusVersion({
  inForce: { from: '2020-01-01', to: '2020-12-31', cite: unattendedOpinion2019 },
  situations: 'six',
})

/** With the two that 民发〔2020〕125号 added: guardianship revoked, and deported. */
export const childStatus2020 = childStatusVersion({
  inForce: { from: '2021-01-01', cite: unattendedNotice2020 },
  situations: 'eight',
})

/**
 * Orphan (孤儿) or de-facto unattended child (事实无人抚养儿童): both parents dead or declared missing, or not to be found: an
 * orphan; both in one of the situations, or one dead or missing and the other in one: unattended; with a parent who is fit:
 * neither. Divorce, and that the surviving parent marries again, are no situations. A term counts whole, not what is left of it.
 * A parent is out of touch six months after the police accepted the report, or where the county confirmed it without one; that six
 * full months are enough is 民发〔2019〕62号 一 (6个月以上), where 民发〔2020〕125号 二 says 超过6个月 of the report.
 */
export const childStatus = versions(childStatus2010, childStatus2019, childStatus2020)

const orphans = { status: 'in-force', from: '2010-11-16', until: '2019-12-31', cite: 'opinion2010' } as const
const since2020 = { status: 'in-force', from: '2020-01-01', cite: 'opinion2019', article: '一' } as const
const notAsked = 'not asked for: the rule of the time knows no such situation'

/** What holds in the whole country: six months each, and a deported parent counts in both branches. */
export const childStatusNational: NationalPolicy = {
  program: 'child-status',
  documents: { opinion2010: orphanOpinion2010, opinion2019: unattendedOpinion2019 },
  values: {
    custodyMonths: [
      { ...orphans, value: 6, note: notAsked },
      { ...since2020, value: 6 },
    ],
    outOfTouchMonths: [
      { ...orphans, value: 6, note: notAsked },
      { ...since2020, value: 6 },
    ],
    deportedOnlyBesideDeadOrMissing: [
      { ...orphans, value: false, note: notAsked },
      { ...since2020, value: false },
    ],
  },
}

/** The first day on which the child is 18 and no longer a minor. */
export const eighteenthBirthday = (birth: PlainDate): PlainDate => addMonths(birth, 18 * 12)

/** The first month without the allowance: the one after the conditions lapsed (a parent released, found, or the child 18). */
export const statusAllowanceEnds = monthAfter
