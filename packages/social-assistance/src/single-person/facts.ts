import { choice, date, decimal, fen, ifAny, ifKnown, share, yesIfSaid, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'
import { HouseholdFacts, MeansPolicy } from '../means-test/rules.js'
import { disability } from '../shared/disability.js'
import { monthlyAmount } from '../shared/monthly-amount.js'
import { persons } from '../shared/persons.js'

/** One person who applies for dibao alone (单人保, 单人户). What is left out of the yes and no is no, `null` is not known. */
export const SinglePersonFacts = z.strictObject({
  ...HouseholdFacts.pick({
    asOf: true,
    area: true,
    savings: true,
    car: true,
    homes: true,
    propertyMeetsLocalRule: true,
  }).shape,
  birth: date('出生日期', 'Date of birth', { notAfter: 'asOf' }),
  disability,
  seriousIllness: yesIfSaid('当地认定的重特大疾病', 'Serious illness by the local list'),
  working: yesIfSaid('在业', 'In work'),
  clergyThreeYears: yesIfSaid(
    '在宗教场所居住三年以上的生活困难的宗教教职人员',
    'Clergy in hardship, three years in a religious site',
  ),
  otherByCounty: yesIfSaid('县级以上民政部门规定的其他特殊困难人员', 'Other special hardship by the county or above'),
  /** For the rule until 2021: a household of its own, and the loss of the ability to work. */
  ownHousehold: yesIfSaid('单独立户', 'A household of its own'),
  unableToWork: yesIfSaid('丧失劳动能力', 'Lost the ability to work'),
  /** The family that the person lives with. Left out: not known. */
  family: z
    .strictObject({
      /** Recognised as a marginal low-income household; see `marginal-household`. */
      marginal: ifKnown(yesNo('家庭为低保边缘家庭', 'The family is marginal')),
      /** For the rule until 2021: a family in hardship (困难家庭), which it does not define. */
      inHardship: ifKnown(yesNo('家庭为困难家庭', 'The family is in hardship')),
      /** Monthly income of the whole family, and its size. */
      income: ifKnown(fen('家庭月收入', 'Monthly income of the family', { per: 'month', most: 1_000_000_000 })),
      persons: ifKnown(persons('家庭人口', 'Persons in the family')),
    })
    .optional(),
  /** The person's own income that counts, without the support below. */
  ownIncome: monthlyAmount('本人月收入', 'The person’s own income'),
  /** Support that statutory supporters owe the person, a month; see `imputed-support`. */
  support: monthlyAmount('应得赡（抚、扶）养费', 'Support owed to the person'),
  /** Of that, what siblings or people of 60 and more pay, part of which a place may spare (notice of 2022, 一（一）). */
  sparedSupport: monthlyAmount('其中可豁免的赡（抚、扶）养费', 'Of that, support that may be spared'),
})

const modes = {
  full: ['全额', 'In full'],
  ratio: ['按标准比例', 'A share of the standard'],
  differential: ['补差', 'The gap'],
} as const

/** How a place pays one route: the standard, a share of it, or the gap; and less where the family has more. */
const route = (zh: string, en: string) =>
  z.strictObject({
    /** The family may have at most so many times the standard per head, marginal or not. Not set: as the national rule has it. */
    ceilingMultiple: ifAny(
      decimal(`${zh}：家庭人均收入上限（标准倍数）`, `${en}: ceiling of the family, as a multiple`, { most: 20 }),
    ),
    mode: choice(modes, `${zh}：计发方式`, `${en}: how it is paid`),
    /** What a mode by shares needs. */
    ratio: ifAny(share(`${zh}：占标准比例`, `${en}: share of the standard`)),
    /** From so many times the standard per head on, the family's income lowers the amount to another share: said with the mode. */
    reducedFromMultiple: ifAny(
      decimal(`${zh}：降低发放的家庭收入线（标准倍数）`, `${en}: paid less from this multiple on`, { most: 20 }),
    ),
    reducedRatio: ifAny(share(`${zh}：降低后的比例`, `${en}: share where paid less`)),
  })

/**
 * What a place sets. No amount is fixed nationally, and places pay in full, by shares and by the gap: where the mode is left out, how
 * much a person gets is not known.
 */
export const SinglePersonPolicy = z.strictObject({
  ...MeansPolicy.pick({ urbanStandard: true, ruralStandard: true, property: true }).shape,
  /** How much of the support that siblings or people of 60 and more pay is not counted; a place may (notice of 2022, 一（一）). */
  sparedShare: ifAny(share('不计入的赡（抚、扶）养费比例', 'Share of support not counted')),
  routes: z.strictObject({
    severe: route('一、二级残疾人', 'Grade 1 or 2'),
    third: route('三级智力、精神残疾人', 'Mental grade 3'),
    illness: route('重特大疾病患者', 'Seriously ill'),
    clergy: route('宗教教职人员', 'Clergy'),
    adult: route('成年重度残疾人', 'Severely disabled adult'),
    other: route('其他特殊困难人员', 'Other special hardship'),
  }),
})
