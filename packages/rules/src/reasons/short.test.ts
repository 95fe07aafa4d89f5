import { expect, it } from 'vitest'
import * as z from 'zod'
import type { Expression } from '../language/expression.js'
import type { ExpressionsOf } from '../language/read-schema.js'
import { defineProgram } from '../program.js'
import { explain } from './explain.js'
import { renderExplanation } from './render.js'

const cite = { title: 'constructed', confidence: 'unverified' as const }
const name = (en: string) => ({ zh: en, en })
const digit = (en: string) =>
  z
    .int()
    .min(0)
    .max(9)
    .meta({ label: name(en) })
const factShape = {
  a: digit('A'),
  b: digit('B'),
  maybe: digit('Maybe').optional(),
  list: z.array(z.object({ x: digit('X') })).max(5),
}
const policyShape = { least: digit('Least'), most: digit('Most'), other: digit('Other') }
type Rules = (
  facts: ExpressionsOf<typeof factShape>,
  policy: ExpressionsOf<typeof policyShape>,
) => Record<string, Expression<unknown>>

const short = (rules: Rules): readonly string[] => {
  const program = defineProgram({
    id: 'short',
    title: name('Short'),
    inForce: { from: '2000-01-01', cite },
    facts: z.object(factShape),
    policy: z.object(policyShape),
    rules: (of, set) => rules(of as never, set as never),
  })
  const source = { status: 'set' as const, id: 'x', from: '2024-01-01', cite }
  const explanation = explain(
    program,
    { a: 3, b: 0, list: [{ x: 1 }, { x: 2 }] },
    { least: 2, most: 5, other: 7 },
    { least: source, most: source, other: source },
  )
  const told = renderExplanation(explanation, 'en', { form: 'short' })
  expect(renderExplanation(JSON.parse(JSON.stringify(explanation)), 'en', { form: 'short' })).toBe(told)
  return told.split('\n').slice(1)
}
it.each<[string, Rules, readonly string[]]>([
  [
    'of nothing what is nothing',
    ({ a, b }) => ({
      bill: a
        .plus(1)
        .as(name('Price'))
        .times(b.times(2).as(name('Number')))
        .as(name('Bill')),
    }),
    ['- Bill: 0 = Price 4 × Number 0', '  - Number: 0 = B 0 × 2'],
  ],
  [
    'of conditions that fail together those that have a name',
    ({ a, b }, { most }) => ({
      open: a.atLeast(most).as(name('Enough')).and(b.greaterThan(0)).as(name('Open')),
      shut: a.atLeast(most).and(b.greaterThan(0)).as(name('Shut')),
    }),
    [
      '- Open: no — Enough no',
      '  - Enough: no — Most 5 > A 3',
      '- Shut: no — (Most 5 ≤ A 3) and (0 < B 0)',
      '- Most: 5 (from 2024-01-01, constructed)',
    ],
  ],
  [
    'of a product both factors',
    ({ a }) => ({
      bill: a
        .plus(1)
        .as(name('Price'))
        .times(a.times(2).as(name('Number')))
        .as(name('Bill')),
    }),
    ['- Bill: 24 = Price 4 × Number 6', '  - Price: 4 = A 3 + 1', '  - Number: 6 = A 3 × 2'],
  ],
  [
    'of a quotient that is nothing what was divided',
    ({ a, b }) => ({
      mean: b
        .times(2)
        .as(name('Price'))
        .dividedBy(a.times(2).as(name('Number')))
        .as(name('Mean')),
    }),
    ['- Mean: 0 = Price 0 ÷ Number 6', '  - Price: 0 = B 0 × 2'],
  ],
  [
    'of what fails all that fail',
    ({ a, b }) => ({
      all: a
        .lessThan(2)
        .as(name('Low'))
        .and(b.lessThan(2).as(name('Small')), a.lessThan(1).as(name('None')))
        .as(name('All')),
    }),
    ['- All: no — Low no and None no', '  - Low: no — A 3 ≥ 2', '  - None: no — A 3 ≥ 1'],
  ],
  [
    'of what holds all that must',
    ({ a, b }) => ({
      both: a
        .lessThan(4)
        .as(name('Low'))
        .and(b.lessThan(2).as(name('Small')))
        .as(name('Both')),
    }),
    ['- Both: yes — Low yes and Small yes', '  - Low: yes — A 3 < 4', '  - Small: yes — B 0 < 2'],
  ],
  [
    'of one that is enough the first',
    ({ a, b }) => ({
      any: a
        .lessThan(4)
        .as(name('Low'))
        .or(b.lessThan(2).as(name('Small')))
        .as(name('Any')),
    }),
    ['- Any: yes — Low yes', '  - Low: yes — A 3 < 4'],
  ],
  [
    'of what is open what is open',
    ({ a, maybe }) => ({
      open: a
        .lessThan(4)
        .as(name('Low'))
        .and(maybe.lessThan(2).as(name('Small')))
        .as(name('Open')),
    }),
    [
      '- Open: unknown — Small unknown',
      '  - Small: unknown — Maybe unknown < 2',
      '- undetermined; still needed: Maybe (maybe)',
    ],
  ],
  [
    'of an open sum what is open',
    ({ a, maybe }) => ({
      open: a
        .plus(4)
        .as(name('Low'))
        .plus(maybe.plus(2).as(name('Small')))
        .as(name('Open')),
    }),
    [
      '- Open: unknown = Low 7 + Small unknown',
      '  - Small: unknown = Maybe unknown + 2',
      '- undetermined; still needed: Maybe (maybe)',
    ],
  ],
  [
    'the policy of a choice, with what it picked by',
    ({ a }, { least, most, other }) => ({ fee: a.lessThan(least).choose(most, other).as(name('Fee')) }),
    [
      '- Fee: 7 = Other 7 (as A 3 < Least 2: no)',
      '- Least: 2 (from 2024-01-01, constructed)',
      '- Other: 7 (from 2024-01-01, constructed)',
    ],
  ],
  [
    'the policy of a choice inside, without what it picked by',
    ({ a }, { least, most, other }) => ({ fee: a.lessThan(least).choose(most, other).plus(1).as(name('Fee')) }),
    ['- Fee: 8 = (Other 7 (as A 3 < Least 2: no)) + 1', '- Other: 7 (from 2024-01-01, constructed)'],
  ],
  [
    'the policy of every line, each once',
    ({ a }, { least, most, other }) => ({
      fee: a.lessThan(least).choose(most, other).as(name('Inner')).plus(a).as(name('Fee')),
    }),
    [
      '- Fee: 10 = Inner 7 + A 3',
      '  - Inner: 7 = Other 7 (as A 3 < Least 2: no)',
      '- Other: 7 (from 2024-01-01, constructed)',
      '- Least: 2 (from 2024-01-01, constructed)',
    ],
  ],
  [
    'the members',
    ({ list }, { least }) => ({ sum: list.sum(one => one.x.plus(least).as(name('Each'))).as(name('Sum')) }),
    [
      '- Sum: 7 = sum(item 1 3, item 2 4)',
      '  - item 1 Each: 3 = X 1 + Least 2',
      '  - item 2 Each: 4 = X 2 + Least 2',
      '- Least: 2 (from 2024-01-01, constructed)',
    ],
  ],
  [
    'a rule that another tells only there',
    ({ a, b }) => ({
      one: a.lessThan(4).as(name('Low')),
      two: a.lessThan(4).as(name('Low')).and(b.lessThan(3)).as(name('Two')),
    }),
    ['- Two: yes — Low yes and (B 0 < 3)', '  - Low: yes — A 3 < 4'],
  ],
  [
    'a part of two rules once',
    ({ a, b }) => ({
      two: a.lessThan(4).as(name('Low')).and(b.lessThan(3)).as(name('Two')),
      bare: a.lessThan(4).as(name('Low')).not(),
    }),
    ['- Two: yes — Low yes and (B 0 < 3)', '  - Low: yes — A 3 < 4', '- bare: no — not Low yes'],
  ],
  [
    'no more than ten lines',
    ({ a }) =>
      Object.fromEntries(
        [1, 2, 3, 4].map(rule => [
          `r${rule}`,
          [1, 2, 3]
            .map(part => a.plus(part).as(name(`P${rule}${part}`)))
            .reduce((sum, one) => sum.plus(one))
            .as(name(`R${rule}`)),
        ]),
      ),
    [
      '- R1: 15 = P11 4 + P12 5 + P13 6',
      '  - P11: 4 = A 3 + 1',
      '  - P12: 5 = A 3 + 2',
      '  - P13: 6 = A 3 + 3',
      '- R2: 15 = P21 4 + P22 5 + P23 6',
      '  - P21: 4 = A 3 + 1',
      '  - P22: 5 = A 3 + 2',
      '  - P23: 6 = A 3 + 3',
      '- R3: 15 = P31 4 + P32 5 + P33 6',
      '- R4: 15 = P41 4 + P42 5 + P43 6',
      '- the other reasons are in the full form',
    ],
  ],
  [
    'members of whom it came out alike in one line',
    ({ a, list }) => ({
      full: list.count(one => one.x.lessThan(9).as(name('Low')).and(a.lessThan(9)).as(name('Few'))).as(name('Number')),
    }),
    [
      '- Number: 2 = sum(item 1 1, item 2 1)',
      '  - item 1 and 1 more Few: yes — Low yes and (A 3 < 9)',
      '    - item 1 Low: yes — X 1 < 9',
    ],
  ],
  [
    'no deeper than five levels',
    (_, { least }) => ({
      deep: [1, 2, 3, 4, 5, 6, 7].reduce((inner, level) => inner.plus(level).as(name(`L${level}`)), least),
    }),
    [
      '- L7: 30 = L6 23 + 7',
      '  - L6: 23 = L5 17 + 6',
      '    - L5: 17 = L4 12 + 5',
      '      - L4: 12 = L3 8 + 4',
      '        - L3: 8 = L2 5 + 3',
      '          - L2: 5 = L1 3 + 2',
      '- the other reasons are in the full form',
    ],
  ],
  [
    'where a value was found once, where it is a rule of its own',
    (_, { least }) => ({ floor: least }),
    ['- Least: 2 (from 2024-01-01, constructed)'],
  ],
])('tells %s', (_, rules, lines) => {
  expect(short(rules)).toEqual(lines)
})

it('of what is not known, the rules that are known all the same stand for themselves', () => {
  const lines = short(({ a, maybe }, { least }) => {
    const enough = a.atLeast(least).as(name('Enough'))
    const eligible = enough.and(a.lessThan(9)).as(name('Eligible'))
    return { enough, eligible, amount: eligible.choose(maybe.times(2), 0).as(name('Amount')) }
  })
  const said = lines.join('\n')
  for (const line of ['- Eligible: yes', '- Amount: unknown', 'Enough']) expect(said).toContain(line)
})
