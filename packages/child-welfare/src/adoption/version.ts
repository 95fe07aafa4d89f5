import { atArticle } from '@minzheng/core'
import { allOf, anyOf, defineProgram, type InForce } from '@minzheng/rules'
import { civilCode } from '../shared/documents.js'
import { AdoptionFacts, AdoptionPolicy } from './facts.js'
import { type AdoptionTopic, mayPlace, type NamedRule } from './giver.js'

type Cite = InForce['cite']

const assessmentCite = {
  ...atArticle(civilCode, '第一千一百零五条第五款'),
  note: '依法进行收养评估: 收养评估办法（试行） art. 2 has it of residents of the mainland, stepchildren apart; of others other rules, which were not read',
}
/** What the Civil Code changed. */
export interface AdoptionVersion {
  readonly inForce: InForce
  /** A child must be younger; kin and stepchildren need only be minors. */
  readonly childUnder: 14 | 18
  readonly mostChildrenBefore: 0 | 1
  readonly mostAdoptedIfChildless: 1 | 2
  readonly consentFrom: 8 | 10
  readonly testsRecord: boolean
  readonly ageGapFor: 'man-adopts-girl' | 'opposite-sex'
  readonly assessed: boolean
  readonly cites: Readonly<Record<AdoptionTopic, Cite>>
}

/** The conditions of adoption under one of the two laws. */
export const adoptionVersion = (law: AdoptionVersion) =>
  defineProgram({
    id: 'adoption',
    title: { zh: '收养条件', en: 'Conditions of adoption' },
    inForce: law.inForce,
    facts: AdoptionFacts,
    policy: AdoptionPolicy,
    rules(facts) {
      const { child, adopters } = facts
      const { cites } = law
      const rule: NamedRule = (of, topic, zh, en) => of.as({ zh, en }, { cite: cites[topic] })
      const step = rule(child.relation.is('stepchild'), 'step', '收养继子女', 'Adopts a stepchild')
      const kin = rule(
        child.relation.is('collateral-kin'),
        'kin',
        '收养三代以内旁系同辈血亲的子女',
        'Adopts a child of kin of the same generation',
      )
      const overseasKin = rule(
        kin.and(facts.residence.is('overseas-chinese')),
        'overseasKin',
        '华侨收养三代以内旁系同辈血亲的子女',
        'Overseas Chinese adopt a child of kin',
      )
      const childAge = child.birth
        .ageOn(facts.asOf)
        .as({ zh: '被收养人年龄', en: 'Age of the child' }, { unit: 'year', cite: cites.child })
      const minor = childAge.lessThan(18)
      const young = law.childUnder === 18 ? minor : childAge.lessThan(law.childUnder).or(anyOf(kin, step).and(minor))
      const childAdoptable = rule(
        young.and(child.situation.is('other').not().or(kin, step)),
        'child',
        '可以被收养',
        'The child may be adopted',
      )

      const giverMayPlace = mayPlace(facts, kin, step, rule)

      const special = rule(
        anyOf(
          child.situation.is('orphan'),
          child.disabled,
          child.situation.is('parents-not-found').and(child.inInstitution),
        ),
        'special',
        '孤儿、残疾或机构抚养的查找不到生父母的未成年人',
        'Orphan, disabled, or a foundling of an institution',
      )
      const childrenLimit = rule(
        facts.bornChildren.plus(facts.adoptedChildren).atMost(law.mostChildrenBefore).or(special, step, overseasKin),
        'children',
        '收养人子女数符合要求',
        'Not too many children already',
      )
      const adopted = facts.adoptedChildren.plus(facts.adoptingNow)
      const numberLimit = rule(
        adopted.atMost(facts.bornChildren.equals(0).choose(law.mostAdoptedIfChildless, 1)).or(special, step),
        'number',
        '收养人数符合要求',
        'Not too many children adopted',
      )
      const able = rule(facts.able.or(step), 'able', '有抚养、教育和保护的能力', 'Able to raise, educate and protect')
      const healthy = rule(facts.unfitIllness.not().or(step), 'healthy', '没有不宜的疾病', 'No illness that forbids it')
      const record = rule(facts.harmfulRecord.not().or(step), 'record', '没有不利的违法犯罪记录', 'No harmful record')
      const adopterFit = (law.testsRecord ? allOf(able, healthy, record) : allOf(able, healthy)).as({
        zh: '有能力，无不宜的疾病和记录',
        en: 'Able, and no illness or record against it',
      })
      const adopterAge = adopters
        .every(one => one.birth.ageOn(facts.asOf).atLeast(30))
        .or(step)
        .as({ zh: '收养人年满三十周岁', en: 'Adopters are 30 or older' }, { cite: cites.age })
      const jointly = facts.hasSpouse
        .choose(adopters.count().equals(2).or(step), adopters.count().equals(1))
        .as({ zh: '有配偶者共同收养', en: 'Spouses adopt together' }, { cite: cites.jointly })
      const ageGap = facts.hasSpouse
        .or(
          kin,
          adopters.every(one =>
            anyOf(
              one.sex.is(child.sex),
              ...(law.ageGapFor === 'man-adopts-girl' ? [one.sex.is('female')] : []),
              one.birth.ageOn(child.birth).atLeast(40),
            ),
          ),
        )
        .as(
          { zh: '无配偶者收养异性，相差四十周岁以上', en: 'Alone and of the other sex: 40 years apart' },
          { cite: cites.ageGap },
        )
      const consents = facts.willing
        .and(childAge.lessThan(law.consentFrom).or(child.agrees))
        .as(
          { zh: '双方自愿，被收养人同意', en: 'Both sides are willing, and the child agrees' },
          { cite: cites.willing },
        )

      const eligible = allOf(
        childAdoptable,
        giverMayPlace,
        childrenLimit,
        numberLimit,
        adopterFit,
        adopterAge,
        jointly,
        ageGap,
        consents,
      ).as({ zh: '符合收养条件', en: 'The conditions of adoption are met' }, { cite: cites.eligible })
      const noticeRequired = child.situation
        .is('parents-not-found')
        .as({ zh: '登记前应当公告', en: 'A public notice must come first' }, { cite: cites.register })
      // The measures exempt stepchildren whom residents of the mainland adopt; what holds of others was not read (民法典 art. 1105(5)).
      const mainland = facts.residence.is('mainland')
      const assessmentRequired = (law.assessed ? step.not().or(mainland.not()) : step.and(false)).as(
        { zh: '应当收养评估', en: 'An adoption assessment is required' },
        { cite: law.assessed ? assessmentCite : cites.register },
      )
      return {
        childAdoptable,
        giverMayPlace,
        childrenLimit,
        numberLimit,
        adopterFit,
        adopterAge,
        jointly,
        ageGap,
        consents,
        eligible,
        noticeRequired,
        assessmentRequired,
      }
    },
  })
