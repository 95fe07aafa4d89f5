import { atArticle } from '@minzheng/core'
import { age, choice, ifKnown, yesIfSaid, yesNo } from '@minzheng/core/fields'
import { anyOf, type BooleanExpression, defineProgram, firstOf, type InForce, versions } from '@minzheng/rules'
import * as z from 'zod'
import { minorsProtectionLaw, minorsProtectionLaw2024 } from '../shared/documents.js'

const searches = {
  found: ['已找到', 'Found'],
  'not-yet': ['暂时查找不到', 'Not found yet'],
  'cannot-be-found': ['查找不到', 'Cannot be found'],
} as const
const guardianships = {
  'long-term': { zh: '长期监护', en: 'Long-term' },
  temporary: { zh: '临时监护', en: 'Temporary' },
  none: { zh: '无需民政部门监护', en: 'None' },
}

/** What is known of one minor and the guardians. What is left out is not so; `null` is not known. */
export const StateGuardianshipFacts = z.strictObject({
  age: age('年龄', 'Age', { most: 120 }),
  /** Whether parents and other guardians can be found: `not-yet` while the search goes on, `cannot-be-found` at its end. */
  parentsFound: choice(searches, '父母或其他监护人查找情况', 'Search for the guardians').default('found'),
  vagrantOrUnidentified: yesIfSaid('流浪乞讨或者身份不明', 'Vagrant or unidentified'),
  guardianWhereaboutsUnknown: yesIfSaid('监护人下落不明', 'Whereabouts of the guardian unknown'),
  /** Dead, or declared dead by a court. */
  guardiansDead: yesIfSaid('监护人死亡或者被宣告死亡', 'Guardians dead or declared dead'),
  guardiansUnable: yesIfSaid('监护人丧失监护能力', 'Guardians have lost the ability'),
  /** Whether somebody else can be the guardian; asked for where the guardian is gone. Left out: not known. */
  someoneElse: ifKnown(yesNo('有其他人可以担任监护人', 'Somebody else can be the guardian')),
  guardianPrevented: yesIfSaid(
    '因客观原因或者突发事件不能履行监护职责，导致监护缺失',
    'Guardian prevented, and nobody in the place',
  ),
  leftUnattended: yesIfSaid(
    '监护人拒绝或者怠于履行，无人照料',
    'Guardian refuses or neglects, and nobody cares for the child',
  ),
  instigatedToOffend: yesIfSaid(
    '被监护人教唆、利用违法犯罪，需要带离',
    'Used by the guardian for offences, and must be taken away',
  ),
  harmedOrThreatened: yesIfSaid(
    '遭受监护人严重伤害或者面临人身安全威胁，需要紧急安置',
    'Gravely harmed or threatened by the guardian',
  ),
  courtAppointedCivilAffairs: yesIfSaid(
    '法院撤销监护人资格并指定民政部门',
    'A court revoked the guardian and appointed civil affairs',
  ),
  otherTemporaryCase: yesIfSaid('法律规定的其他临时监护情形', 'Another case of temporary guardianship'),
  otherLongTermCase: yesIfSaid('法律规定的其他长期监护情形', 'Another case of long-term guardianship'),
})
export type StateGuardianshipFacts = z.infer<typeof StateGuardianshipFacts>

const guardianshipVersion = (inForce: InForce) =>
  defineProgram({
    id: 'state-guardianship',
    title: { zh: '民政部门监护', en: 'Guardianship by civil affairs' },
    inForce,
    facts: StateGuardianshipFacts,
    /** Nothing is left to a place. */
    policy: z.strictObject({}),
    rules(child) {
      const law = (article: string) => atArticle(inForce.cite, article)
      const ground = (of: BooleanExpression, zh: string, en: string, article: string): BooleanExpression =>
        of.as({ zh, en }, { cite: law(article) })
      const minor = child.age.lessThan(18).as({ zh: '未成年人', en: 'A minor' }, { cite: law('第二条') })
      const nobodyElse = child.someoneElse.not()
      const longTerm = minor
        .and(
          anyOf(
            ground(child.parentsFound.is('cannot-be-found'), '查找不到', 'Cannot be found', '第九十四条第一项'),
            ground(child.guardiansDead.and(nobodyElse), '监护人死亡，无他人', 'Dead, nobody else', '第九十四条第二项'),
            ground(
              child.guardiansUnable.and(nobodyElse),
              '丧失能力，无他人',
              'Unable, nobody else',
              '第九十四条第三项',
            ),
            ground(child.courtAppointedCivilAffairs, '法院指定', 'Appointed by a court', '第九十四条第四项'),
            ground(child.otherLongTermCase, '其他情形', 'Another case', '第九十四条第五项'),
          ),
        )
        .as({ zh: '应当长期监护', en: 'Long-term guardianship' }, { cite: law('第九十四条') })
      const temporaryCase = minor
        .and(
          anyOf(
            ground(
              child.vagrantOrUnidentified.and(child.parentsFound.is('not-yet')),
              '流浪乞讨或者身份不明，暂时查找不到监护人',
              'Vagrant or unidentified, guardians not found yet',
              '第九十二条第一项',
            ),
            ground(
              child.guardianWhereaboutsUnknown.and(nobodyElse),
              '监护人下落不明，无他人',
              'Whereabouts unknown, nobody else',
              '第九十二条第二项',
            ),
            ground(child.guardianPrevented, '监护缺失', 'Guardian prevented', '第九十二条第三项'),
            ground(child.leftUnattended, '无人照料', 'Left unattended', '第九十二条第四项'),
            ground(child.instigatedToOffend, '需要带离安置', 'Must be taken away', '第九十二条第五项'),
            ground(child.harmedOrThreatened, '需要紧急安置', 'Needs a place at once', '第九十二条第六项'),
            ground(child.otherTemporaryCase, '其他情形', 'Another case', '第九十二条第七项'),
          ),
        )
        .as({ zh: '有临时监护情形', en: 'A case of temporary guardianship' }, { cite: law('第九十二条') })
      const guardianship = firstOf([longTerm, 'long-term'], [temporaryCase, 'temporary'])
        .otherwise('none')
        .as(
          { zh: '民政部门监护', en: 'Guardianship by civil affairs' },
          { cite: law('第九十二条至第九十四条'), words: guardianships },
        )
      return { longTerm, temporaryCase, guardianship }
    },
  })

/** Under 未成年人保护法 as revised in 2020 (arts. 92 to 94), from 2021-06-01. */
export const stateGuardianship2021 = guardianshipVersion({
  from: '2021-06-01',
  to: '2024-04-25',
  cite: minorsProtectionLaw,
})

/** Under the law as amended on 2024-04-26, which left these articles as they were. */
export const stateGuardianship2024 = guardianshipVersion({ from: '2024-04-26', cite: minorsProtectionLaw2024 })

/**
 * Whether civil affairs must be the guardian of a minor, temporarily (art. 92) or long-term (art. 94). Where a minor fits both,
 * long-term guardianship is the answer: it takes in the other.
 */
export const stateGuardianship = versions(stateGuardianship2021, stateGuardianship2024)

/** How a minor under temporary guardianship may be placed (art. 93(1)): with relatives, in foster care and the like, or in an institution. */
export const temporaryPlacements = {
  kin: { zh: '委托亲属抚养', en: 'With relatives' },
  foster: { zh: '家庭寄养', en: 'Foster care' },
  'rescue-institution': { zh: '未成年人救助保护机构', en: 'Rescue and protection institution for minors' },
  'welfare-institution': { zh: '儿童福利机构', en: 'Child welfare institution' },
  other: { zh: '其他方式（住院、寄宿等）', en: 'Another way: in hospital, boarding' },
} as const
