import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import { adoptionRegistrationMeasures } from '../shared/documents.js'
import type { RegistrationCase } from './registration.js'

/** One paper that adopter or giver hands in to register an adoption (中国公民收养子女登记办法 arts. 6, 7). */
export interface RegistrationDocument {
  readonly id: string
  readonly from: 'adopter' | 'giver'
  readonly title: LocalizedText
  readonly cite: Citation
}

type Row = readonly [
  id: string,
  from: RegistrationDocument['from'],
  article: string,
  zh: string,
  en: string,
  when: When,
]
type When = (given: RegistrationCase) => boolean

const always: When = () => true
const notStep: When = ({ relation }) => relation !== 'stepchild'
const foundling: When = given => notStep(given) && given.situation === 'parents-not-found'
const byParents: When = ({ who }) => who === 'parents' || who === 'one-parent'

const rows: readonly Row[] = [
  ['application', 'adopter', '第六条第一款', '收养申请书', 'Application', always],
  [
    'adopter-identity',
    'adopter',
    '第六条第一款第一项',
    '收养人户口簿、身份证',
    'Household register and identity card',
    always,
  ],
  [
    'marriage-to-parent',
    'adopter',
    '第六条第三款',
    '与被收养人生父或者生母结婚的证明',
    'Proof of marriage to the parent',
    given => !notStep(given),
  ],
  [
    'circumstances',
    'adopter',
    '第六条第一款第二项',
    '婚姻状况和抚养教育能力等情况的证明',
    'Proof of marital status and ability',
    notStep,
  ],
  ['children', 'adopter', '第六条第一款第二项', '子女情况声明', 'Statement of one’s children', notStep],
  [
    'health',
    'adopter',
    '第六条第一款第三项',
    '县级以上医疗机构的健康检查证明',
    'Health certificate of a county hospital or higher',
    notStep,
  ],
  ['births', 'adopter', '第六条第二款', '卫生健康主管部门出具的生育情况证明', 'Certificate of births', foundling],
  [
    'report-of-finding',
    'adopter',
    '第六条第二款第二项',
    '公安机关出具的捡拾报案证明',
    'Police report of the finding',
    given => foundling(given) && !given.inInstitution,
  ],
  [
    'giver-identity',
    'giver',
    '第七条第一款第一项',
    '送养人户口簿、身份证（组织为其负责人身份证件）',
    'Household register and identity card',
    ({ who }) => who !== 'none',
  ],
  [
    'consent',
    'giver',
    '第七条第一款第二项',
    '其他有抚养义务的人同意送养的书面意见',
    'Written consent of those with a duty to raise',
    given => given.situation === 'orphan' && given.who === 'guardian',
  ],
  [
    'institution-record',
    'giver',
    '第七条第二款',
    '进入机构的原始记录，报案证明或者孤儿父母死亡证明',
    'Record of admission; police report, or proof of the parents’ death',
    ({ who }) => who === 'institution',
  ],
  [
    'guardianship',
    'giver',
    '第七条第三款',
    '实际承担监护责任的证明',
    'Proof of actual guardianship',
    ({ who }) => who === 'guardian',
  ],
  [
    'parents-dead',
    'giver',
    '第七条第三款',
    '孤儿的父母死亡或者宣告死亡的证明',
    'Proof that the parents are dead',
    given => given.situation === 'orphan' && given.who === 'guardian',
  ],
  [
    'parents-dangerous',
    'giver',
    '第七条第三款',
    '生父母无完全民事行为能力并有严重危害的证明',
    'Proof of the parents’ incapacity and danger',
    ({ situation, who }) => situation === 'parents-endanger' && who === 'guardian',
  ],
  [
    'hardship',
    'giver',
    '第七条第四款',
    '有特殊困难的声明',
    'Statement of special difficulty',
    given => byParents(given) && given.situation === 'parents-unable',
  ],
  [
    'one-parent',
    'giver',
    '第七条第四款',
    '配偶死亡或者下落不明的证明',
    'Proof that the other parent is dead or missing',
    ({ who }) => who === 'one-parent',
  ],
  [
    'kinship',
    'giver',
    '第七条第四款',
    '与收养人有亲属关系的证明',
    'Proof of kinship',
    given => byParents(given) && given.relation === 'collateral-kin',
  ],
  [
    'disability',
    'giver',
    '第七条第五款',
    '县级以上医疗机构出具的残疾证明',
    'Certificate of the disability',
    ({ disabled }) => disabled,
  ],
]

/**
 * The papers that a Chinese adopter and the giver hand in (arts. 6, 7 of the measures as revised in 2023). Of a step-parent only the
 * register, the identity card and the proof of marriage are asked; what the giver hands in stays. Who lives overseas hands in others, which
 * are not listed; where a foreigner adopts nor are those of the giver (外国人在中华人民共和国收养子女登记办法 arts. 4, 5).
 */
export const registrationDocuments = (given: RegistrationCase): readonly RegistrationDocument[] =>
  rows
    .filter(([, from, , , , when]) => when(given) && !given.foreign && !(from === 'adopter' && given.overseas))
    .map(([id, from, article, zh, en]) => ({
      id,
      from,
      title: { zh, en },
      cite: atArticle(adoptionRegistrationMeasures, article),
    }))
