import * as z from 'zod'
import { anyOf, firstOf, ratio } from '../src/language/combine.js'
import { defineProgram } from '../src/program.js'

const income = z.int().min(-1_000_000).max(10_000_000)
export const facts = z.object({
  members: z
    .array(
      z.object({
        income: income.optional(),
        birth: z.iso.date(),
        severe: z.boolean().optional(),
        tie: z.enum(['self', 'spouse', 'child']),
        share: z.number().min(0).max(1).multipleOf(0.01).optional(),
      }),
    )
    .max(20),
  claims: z.array(z.object({ amount: z.int().min(0).max(5_000_000), paid: z.boolean().nullable() })).max(10),
  savings: z.int().min(0).max(1_000_000_000).optional(),
  car: z.boolean().optional(),
  asOf: z.iso.date(),
  area: z.enum(['rural', 'urban']),
  housing: z
    .object({ floorArea: z.number().min(0).max(1000).multipleOf(0.01), owned: z.boolean().optional() })
    .optional(),
  appliedOn: z.iso.date().optional(),
})
export const policy = z.object({
  standard: z.int().min(0).max(1_000_000),
  ruralStandard: z.int().min(0).max(1_000_000).optional(),
  cap: z.int().min(0).max(10_000_000).nullable(),
  most: z.number().min(0).max(10).multipleOf(0.5).optional(),
  edge: z.number().min(0).max(10).multipleOf(0.01),
  since: z.iso.date(),
  strict: z.boolean(),
  place: z.enum(['rural', 'urban', 'none']),
  housing: z.object({ most: z.number().min(0).max(1000).multipleOf(0.5) }),
})

/** A made-up rule that has every kind of step in it. */
export const program = defineProgram({
  id: 'every-step',
  title: { zh: '每种步骤', en: 'Every step' },
  inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
  facts,
  policy,
  rules(household, policy) {
    const members = household.members.count()
    const income = household.members.sum(member => member.income)
    const standard = household.area.is('rural').choose(policy.ruralStandard.otherwise(policy.standard), policy.standard)
    const perHead = income.dividedBy(members).as({ zh: '人均', en: 'per head' }, { unit: 'fen/month' })
    const test = perHead.lessThan(standard).as({ zh: '收入', en: 'income' })
    const edge = perHead.atMost(policy.edge.times(standard))
    const assets = household.savings.atMost(standard.times(members).times(24)).and(household.car.not())
    const children = household.members.count(member => member.birth.ageOn(household.asOf).lessThan(18))
    const eligible = test.and(assets).as({ zh: '符合条件', en: 'eligible' })
    const benefit = eligible
      .choose(standard.times(members).minus(income).atLeastZero(), 0)
      .as({ zh: '保障金', en: 'benefit' }, { unit: 'fen/month' })
    const claimed = household.claims.sum(claim => claim.paid.choose(0, claim.amount))
    const sinceStart = household.appliedOn.orElse(policy.since)
    return {
      members,
      perHead,
      test,
      edge,
      assets,
      children,
      eligible,
      benefit,
      rounded: perHead.rounded('half-up'),
      up: benefit.dividedBy(7).rounded('up', 100),
      down: income.times(ratio(0.37)).rounded('down', 10),
      ruralHalf: income.dividedBy(members).orElse(ratio(0.5)).rounded('half-up'),
      severe: household.members.some(member => member.severe),
      allSevere: household.members.every(member => member.severe.or(member.tie.is('child'))),
      richest: household.members.max(member => member.income, 0),
      aboveMean: household.members.count(member => member.income.times(members).greaterThan(income)),
      abovePolicy: household.members.count(member => member.income.greaterThan(policy.standard)),
      poorest: household.members.min(member => member.income.orElse(0), 0),
      months: household.members.max(member => member.birth.monthsUntil(household.asOf), -1),
      shares: household.members.sum(member => member.income.times(member.share).rounded('half-up')),
      incomeKnown: income.known(),
      perHeadKnown: perHead.known(),
      category: firstOf([eligible, 'dibao'], [edge.and(assets), 'edge']).otherwise('none'),
      any: anyOf(household.car, household.savings.greaterThan(100)),
      housing: household.housing.floorArea.atMost(policy.housing.most).or(household.housing.owned.not()),
      atHome: household.area.is('urban').choose(household.area, policy.place),
      strict: test.or(household.car).and(policy.strict),
      claimed,
      sameEitherWay: household.car.choose(claimed.min(income), claimed.min(income, 1_000_000_000)),
      mean: benefit.plus(claimed).dividedBy(members.plus(household.claims.count())).rounded('half-up', 50),
      since: sinceStart,
      later: household.car.choose(household.asOf, sinceStart),
      before: household.asOf.lessThan(policy.since),
      // What is compared per head beside what asks for heads.
      someAreAtEdge: members.greaterThan(0).and(edge),
      someArePoor: household.car.or(test).and(members.atLeast(1), test),
      // What the column run works out in one loop: products that are compared, and choices between more than four.
      fewClaims: household.claims.count().times(3).atMost(household.members.count().times(policy.standard)),
      rank: household.area
        .is('urban')
        .choose(household.claims.count(), household.members.count().times(5).lessThan(21).choose(policy.standard, 7)),
      weight: household.claims
        .count()
        .times(7)
        .lessThan(household.members.count().times(4))
        .choose(policy.standard, -5),
      weightAtMost: household.claims.count().times(9).atMost(household.members.count().times(6)).choose(1, -5),
      ladder: firstOf(
        [household.claims.count().greaterThan(8), 'many'],
        [household.members.count().times(2).greaterThan(25), 'large'],
        [household.members.count().equals(3), 'three'],
        [household.area.is('rural'), 'rural'],
        [household.asOf.lessThan(policy.since), 'early'],
        [household.claims.count().equals(1), 'one'],
      ).otherwise('none'),
      // A place may set these; where it has set none nothing is asked, and where that is not known the answer is open.
      capSet: policy.cap.isSet(),
      withinCap: policy.cap.ifSet(cap => income.atMost(cap)),
      capped: policy.cap.ifSet(cap => benefit.min(cap), benefit),
      least: income.min(policy.cap),
      greatest: claimed.max(policy.cap, 7),
      topped: policy.cap.otherwise(5_000).plus(claimed),
      ratioAtMost: policy.most.ifSet(most => perHead.atMost(most.times(1_000))),
      times: policy.most.otherwise(ratio(0.5)).times(claimed).rounded('half-up'),
      // A choice with a yes or a no in a branch is an or, or an and.
      yesOrElse: household.car.choose(true, household.savings.greaterThan(100)),
      thenOrNo: household.car.choose(household.savings.greaterThan(100), false),
      word: policy.place.is('rural').or(household.car),
      anniversary: household.appliedOn.monthsUntil(household.asOf),
    }
  },
})
