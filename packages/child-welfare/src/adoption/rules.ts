import { atArticle, type Citation } from '@minzheng/core'
import { versions } from '@minzheng/rules'
import { adoptionLaw1998, civilCode } from '../shared/documents.js'
import type { AdoptionTopic } from './giver.js'
import { adoptionVersion } from './version.js'

export * from './facts.js'

const articlesOf = (law: Citation, articles: Readonly<Record<Exclude<AdoptionTopic, 'eligible'>, string>>) => {
  const cites = Object.entries(articles).map(([topic, article]) => [topic, atArticle(law, article)])
  return { ...Object.fromEntries(cites), eligible: law } as Readonly<Record<AdoptionTopic, Citation>>
}

/**
 * Adoption under the Adoption Law as amended in 1998: childless adopters, one child under 14, a child of ten agrees, and the
 * 40 years bind a man who adopts a girl.
 */
export const adoption1999 = adoptionVersion({
  inForce: { from: '1999-04-01', to: '2020-12-31', cite: adoptionLaw1998 },
  childUnder: 14,
  mostChildrenBefore: 0,
  mostAdoptedIfChildless: 1,
  consentFrom: 10,
  testsRecord: false,
  ageGapFor: 'man-adopts-girl',
  assessed: false,
  cites: articlesOf(adoptionLaw1998, {
    child: '第四条',
    kin: '第七条第一款',
    overseasKin: '第七条第二款',
    step: '第十四条',
    giver: '第五条',
    orphanGuardian: '第五条第一项',
    institution: '第五条第二项',
    parents: '第五条第三项、第十条第一款',
    oneParent: '第十条第一款',
    endangered: '第十二条',
    consent: '第十三条',
    priority: '第十八条',
    children: '第六条第一项',
    able: '第六条第二项',
    healthy: '第六条第三项',
    record: '第六条',
    age: '第六条第四项',
    number: '第八条第一款',
    special: '第八条第二款',
    jointly: '第十条第二款',
    ageGap: '第九条',
    willing: '第十一条',
    register: '第十五条',
  }),
})

/** Adoption under the Civil Code (民法典, arts. 1093 to 1118), from 2021-01-01. */
export const adoption2021 = adoptionVersion({
  inForce: { from: '2021-01-01', cite: civilCode },
  childUnder: 18,
  mostChildrenBefore: 1,
  mostAdoptedIfChildless: 2,
  consentFrom: 8,
  testsRecord: true,
  ageGapFor: 'opposite-sex',
  assessed: true,
  cites: articlesOf(civilCode, {
    child: '第一千零九十三条',
    kin: '第一千零九十九条第一款',
    overseasKin: '第一千零九十九条第二款',
    step: '第一千一百零三条',
    giver: '第一千零九十四条',
    orphanGuardian: '第一千零九十四条第一项',
    institution: '第一千零九十四条第二项',
    parents: '第一千零九十四条第三项、第一千零九十七条',
    oneParent: '第一千零九十七条',
    endangered: '第一千零九十五条',
    consent: '第一千零九十六条',
    priority: '第一千一百零八条',
    children: '第一千零九十八条第一项',
    able: '第一千零九十八条第二项',
    healthy: '第一千零九十八条第三项',
    record: '第一千零九十八条第四项',
    age: '第一千零九十八条第五项',
    number: '第一千一百条第一款',
    special: '第一千一百条第二款',
    jointly: '第一千一百零一条',
    ageGap: '第一千一百零二条',
    willing: '第一千一百零四条',
    register: '第一千一百零五条',
  }),
})

/**
 * Whether one child may be adopted by these adopters: the conditions of child, giver and adopter with their exceptions.
 * Where the law leaves room, this is how it is read:
 * - The 40 years bind a step-parent who has no spouse any more: art. 1103 does not set art. 1102 aside.
 * - Children adopted before count among an adopter’s children, and against the number that may be adopted.
 * - The priority of the dead parent’s parents (art. 1108) is about placing, so it does not stop a step-parent.
 * - The consent of art. 1096 is asked of an orphan’s guardian, not of an institution that places the orphan.
 * - A foreigner must meet the law of the own country besides (art. 1109), which is not tested here.
 * - Under the old law, kin and stepchildren could be older than 14, yet minors.
 */
export const adoption = versions(adoption1999, adoption2021)
