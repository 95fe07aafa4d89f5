import { choice, count, date, group, ifKnown, part, unlessSaid, yesIfSaid, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'

const sex = (zh: string, en: string) => choice({ male: ['男', 'Male'], female: ['女', 'Female'] }, zh, en)
const children = (zh: string, en: string) => unlessSaid(0, count(zh, en, { unit: 'person', most: 30 }))

/** One adopter: date of birth and sex, which the age gap asks for (民法典 art. 1102). */
export const Adopter = z.strictObject({
  birth: date('收养人出生日期', 'Adopter’s date of birth', { notAfter: 'asOf' }),
  sex: sex('收养人性别', 'Adopter’s sex'),
})

/** Why a child may be adopted. `parents-endanger`: both parents lack full capacity and may gravely harm the child. */
export const childSituations = ['orphan', 'parents-not-found', 'parents-unable', 'parents-endanger', 'other'] as const
const situationNames = {
  orphan: ['孤儿', 'Orphan'],
  'parents-not-found': ['查找不到生父母', 'Natural parents not found'],
  'parents-unable': ['生父母有特殊困难无力抚养', 'Natural parents unable to raise it'],
  'parents-endanger': ['父母均不具备完全民事行为能力且可能严重危害', 'Parents may gravely harm it'],
  other: ['其他', 'Other'],
} as const

/** What a child is to the adopter. `collateral-kin`: child of a sibling or cousin, same generation within three degrees. */
export const childRelations = ['none', 'collateral-kin', 'stepchild'] as const
const relationNames = {
  none: ['无亲属关系', 'None'],
  'collateral-kin': ['三代以内旁系同辈血亲的子女', 'Child of kin of the same generation'],
  stepchild: ['继子女', 'Stepchild'],
} as const

/** Who places the child, or agrees that a step-parent adopts it. `none`: a child found and not in an institution has no giver. */
export const givers = ['parents', 'one-parent', 'guardian', 'institution', 'none'] as const
const giverNames = {
  parents: ['生父母双方', 'Both natural parents'],
  'one-parent': ['生父母一方', 'One natural parent'],
  guardian: ['监护人', 'The guardian'],
  institution: ['儿童福利机构', 'A child welfare institution'],
  none: ['无送养人', 'Nobody'],
} as const
const otherParents = {
  'unknown-or-not-found': ['不明或者查找不到', 'Unknown or not found'],
  dead: ['死亡', 'Dead'],
  'does-not-agree': ['不同意', 'Does not agree'],
} as const
const residences = {
  mainland: ['内地居民', 'Of the mainland'],
  'overseas-chinese': ['华侨', 'Overseas Chinese'],
  'hong-kong-macao-taiwan': ['港澳台居民', 'Of Hong Kong, Macao or Taiwan'],
  foreign: ['外国人', 'Foreign'],
} as const

/** The child, why it may be adopted (民法典 art. 1093), and what it is to the adopter. */
export const AdoptedChild = z.strictObject({
  birth: date('被收养人出生日期', 'Child’s date of birth', { notAfter: 'asOf' }),
  sex: sex('被收养人性别', 'Child’s sex'),
  situation: choice(situationNames, '被收养人情形', 'Situation of the child', { of: childSituations }),
  relation: choice(relationNames, '与收养人关系', 'Relation to the adopter', { of: childRelations }).default('none'),
  disabled: yesIfSaid('残疾未成年人', 'Child is disabled'),
  inInstitution: yesIfSaid('儿童福利机构抚养', 'Raised in a child welfare institution'),
  /** Asked for only from the age at which the child must agree. Left out: not known. */
  agrees: ifKnown(yesNo('被收养人同意', 'Child agrees')),
})

/** Who places the child (民法典 art. 1094), and who must agree. */
export const Giver = z.strictObject({
  who: choice(giverNames, '送养人', 'Who places the child', { of: givers }),
  /** Of the parent who does not take part, where one parent places the child. Left out: not known. */
  otherParent: ifKnown(choice(otherParents, '生父母另一方', 'The other parent')),
  /** Those with a duty to raise an orphan agree, or there are none; asked for where the orphan’s guardian places it. */
  maintainersConsent: ifKnown(yesNo('有抚养义务的人同意', 'Those with a duty to raise agree')),
  /** Parents of the dead parent want to raise the child. */
  grandparentsClaim: yesIfSaid('死亡一方的父母要求优先抚养', 'Parents of the dead parent want to raise the child'),
})

/**
 * One child that somebody asks to adopt, on the day of the application. The adopters are one person, or both spouses;
 * a step-parent adopts alone beside the child’s parent. Conditions of a person hold of both spouses together.
 */
export const AdoptionFacts = z.strictObject({
  asOf: date('申请日', 'Day of the application'),
  adopters: group(Adopter, '收养人', 'Adopters', { unit: 'person', least: 1, most: 2 }),
  hasSpouse: ifKnown(yesNo('收养人有配偶', 'Adopter has a spouse')),
  residence: choice(residences, '收养人身份', 'Status of the adopter').default('mainland'),
  bornChildren: children('收养人亲生子女数', 'Children born to the adopters'),
  /** Children adopted before, whatever the ground. */
  adoptedChildren: children('已收养子女数', 'Children adopted before'),
  /** Children adopted now for whom the limit of number holds, this one included. */
  adoptingNow: count('本次收养人数', 'Children adopted now', { unit: 'person', least: 1, most: 10 }).default(1),
  able: ifKnown(yesNo('有抚养、教育和保护能力', 'Able to raise, educate and protect')),
  unfitIllness: ifKnown(yesNo('患有医学上认为不应当收养的疾病', 'Has an illness that forbids it')),
  harmfulRecord: ifKnown(yesNo('有不利于被收养人的违法犯罪记录', 'Has a record of offences that would harm the child')),
  willing: ifKnown(yesNo('双方自愿', 'Both sides are willing')),
  child: part(AdoptedChild, '被收养人', 'Child'),
  giver: part(Giver, '送养', 'Giving'),
})
export type AdoptionFacts = z.infer<typeof AdoptionFacts>

/** Nothing is left to a place. */
export const AdoptionPolicy = z.strictObject({})
