import * as z from 'zod'
import { disability } from './disability.js'
import { monthlyAmount, noUnlessSaid } from './household.js'
import { HouseholdFacts, MeansPolicy } from './means-test.js'

const multiple = z.number().min(0).max(20).multipleOf(0.01)
const share = z.number().min(0).max(1).multipleOf(0.01)

/** One person who applies for dibao alone (单人保, 单人户). What is left out of the yes and no is no, `null` is not known. */
export const SinglePersonFacts = z.object({
  ...HouseholdFacts.pick({
    asOf: true,
    area: true,
    savings: true,
    car: true,
    homes: true,
    propertyMeetsLocalRule: true,
  }).shape,
  birth: z.iso.date(),
  disability,
  seriousIllness: noUnlessSaid.describe('当地有关部门认定的重特大疾病'),
  working: noUnlessSaid,
  clergyThreeYears: noUnlessSaid.describe('脱离家庭、在宗教场所居住三年以上的生活困难的宗教教职人员'),
  otherByCounty: noUnlessSaid.describe('县级以上民政部门规定的其他特殊困难人员'),
  /** For the rule until 2021: a household of its own, and the loss of the ability to work. */
  ownHousehold: noUnlessSaid.describe('单独立户'),
  unableToWork: noUnlessSaid.describe('丧失劳动能力'),
  /** The family that the person lives with. Left out: not known. */
  family: z
    .object({
      /** Recognised as a marginal low-income household; see `marginal-household`. */
      marginal: z.boolean().nullish(),
      /** For the rule until 2021: a family in hardship (困难家庭), which it does not define. */
      inHardship: z.boolean().nullish(),
      /** Monthly income of the whole family, and its size. */
      income: z.int().min(0).max(1_000_000_000).nullish(),
      persons: z.int().min(1).max(30).nullish(),
    })
    .optional(),
  /** The person's own income that counts, without the support below. */
  ownIncome: monthlyAmount,
  /** Support that statutory supporters owe the person, a month; see `imputed-support`. */
  support: monthlyAmount,
  /** Of that, what siblings or people of 60 and more pay, part of which a place may spare (notice of 2022, 一（一）). */
  sparedSupport: monthlyAmount,
})

/** How a place pays one route: the standard, a share of it, or the gap; and less where the family has more. */
const Route = z
  .object({
    /** The family may have at most so many times the standard per head, marginal or not. */
    ceilingMultiple: multiple.optional(),
    /** The gap, where nothing is set. */
    mode: z.enum(['full', 'ratio', 'differential']).optional(),
    ratio: share.optional(),
    /** From so many times the standard per head on, the family's income lowers the amount to another share. */
    reducedFromMultiple: multiple.optional(),
    reducedRatio: share.optional(),
  })
  .optional()

/** What a place sets. No amount is fixed nationally. */
export const SinglePersonPolicy = z.object({
  ...MeansPolicy.pick({ urbanStandard: true, ruralStandard: true, property: true }).shape,
  /** How much of the support that siblings or people of 60 and more pay is not counted. */
  sparedShare: share.optional(),
  routes: z.object({
    severe: Route,
    third: Route,
    illness: Route,
    clergy: Route,
    adult: Route,
    other: Route,
  }),
})
