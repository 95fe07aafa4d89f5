import { atArticle } from '@minzheng/core'
import { age, choice, date, ifKnown, yesIfSaid, yesNo } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { birth } from '../shared/facts.js'
import { childRehabilitationOpinion2018 } from './documents.js'

const cite = atArticle(childRehabilitationOpinion2018, '二（一）')

/** One child on a day; what is left out of the yes and no is not so, what is `null` is not known. */
export const ChildRehabilitationFacts = z.strictObject({
  asOf: date('申请日期', 'Day of the application'),
  birth,
  condition: ifKnown(
    choice(
      {
        none: ['均不属于', 'None of them'],
        sight: ['视力残疾', 'Sight'],
        hearing: ['听力残疾', 'Hearing'],
        speech: ['言语残疾', 'Speech'],
        limbs: ['肢体残疾', 'Limbs'],
        intellect: ['智力残疾', 'Intellect'],
        autism: ['孤独症', 'Autism'],
      },
      '残疾类别',
      'Kind of disability',
    ),
  ),
  onDibao: yesIfSaid('最低生活保障家庭', 'Family on dibao'),
  registeredPoor: yesIfSaid('建档立卡贫困户家庭', 'Family registered as poor'),
  inInstitution: yesIfSaid('儿童福利机构收留抚养', 'In a child welfare institution'),
  orphan: yesIfSaid('孤儿', 'Orphan'),
  tekun: yesIfSaid('纳入特困人员供养', 'In tekun support'),
  /** By the rule of the place. */
  otherPoor: ifKnown(yesNo('其他经济困难家庭', 'Of another poor family')),
})

/** What a place may widen, and what it did is not known where its rule is not held; nowhere is it narrower than 0—6岁 of a poor family. */
export const ChildRehabilitationPolicy = z.strictObject({
  /** Below this age: 7 nationally, as 0—6岁 takes in the whole seventh year of life. */
  ageLimit: age('年龄上限（未满）', 'Under this age', { least: 7, most: 19 }),
  anyFamily: yesNo('不限家庭经济条件', 'Whatever the family earns'),
})

/** Since October 2018. */
export const childRehabilitation2018 = defineProgram({
  id: 'child-rehabilitation',
  title: { zh: '残疾儿童康复救助', en: 'Rehabilitation of disabled children' },
  inForce: { from: '2018-10-01', cite: childRehabilitationOpinion2018 },
  facts: ChildRehabilitationFacts,
  policy: ChildRehabilitationPolicy,
  rules(child, policy) {
    const underAge = child.birth
      .ageOn(child.asOf)
      .lessThan(7)
      .or(child.birth.ageOn(child.asOf).lessThan(policy.ageLimit))
      .as({ zh: '未达年龄上限', en: 'Below the age limit' }, { cite })
    const disabled = child.condition
      .is('none')
      .not()
      .as({ zh: '属于救助的残疾类别', en: 'Of a kind of disability that counts' }, { cite })
    const family = child.onDibao
      .or(child.registeredPoor, child.inInstitution, child.orphan, child.tekun, child.otherPoor)
      .or(policy.anyFamily)
      .as({ zh: '符合家庭经济条件', en: 'Of a family that counts' }, { cite })
    const eligible = underAge.and(disabled, family).as({ zh: '符合康复救助条件', en: 'Eligible' }, { cite })
    return { underAge, disabled, family, eligible }
  },
})

/**
 * Whether a disabled child is given rehabilitation (残疾儿童康复救助): 0 to 6 years of age, of a kind of disability that counts, and of
 * a poor family, an institution or without parents. Places may take older children, and ask nothing of the family; how much is
 * paid is theirs.
 */
export const childRehabilitation = versions(childRehabilitation2018)

const widened = {
  status: 'in-force',
  from: '2018-10-01',
  cite: 'opinion2018',
  article: '二（一）',
  mayBeRaised: true,
} as const

/** What holds in the whole country. Places that are able to may take older children and other families (有条件的地区，可…). */
export const childRehabilitationNational: NationalPolicy = {
  program: 'child-rehabilitation',
  documents: { opinion2018: childRehabilitationOpinion2018 },
  values: {
    ageLimit: [{ ...widened, value: 7 }],
    anyFamily: [{ ...widened, value: false }],
  },
}
