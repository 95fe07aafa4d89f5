import { label, noUnlessSaid, words } from '@minzheng/rules'
import * as z from 'zod'

const sex = z
  .enum(['male', 'female'])
  .meta(words({ male: { zh: '男', en: 'Male' }, female: { zh: '女', en: 'Female' } }))
const countOrNone = z.int().min(0).max(30).nullable().default(0)

/** One adopter: date of birth and sex, which the age gap asks for (民法典 art. 1102). */
export const Adopter = z.object({
  birth: z.iso.date().meta(label('收养人出生日期', 'Adopter’s date of birth')),
  sex: sex.meta(label('收养人性别', 'Adopter’s sex')),
})

/** Why a child may be adopted. `parents-endanger`: both parents lack full capacity and may gravely harm the child. */
export const childSituations = ['orphan', 'parents-not-found', 'parents-unable', 'parents-endanger', 'other'] as const
const situationNames = {
  orphan: { zh: '孤儿', en: 'Orphan' },
  'parents-not-found': { zh: '查找不到生父母', en: 'Natural parents not found' },
  'parents-unable': { zh: '生父母有特殊困难无力抚养', en: 'Natural parents unable to raise it' },
  'parents-endanger': { zh: '父母均不具备完全民事行为能力且可能严重危害', en: 'Parents may gravely harm it' },
  other: { zh: '其他', en: 'Other' },
}

/** What a child is to the adopter. `collateral-kin`: child of a sibling or cousin, same generation within three degrees. */
export const childRelations = ['none', 'collateral-kin', 'stepchild'] as const
const relationNames = {
  none: { zh: '无亲属关系', en: 'None' },
  'collateral-kin': { zh: '三代以内旁系同辈血亲的子女', en: 'Child of kin of the same generation' },
  stepchild: { zh: '继子女', en: 'Stepchild' },
}

/** Who places the child, or agrees that a step-parent adopts it. `none`: a child found and not in an institution has no giver. */
export const givers = ['parents', 'one-parent', 'guardian', 'institution', 'none'] as const
const giverNames = {
  parents: { zh: '生父母双方', en: 'Both natural parents' },
  'one-parent': { zh: '生父母一方', en: 'One natural parent' },
  guardian: { zh: '监护人', en: 'The guardian' },
  institution: { zh: '儿童福利机构', en: 'A child welfare institution' },
  none: { zh: '无送养人', en: 'Nobody' },
}
const otherParents = {
  'unknown-or-not-found': { zh: '不明或者查找不到', en: 'Unknown or not found' },
  dead: { zh: '死亡', en: 'Dead' },
  'does-not-agree': { zh: '不同意', en: 'Does not agree' },
}
const residences = {
  mainland: { zh: '内地居民', en: 'Of the mainland' },
  'overseas-chinese': { zh: '华侨', en: 'Overseas Chinese' },
  'hong-kong-macao-taiwan': { zh: '港澳台居民', en: 'Of Hong Kong, Macao or Taiwan' },
  foreign: { zh: '外国人', en: 'Foreign' },
}

/** The child, why it may be adopted (民法典 art. 1093), and what it is to the adopter. */
export const AdoptedChild = z.object({
  birth: z.iso.date().meta(label('被收养人出生日期', 'Child’s date of birth')),
  sex: sex.meta(label('被收养人性别', 'Child’s sex')),
  situation: z
    .enum(childSituations)
    .meta({ ...label('被收养人情形', 'Situation of the child'), ...words(situationNames) }),
  relation: z
    .enum(childRelations)
    .default('none')
    .meta({ ...label('与收养人关系', 'Relation to the adopter'), ...words(relationNames) }),
  disabled: noUnlessSaid.meta(label('残疾未成年人', 'Child is disabled')),
  inInstitution: noUnlessSaid.meta(label('儿童福利机构抚养', 'Raised in a child welfare institution')),
  /** Asked for only from the age at which the child must agree. Left out: not known. */
  agrees: z.boolean().nullish().meta(label('被收养人同意', 'Child agrees')),
})

/** Who places the child (民法典 art. 1094), and who must agree. */
export const Giver = z.object({
  who: z.enum(givers).meta({ ...label('送养人', 'Who places the child'), ...words(giverNames) }),
  /** Of the parent who does not take part, where one parent places the child. Left out: not known. */
  otherParent: z
    .enum(['unknown-or-not-found', 'dead', 'does-not-agree'])
    .nullish()
    .meta({ ...label('生父母另一方', 'The other parent'), ...words(otherParents) }),
  /** Those with a duty to raise an orphan agree, or there are none; asked for where the orphan’s guardian places it. */
  maintainersConsent: z.boolean().nullish().meta(label('有抚养义务的人同意', 'Those with a duty to raise agree')),
  /** Parents of the dead parent want to raise the child. */
  grandparentsClaim: noUnlessSaid.meta(
    label('死亡一方的父母要求优先抚养', 'Parents of the dead parent want to raise the child'),
  ),
})

/**
 * One child that somebody asks to adopt, on the day of the application. The adopters are one person, or both spouses;
 * a step-parent adopts alone beside the child’s parent. Conditions of a person hold of both spouses together.
 */
export const AdoptionFacts = z.object({
  asOf: z.iso.date().meta(label('申请日', 'Day of the application')),
  adopters: z.array(Adopter).min(1).max(2).meta(label('收养人', 'Adopters')),
  hasSpouse: z.boolean().nullish().meta(label('收养人有配偶', 'Adopter has a spouse')),
  residence: z
    .enum(['mainland', 'overseas-chinese', 'hong-kong-macao-taiwan', 'foreign'])
    .default('mainland')
    .meta({ ...label('收养人身份', 'Status of the adopter'), ...words(residences) }),
  bornChildren: countOrNone.meta(label('收养人亲生子女数', 'Children born to the adopters', 'person')),
  /** Children adopted before, whatever the ground. */
  adoptedChildren: countOrNone.meta(label('已收养子女数', 'Children adopted before', 'person')),
  /** Children adopted now for whom the limit of number holds, this one included. */
  adoptingNow: z
    .int()
    .min(1)
    .max(10)
    .default(1)
    .meta(label('本次收养人数', 'Children adopted now', 'person')),
  able: z.boolean().nullish().meta(label('有抚养、教育和保护能力', 'Able to raise, educate and protect')),
  unfitIllness: z.boolean().nullish().meta(label('患有医学上认为不应当收养的疾病', 'Has an illness that forbids it')),
  harmfulRecord: z
    .boolean()
    .nullish()
    .meta(label('有不利于被收养人的违法犯罪记录', 'Has a record of offences that would harm the child')),
  willing: z.boolean().nullish().meta(label('双方自愿', 'Both sides are willing')),
  child: AdoptedChild.meta(label('被收养人', 'Child')),
  giver: Giver.meta(label('送养', 'Giving')),
})
export type AdoptionFacts = z.infer<typeof AdoptionFacts>

/** Nothing is left to a place. */
export const AdoptionPolicy = z.object({})
