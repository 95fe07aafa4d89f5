import { expect, it } from 'vitest'
import * as z from 'zod'
import { anyOf, firstOf, ratio, whole } from '../language/combine.js'
import type { Expression } from '../language/expression.js'
import type { ExpressionsOf } from '../language/read-schema.js'
import { defineProgram } from '../program.js'
import { explain } from './explain.js'
import { renderExplanation } from './render.js'

const label = (en: string, unit?: string) => ({ label: { zh: en, en }, ...(unit === undefined ? {} : { unit }) })
const money = (en: string) => z.int().min(0).max(1000_00).meta(label(en, 'fen'))
const count = (en: string) => z.int().min(0).max(9).meta(label(en, 'person'))
const yesNo = (en: string) => z.boolean().meta(label(en))
const words = {
  words: { a: { zh: 'Apple', en: 'Apple' }, b: { zh: 'Bean', en: 'Bean' }, c: { zh: 'Corn', en: 'Corn' } },
}
const food = (en: string) => z.enum(['a', 'b', 'c']).meta({ ...label(en), ...words })

const shape = {
  rent: money('Rent'),
  fee: money('Fee'),
  nil: money('Nil'),
  maybe: money('Maybe').optional(),
  heads: count('Heads'),
  yes: yesNo('Yes'),
  no: yesNo('No'),
  perhaps: yesNo('Perhaps').optional(),
  food: food('Food'),
  dish: food('Dish').optional(),
  snack: food('Snack'),
  twin: food('Food'),
  on: z.iso.date().meta(label('Day')),
  list: z.array(z.object({ x: money('X'), yes: yesNo('Y') })).max(5),
}
const facts = {
  rent: 10_00,
  fee: 2_00,
  nil: 0,
  heads: 2,
  yes: true,
  no: false,
  food: 'b' as const,
  snack: 'b' as const,
  twin: 'b' as const,
  on: '2024-05-01',
  list: [
    { x: 1_00, yes: true },
    { x: 3_00, yes: false },
  ],
}
const name = (en: string) => ({ zh: en, en })
type Facts = ExpressionsOf<typeof shape>

const told = (rule: (facts: Facts) => Expression<unknown>): string => {
  const program = defineProgram({
    id: 'told',
    title: name('Told'),
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object(shape),
    policy: z.object({}),
    rules: of => ({ rule: rule(of as Facts) }),
  })
  return renderExplanation(explain(program, facts, {}), 'en')
    .split('\n')[1]!
    .slice(2)
}

it.each<[string, (facts: Facts) => Expression<unknown>]>([
  ['Rent: 10.00 yuan', ({ rent }) => rent],
  ['Named: 10.00 yuan', ({ rent }) => rent.as(name('Named'))],
  ['rule: 12.00 yuan = Rent 10.00 yuan + Fee 2.00 yuan', ({ rent, fee }) => rent.plus(fee)],
  ['rule: 10.00 yuan = Rent 10.00 yuan', ({ rent, nil }) => rent.plus(nil)],
  ['rule: 0.00 yuan = Nil 0.00 yuan', ({ nil }) => nil.plus(nil)],
  ['rule: 10.00 yuan = Rent 10.00 yuan', ({ rent, nil }) => nil.plus(rent)],
  ['rule: 10.00 yuan = Rent 10.00 yuan', ({ rent, nil }) => rent.minus(nil)],
  ['rule: -10.00 yuan = Nil 0.00 yuan − Rent 10.00 yuan', ({ rent, nil }) => nil.minus(rent)],
  ['Rent: 10.00 yuan', ({ rent }) => rent.plus(0)],
  ['Rent: 10.00 yuan', ({ rent }) => rent.times(1)],
  ['Rent: 10.00 yuan', ({ rent }) => rent.times(ratio(1))],
  ['rule: 30.00 yuan = 3 × Rent 10.00 yuan', ({ rent }) => whole(3).times(rent)],
  ['rule: 3 = 3,000 ÷ Rent 10.00 yuan', ({ rent }) => whole(30_00).dividedBy(rent)],
  ['rule: no — No no (as not No no: yes)', ({ no, yes }) => no.not().choose(no, yes)],
  [
    'rule: no — Food is Bean, not Apple or Snack is Bean, not Corn',
    ({ food, snack }) => anyOf(food.is('a'), snack.is('c')),
  ],
  [
    'rule: no — Food is Bean, not Apple or Food is Bean, not Corn',
    ({ food, twin }) => anyOf(food.is('a'), twin.is('c')),
  ],
  [
    'rule: yes — not (Food is Bean, not Apple or Snack is Bean, not Corn)',
    ({ food, snack }) => anyOf(food.is('a'), snack.is('c')).not(),
  ],
  ['rule: no — Food Bean (as Yes: yes) is Bean, not Apple', ({ yes, food, snack }) => yes.choose(food, snack).is('a')],
  [
    'rule: yes — not the condition above no',
    ({ yes, no }) => {
      const neither = yes.or(no).not()
      return neither.or(neither.not())
    },
  ],
  ['rule: 4 = Heads 2 persons × Heads 2 persons', ({ heads }) => heads.times(heads)],
  ['rule: 5 = Rent 10.00 yuan ÷ Fee 2.00 yuan', ({ rent, fee }) => rent.dividedBy(fee)],
  ['rule: 36.00 yuan = (Rent 10.00 yuan + Fee 2.00 yuan) × 3', ({ rent, fee }) => rent.plus(fee).times(3)],
  [
    'rule: 36.00 yuan = Both 12.00 yuan × 3',
    ({ rent, fee, nil }) => rent.plus(fee).as(name('Both')).plus(nil).times(3),
  ],
  [
    'rule: 36.00 yuan = (Rent 10.00 yuan + Fee 2.00 yuan) × 3',
    ({ rent, fee, nil }) => rent.plus(fee).plus(nil).times(3),
  ],
  [
    'rule: -2.00 yuan = Rent 10.00 yuan − (Fee 2.00 yuan + Rent 10.00 yuan)',
    ({ rent, fee }) => rent.minus(fee.plus(rent)),
  ],
  [
    'rule: 22.00 yuan = Rent 10.00 yuan + Fee 2.00 yuan + Rent 10.00 yuan',
    ({ rent, fee }) => rent.plus(fee.plus(rent)),
  ],
  [
    'rule: 2.00 yuan = Rent 10.00 yuan + (Fee 2.00 yuan − Rent 10.00 yuan)',
    ({ rent, fee }) => rent.plus(fee.minus(rent)),
  ],
  ['rule: 2.00 yuan = least of(Rent 10.00 yuan, Fee 2.00 yuan)', ({ rent, fee }) => rent.min(fee)],
  ['rule: 10.00 yuan = greatest of(Rent 10.00 yuan, Fee 2.00 yuan)', ({ rent, fee }) => rent.max(fee)],
  ['rule: 5.00 yuan = least of(Rent 10.00 yuan, 5.00 yuan)', ({ rent }) => rent.min(5_00)],
  ['rule: 10.00 yuan = Rent 10.00 yuan', ({ rent }) => rent.min(20_00)],
  [
    'rule: 0.00 yuan = greatest of(Fee 2.00 yuan − Rent 10.00 yuan, 0.00 yuan)',
    ({ rent, fee }) => fee.minus(rent).atLeastZero(),
  ],
  ['rule: 8.00 yuan = Rent 10.00 yuan − Fee 2.00 yuan', ({ rent, fee }) => rent.minus(fee).atLeastZero()],
  ['rule: unknown = least of(Maybe unknown, Fee 2.00 yuan, 1.00 yuan)', ({ maybe, fee }) => maybe.min(fee, 1_00)],
  ['rule: 3.00 yuan = rounded down(Rent 10.00 yuan ÷ 3)', ({ rent }) => rent.dividedBy(3).rounded('down', 100)],
  ['rule: 3.34 yuan = rounded up(Rent 10.00 yuan ÷ 3)', ({ rent }) => rent.dividedBy(3).rounded('up')],
  ['rule: 3.33 yuan = rounded half up(Rent 10.00 yuan ÷ 3)', ({ rent }) => rent.dividedBy(3).rounded('half-up')],
  ['rule: no — Rent 10.00 yuan ≥ Fee 2.00 yuan', ({ rent, fee }) => rent.lessThan(fee)],
  ['rule: no — Rent 10.00 yuan > Fee 2.00 yuan', ({ rent, fee }) => rent.atMost(fee)],
  ['rule: no — Rent 10.00 yuan ≠ Fee 2.00 yuan', ({ rent, fee }) => rent.equals(fee)],
  ['rule: yes — Fee 2.00 yuan < Rent 10.00 yuan', ({ rent, fee }) => fee.lessThan(rent)],
  ['rule: yes — Fee 2.00 yuan ≤ Rent 10.00 yuan', ({ rent, fee }) => fee.atMost(rent)],
  ['rule: yes — Rent 10.00 yuan = 10.00 yuan', ({ rent }) => rent.equals(10_00)],
  ['rule: unknown — Maybe unknown < Fee 2.00 yuan', ({ maybe, fee }) => maybe.lessThan(fee)],
  ['rule: no — Rent 10.00 yuan ≥ Fee 2.00 yuan × 3', ({ rent, fee }) => rent.lessThan(fee.times(3))],
  ['rule: no — Rent 10.00 yuan ≥ Fee 2.00 yuan', ({ rent, fee }) => rent.lessThan(fee).and(fee.lessThan(rent))],
  ['rule: no — No no', ({ yes, no }) => yes.and(no)],
  ['rule: unknown — Perhaps unknown', ({ yes, perhaps }) => yes.and(perhaps)],
  ['rule: yes — Yes yes', ({ yes }) => yes.and(yes.not().not())],
  ['rule: yes — Yes yes and not No no', ({ yes, no }) => yes.and(no.not())],
  ['rule: yes — Yes yes', ({ yes, no }) => yes.or(no)],
  ['rule: unknown — Perhaps unknown', ({ no, perhaps }) => no.or(perhaps)],
  ['rule: no — No no or not Yes yes', ({ yes, no }) => no.or(yes.not())],
  ['rule: unknown — Perhaps unknown', ({ yes, no, perhaps }) => yes.and(no.or(perhaps))],
  ['Yes: yes', ({ yes }) => yes.and(true)],
  ['rule: yes — Yes yes and not No no', ({ yes, no }) => yes.and(true, no.not())],
  ['rule: no — not Yes yes', ({ yes }) => yes.not()],
  ['rule: yes — not No no', ({ no }) => no.not()],
  ['rule: yes — Yes yes', ({ yes }) => yes.not().not()],
  ['rule: yes — Food is Bean', ({ food }) => food.is('b')],
  ['rule: no — Food is Bean, not Apple', ({ food }) => food.is('a')],
  ['rule: yes — Food is Bean', ({ food }) => food.is('a').not()],
  ['rule: no — not Food is Bean', ({ food }) => food.is('b').not()],
  ['rule: yes — not Is apple no', ({ food }) => food.is('a').as(name('Is apple')).not()],
  ['rule: yes — Food is Bean', ({ food }) => food.isOneOf('a', 'b')],
  ['rule: no — Food is Bean, not Apple or Corn', ({ food }) => food.isOneOf('a', 'c')],
  ['rule: yes — Food is Bean', ({ food }) => food.isOneOf('a', 'c').not()],
  ['rule: unknown — Dish unknown', ({ dish }) => dish.is('a')],
  ['rule: unknown — Dish unknown', ({ dish }) => dish.isOneOf('a', 'b')],
  ['rule: unknown — Dish unknown', ({ dish, food }) => anyOf(dish.is('a'), food.is('a'), dish.is('b'))],
  ['rule: unknown — Dish unknown = Food Bean', ({ dish, food }) => dish.is(food)],
  ['rule: no — Maybe unknown is known', ({ maybe }) => maybe.known()],
  ['rule: yes — Rent 10.00 yuan is known', ({ rent }) => rent.known()],
  ['rule: 300', ({ maybe }) => maybe.orElse(3_00)],
  ['Fee: 2.00 yuan', ({ maybe, fee }) => maybe.orElse(fee)],
  ['rule: 10.00 yuan = Rent 10.00 yuan (as Yes: yes)', ({ yes, rent, fee }) => yes.choose(rent, fee)],
  ['rule: 2.00 yuan = Fee 2.00 yuan (as No: no)', ({ no, rent, fee }) => no.choose(rent, fee)],
  [
    'rule: 12.00 yuan = Fee 2.00 yuan + Rent 10.00 yuan (as No: no)',
    ({ no, rent, fee }) => no.choose(rent, fee.plus(rent)),
  ],
  [
    'rule: unknown = if Perhaps unknown then Rent 10.00 yuan, else Fee 2.00 yuan',
    ({ perhaps, rent, fee }) => perhaps.choose(rent, fee),
  ],
  [
    'rule: unknown = if Perhaps unknown then Rent 10.00 yuan, else 0.00 yuan',
    ({ perhaps, rent }) => perhaps.choose(rent, 0),
  ],
  ['rule: unknown = if Perhaps unknown then a, else b', ({ perhaps }) => perhaps.choose('a', 'b')],
  ['rule: a (as Yes: yes)', ({ yes }) => yes.choose('a', 'b')],
  [
    'rule: 10.00 yuan = Rent 10.00 yuan (as Yes: yes)',
    ({ yes, no, rent, fee }) => no.choose(1_00, yes.choose(rent, fee)),
  ],
  ['rule: z (as Yes: yes)', ({ yes, no, food }) => firstOf([no, 'x'], [food.is('a'), 'y'], [yes, 'z']).otherwise('w')],
  ['rule: 10.00 yuan = Rent 10.00 yuan (as Food is Bean)', ({ food, rent, fee }) => food.is('b').choose(rent, fee)],
  [
    'rule: 6.00 yuan = (Fee 2.00 yuan (as Rent 10.00 yuan < Fee 2.00 yuan: no)) × 3',
    ({ rent, fee }) => rent.lessThan(fee).choose(1_00, fee).times(3),
  ],
  [
    'rule: 12.00 yuan = Fee 2.00 yuan + Rent 10.00 yuan (as Rent 10.00 yuan < Fee 2.00 yuan: no)',
    ({ rent, fee }) => rent.lessThan(fee).choose(1_00, fee.plus(rent)),
  ],
  ['rule: 6 = 6 full years from Day 2024-05-01 to 2030-05-01', ({ on }) => on.ageOn('2030-05-01')],
  ['rule: 2 = 2 whole months from Day 2024-05-01 to 2024-07-01', ({ on }) => on.monthsUntil('2024-07-01')],
  ['rule: yes — Day 2024-05-01 < 2024-07-01', ({ on }) => on.lessThan('2024-07-01')],
  ['rule: 2', ({ list }) => list.count()],
  ['rule: 1 = sum(item 1 1, item 2 0)', ({ list }) => list.count(one => one.yes)],
  ['rule: 4.00 yuan = sum(item 1 1.00 yuan, item 2 3.00 yuan)', ({ list }) => list.sum(one => one.x)],
  ['rule: 3.00 yuan = greatest of(item 1 1.00 yuan, item 2 3.00 yuan)', ({ list }) => list.max(one => one.x, 0)],
  ['rule: 1.00 yuan = least of(item 1 1.00 yuan, item 2 3.00 yuan)', ({ list }) => list.min(one => one.x, 0)],
  ['rule: yes — some(item 1 yes, item 2 no)', ({ list }) => list.some(one => one.yes)],
  ['rule: no — every(item 1 yes, item 2 no)', ({ list }) => list.every(one => one.yes)],
  ['rule: 6.00 yuan = sum(item 1 2.00 yuan, item 2 4.00 yuan)', ({ list }) => list.sum(one => one.x.plus(1_00))],
  [
    'rule: 6.00 yuan = sum(item 1 1.00 yuan, item 2 3.00 yuan) + Fee 2.00 yuan',
    ({ list, fee }) => list.sum(one => one.x).plus(fee),
  ],
  ['rule: ≈ 1.6667 = Rent 10.00 yuan ÷ (Fee 2.00 yuan × 3)', ({ rent, fee }) => rent.dividedBy(fee.times(3))],
  ['rule: 9.00 yuan = Rent 10.00 yuan − (Fee 2.00 yuan − 1.00 yuan)', ({ rent, fee }) => rent.minus(fee.minus(1_00))],
  [
    'rule: 12.00 yuan = Rent 10.00 yuan + (Fee 2.00 yuan (as No: no))',
    ({ no, rent, fee }) => rent.plus(no.choose(rent, fee)),
  ],
  [
    'Chosen: unknown = if Perhaps unknown then Apple, else Bean',
    ({ perhaps }) => perhaps.choose('a', 'b').as(name('Chosen'), words),
  ],
  [
    'rule: unknown = if Perhaps unknown then Food Bean, else (Apple (as Yes: yes))',
    ({ yes, perhaps, food }) => perhaps.choose(food, yes.choose('a', 'b')),
  ],
  ['rule: no — Less no', ({ rent, fee }) => rent.lessThan(fee).as(name('Less')).and(fee.lessThan(rent))],
  ['rule: yes — not (Rent 10.00 yuan < Fee 2.00 yuan)', ({ rent, fee }) => rent.lessThan(fee).not()],
  ['rule: yes — not Less no', ({ rent, fee }) => rent.lessThan(fee).as(name('Less')).not()],
  ['rule: unknown — Dish unknown', ({ food, dish }) => food.is('a').or(dish.is('b'), food.is('c'))],
  [
    'rule: no — Is apple no or Food is Bean, not Corn',
    ({ food }) => food.is('a').as(name('Is apple')).or(food.is('c')),
  ],
  [
    'rule: 10.00 yuan = Inner 10.00 yuan (as No: no)',
    ({ yes, no, rent, fee }) => no.choose(1_00, yes.choose(rent, fee).as(name('Inner'))),
  ],
  [
    'All: 12.00 yuan = (Rent 10.00 yuan (as Yes: yes)) + Fee 2.00 yuan',
    ({ yes, rent, fee }) => yes.choose(rent, fee).plus(fee).as(name('All')),
  ],
  [
    'rule: 10.00 yuan = Rent 10.00 yuan (as Yes yes and not No no: yes, the condition above: yes)',
    ({ yes, no, rent, fee }) => {
      const poor = yes.and(no.not())
      return poor.choose(poor.choose(rent, fee), 1_00)
    },
  ],
  [
    'Sum: 12.00 yuan/month = Rent 10.00 yuan + Fee 2.00 yuan',
    ({ rent, fee }) => rent.plus(fee).as(name('Sum'), { unit: 'fen/month' }),
  ],
  [
    'rule: 11.00 yuan = sum(item 1 1.00 yuan, item 2 10.00 yuan)',
    ({ list, rent }) => list.sum(one => one.yes.choose(one.x, rent)),
  ],
  ['rule: no — every(item 1 yes, item 2 no)', ({ list }) => list.every(one => one.x.lessThan(2_00).as(name('Cheap')))],
  ['rule: unknown — Perhaps unknown', ({ yes, no, perhaps }) => no.or(yes.and(perhaps))],
  ['rule: no — No no', ({ yes, no }) => no.or(yes.and(no))],
  ['rule: yes — Yes yes', ({ yes, no }) => yes.and(no.or(yes))],
  ['rule: unknown — not Perhaps unknown', ({ yes, perhaps, no }) => yes.not().or(no, perhaps.not())],
  [
    'rule: 1.00 yuan = least of(Rent 10.00 yuan, Fee 2.00 yuan, 1.00 yuan)',
    ({ rent, fee, nil }) => rent.min(fee, nil.plus(1_00)),
  ],
  ['rule: 8.00 yuan = Most 10.00 yuan − Fee 2.00 yuan', ({ rent, fee }) => rent.max(fee).as(name('Most')).minus(fee)],
  ['rule: 9.00 yuan = Rent 10.00 yuan − 1.00 yuan', ({ nil, rent }) => nil.plus(rent.plus(nil)).minus(1_00)],
  ['rule: 10.00 yuan = Rent 10.00 yuan (as Yes: yes)', ({ nil, rent, yes }) => yes.choose(nil.plus(rent), 1_00)],
  ['Rent: 10.00 yuan', ({ rent }) => rent.minus(0)],
  ['rule: unknown = Maybe unknown − 0.01 yuan', ({ maybe }) => maybe.plus(0).minus(1)],
])('%s', (expected, rule) => {
  expect(told(rule)).toBe(expected)
})
