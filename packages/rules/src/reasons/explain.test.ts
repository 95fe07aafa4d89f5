import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { anyOf, ratio, whole } from '../language/combine.js'
import type { Expression } from '../language/expression.js'
import type { ExpressionsOf } from '../language/read-schema.js'
import { defineProgram } from '../program.js'
import { explain } from './explain.js'
import { renderExplanation } from './render.js'

const name = (en: string) => ({ zh: en, en })
const label = (en: string) => ({ label: name(en) })
const digit = (en: string) => z.int().min(0).max(9).meta(label(en))
const factShape = {
  a: digit('A'),
  b: digit('B'),
  maybe: digit('Maybe').optional(),
  yes: z.boolean().meta(label('Yes')),
  perhaps: z.boolean().optional().meta(label('Perhaps')),
  list: z
    .array(z.object({ x: digit('X'), y: digit('Y').optional() }))
    .max(5)
    .meta(label('List')),
}
const policyShape = {
  limit: digit('Limit'),
  option: digit('Option').optional(),
  rate: z.number().min(0).max(2).multipleOf(0.1).meta(label('Rate')),
  strict: z.boolean().meta(label('Strict')),
}
type Rule = (facts: ExpressionsOf<typeof factShape>, policy: ExpressionsOf<typeof policyShape>) => Expression<unknown>

/** What is told of a rule in a place, line by line. */
const told = (rule: Rule, policy: object): readonly string[] => {
  const program = defineProgram({
    id: 'told',
    title: name('Told'),
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object(factShape),
    policy: z.object(policyShape),
    rules: (of, set) => ({ rule: rule(of as never, set as never) }),
  })
  const facts = { a: 3, b: 0, yes: true, list: [{ x: 1, y: 2 }, { x: 2 }] }
  return renderExplanation(explain(program, facts, policy), 'en')
    .split('\n')
    .slice(1)
    .map(line => line.trim())
}

it.each<[readonly string[], object, Rule]>([
  [
    ['- Within: yes (as Option: no rule of the place is known)'],
    { strict: true },
    ({ a }, { option, strict }) =>
      strict
        .choose(
          option.ifSet(most => a.atMost(most)),
          false,
        )
        .as(name('Within')),
  ],
  [
    ['- Within: yes (as Option: none set here)'],
    { strict: false, option: null },
    ({ a }, { option, strict }) =>
      strict
        .choose(
          false,
          option.ifSet(most => a.atMost(most)),
        )
        .as(name('Within')),
  ],
  [
    ['- rule: unknown = Limit unknown × Factor 1', 'undetermined; policy values that are missing: Limit'],
    {},
    (_, { limit }) => limit.times(whole(1).as(name('Factor'))),
  ],
  [['- rule: yes — A 3 ≤ Limit 5'], { limit: 5 }, ({ a }, { limit }) => a.atMost(limit)],
  [
    ['- rule: unknown — A 3 ≤ Limit unknown', 'undetermined; policy values that are missing: Limit'],
    {},
    ({ a }, { limit }) => a.atMost(limit),
  ],
  [['- rule: yes'], {}, ({ a }, { option }) => option.ifSet(most => a.atMost(most))],
  [['- rule: no — A 3 > Option 2'], { option: 2 }, ({ a }, { option }) => option.ifSet(most => a.atMost(most))],
  [
    ['- Within: no — A 3 > Option 2'],
    { option: 2 },
    ({ a }, { option }) => option.ifSet(most => a.atMost(most)).as(name('Within')),
  ],
  [
    ['- Within: yes (as Option: no rule of the place is known)'],
    {},
    ({ a }, { option }) => option.ifSet(most => a.atMost(most)).as(name('Within')),
  ],
  [
    ['- Within: yes (as Option: none set here)'],
    { option: null },
    ({ a }, { option }) => option.ifSet(most => a.atMost(most)).as(name('Within')),
  ],
  [
    ['- Within: unknown — A 3 ≤ Limit unknown', 'undetermined; policy values that are missing: Limit'],
    {},
    ({ a }, { limit }) => limit.ifSet(most => a.atMost(most)).as(name('Within')),
  ],
  [['- Option: no'], {}, (_, { option }) => option.isSet()],
  [['- Option: yes'], { option: 2 }, (_, { option }) => option.isSet()],
  [['- Limit: unknown', 'undetermined; policy values that are missing: Limit'], {}, (_, { limit }) => limit.isSet()],
  [['- Option: 2'], { option: 2 }, (_, { option }) => option.otherwise(7)],
  [
    ['- Limit: unknown', 'undetermined; policy values that are missing: Limit'],
    {},
    (_, { option, limit }) => option.otherwise(limit),
  ],
  [['- Standard: 4'], { limit: 4 }, (_, { option, limit }) => option.otherwise(limit).as(name('Standard'))],
  [['- rule: 3 = A 3 × Rate 1'], { rate: 1 }, ({ a }, { rate }) => a.times(rate)],
  [['- rule: 4.5 = A 3 × Rate 1.5'], { rate: 1.5 }, ({ a }, { rate }) => a.times(rate)],
  [
    ['- rule: unknown = A 3 × Rate unknown', 'undetermined; policy values that are missing: Rate'],
    {},
    ({ a }, { rate }) => a.times(rate),
  ],
  [['- A: 3'], { limit: 1 }, ({ a }, { limit }) => a.times(limit)],
  [['- A: 3'], { limit: 1 }, ({ a }, { limit }) => a.dividedBy(limit)],
  [['- A: 3'], { limit: 0 }, ({ a }, { limit }) => a.plus(limit)],
  [['- A: 3'], {}, ({ a }) => a.times(ratio(1))],
  [['- rule: yes — A 3 < 4'], {}, ({ a }) => a.times(ratio(1)).lessThan(4)],
  [
    ['- Same: unknown', 'undetermined; still needed: Same (maybe)'],
    {},
    ({ maybe }) => maybe.times(ratio(1)).as(name('Same')),
  ],
  [
    ['- rule: yes — Yes yes and (A 3 < 4)'],
    { strict: true },
    ({ yes, a }, { strict }) => strict.and(yes, a.lessThan(4)),
  ],
  [['- Strict: no'], { strict: false }, ({ yes, a }, { strict }) => strict.and(yes, a.lessThan(4))],
  [
    ['- rule: unknown — Strict unknown', 'undetermined; policy values that are missing: Strict'],
    {},
    ({ yes, a }, { strict }) => strict.and(yes, a.lessThan(4)),
  ],
  [['- rule: no — A 3 ≥ 2'], { strict: false }, ({ a }, { strict }) => strict.or(a.lessThan(2))],
  [['- Strict: yes'], { strict: true }, ({ a }, { strict }) => strict.or(a.lessThan(2))],
  [['- rule: 4 = A 3 + 1'], { strict: true }, ({ a, b }, { strict }) => strict.choose(a.plus(1), b)],
  [['- B: 0'], { strict: false }, ({ a, b }, { strict }) => strict.choose(a.plus(1), b)],
  [
    [
      '- rule: unknown = if Strict unknown then A 3 + 1, else B 0',
      'undetermined; policy values that are missing: Strict',
    ],
    {},
    ({ a, b }, { strict }) => strict.choose(a.plus(1), b),
  ],
  [['- A: 3'], {}, ({ a }, { strict }) => strict.choose(a, a)],
  [['- Yes: yes'], { strict: true }, ({ yes }, { strict }) => yes.and(strict, yes)],
  [['- Yes: yes'], {}, ({ yes }) => yes.and(true, yes.or(false))],
  [['- rule: no — not Yes yes'], {}, ({ yes, a }) => anyOf(yes, yes, a.lessThan(4)).not()],
  [['- A: 3'], { limit: 9 }, ({ a }, { limit }) => a.min(limit)],
  [['- rule: 2 = least of(A 3, Limit 2)'], { limit: 2 }, ({ a }, { limit }) => a.min(limit, 20)],
  [
    ['- rule: unknown = least of(A 3, Limit unknown)', 'undetermined; policy values that are missing: Limit'],
    {},
    ({ a }, { limit }) => a.min(limit),
  ],
  [['- Same: 3'], {}, ({ a }) => a.plus(0).as(name('Same'))],
  [['- Outer: 3', '- Inner: 3 = A 3'], {}, ({ a, b }) => a.plus(b).as(name('Inner')).as(name('Outer'))],
  [['- Outer: 3'], {}, ({ a }) => a.as(name('Inner')).as(name('Outer'))],
  [['- Either: 4'], {}, ({ maybe }) => maybe.orElse(4).as(name('Either'))],
  [
    ['- Either: 4', '- Other: 4 = A 3 + 1'],
    {},
    ({ a, maybe }) => maybe.orElse(a.plus(1).as(name('Other'))).as(name('Either')),
  ],
  [
    ['- All: 9 = Twice 6 + Sum 3', '- Twice: 6 = Sum 3 × 2', '- Sum: 3 = A 3'],
    {},
    ({ a, b }) => {
      const sum = a.plus(b).as(name('Sum'))
      return sum.times(2).as(name('Twice')).plus(sum).as(name('All'))
    },
  ],
  [
    ['- All: 18 = First 9 + Second 9', '- First: 9 = A 3 × A 3'],
    {},
    ({ a, b }) => {
      const sum = a.plus(b).times(a)
      return sum
        .as(name('First'))
        .plus(sum.as(name('Second')))
        .as(name('All'))
    },
  ],
  [
    ['- Sum: 5 = sum(item 1 2, item 2 3)', '- item 1 Each: 2 = X 1 + 1', '- item 2 Each: 3 = X 2 + 1'],
    {},
    ({ list }) => list.sum(one => one.x.plus(1).as(name('Each'))).as(name('Sum')),
  ],
  [
    [
      '- Sum: 13 = sum(item 1 6, item 2 7)',
      '- item 1 Each: 6 = X 1 + Same 5',
      '- Same: 5 = A 3 + 2',
      '- item 2 Each: 7 = X 2 + Same 5',
    ],
    {},
    ({ list, a }) => list.sum(one => one.x.plus(a.plus(2).as(name('Same'))).as(name('Each'))).as(name('Sum')),
  ],
  [
    ['- Sum: unknown = sum(item 1 2, item 2 unknown)', 'undetermined; still needed: Y (list[1].y)'],
    {},
    ({ list }) => list.sum(one => one.y).as(name('Sum')),
  ],
  [
    ['- Known: no — every(item 1 yes, item 2 no)', '- item 1: yes — Y 2 is known', '- item 2: no — Y unknown is known'],
    {},
    ({ list }) => list.every(one => one.y.known()).as(name('Known')),
  ],
  [['- Size: 2'], {}, ({ list }) => list.count().as(name('Size'))],
  [
    ['- Few: 1 = sum(item 1 1, item 2 0)', '- item 1: 1 (as X 1 < 2: yes)', '- item 2: 0 (as X 2 < 2: no)'],
    {},
    ({ list }) => list.count(one => one.x.lessThan(2)).as(name('Few')),
  ],
  [
    [
      '- Open: unknown = if Perhaps unknown then Maybe unknown, else 1',
      'undetermined; still needed: Perhaps (perhaps), Maybe (maybe)',
    ],
    {},
    ({ perhaps, maybe }) => perhaps.choose(maybe, 1).as(name('Open')),
  ],
  [
    ['- Open: unknown = Maybe unknown (as Yes: yes)', 'undetermined; still needed: Maybe (maybe)'],
    {},
    ({ yes, maybe }) => yes.choose(maybe, 1).as(name('Open')),
  ],
  [
    ['- Settled: no — not Yes yes'],
    {},
    ({ perhaps, maybe, yes }) => perhaps.and(yes.not(), maybe.lessThan(2)).as(name('Settled')),
  ],
])('%j, where a place sets %j', (lines, policy, rule) => {
  expect(told(rule, policy)).toEqual(lines)
})

describe('where a policy value stands', () => {
  const cite = { title: 'Notice', confidence: 'primary' as const }
  const found = { status: 'set' as const, id: 'x.limit', from: '2024-01-01', cite }
  const missing = {
    status: 'not-known' as const,
    id: 'x.limit',
    place: '610000' as never,
    date: '2024-01-01',
    known: [],
    message: name('nobody wrote it down'),
  }
  const program = defineProgram({
    id: 'stands',
    title: name('Stands'),
    inForce: { from: '2000-01-01', to: '2030-12-31', cite },
    facts: z.object({}),
    policy: z.object({
      limit: z
        .int()
        .min(0)
        .max(9)
        .nullable()
        .meta({ ...label('Limit'), value: 'x.of-the-country' }),
    }),
    rules: (_, { limit }) => ({ below: limit.ifSet(most => most.atMost(5)).as(name('Below')) }),
  })

  it.each<[string, object, Parameters<typeof explain>[3], object]>([
    ['nowhere', { limit: 3 }, {}, { status: 'set' }],
    ['in a document', { limit: 3 }, { limit: found }, { ...found }],
    ['until a day', { limit: 3 }, { limit: { ...found, to: '2024-12-31' } }, { ...found, to: '2024-12-31' }],
    [
      'last seen on a day',
      { limit: 3 },
      { limit: { ...found, knownUntil: '2024-06-01' } },
      { ...found, knownUntil: '2024-06-01' },
    ],
    [
      'last seen before the day of the case',
      { limit: 3 },
      { limit: { ...found, knownUntil: '2024-06-01', beyond: true } },
      { ...found, knownUntil: '2024-06-01', beyond: true },
    ],
  ])('%s', (_, policy, sources, expected) => {
    const { inputs } = explain(program, {}, policy as never, sources).rules[0]!.reason
    expect(inputs?.[0]?.policy).toStrictEqual({
      path: 'limit',
      title: name('Limit'),
      id: 'x.of-the-country',
      ...expected,
    })
  })

  it('that it is not known, and why', () => {
    const explanation = explain(program, {}, {}, { limit: missing })
    const { path, status, message } = explanation.rules[0]!.notKnown[0]!
    expect({ path, status, message }).toEqual({ path: 'limit', status: 'not-known', message: missing.message })
    expect(renderExplanation(explanation, 'en')).toContain(
      'policy values that are missing: Limit (nobody wrote it down)',
    )
  })

  it('that the place set none', () => {
    for (const sources of [{}, { limit: { ...found, status: 'none' as const } }, { limit: found }])
      expect(renderExplanation(explain(program, {}, { limit: null }, sources), 'en')).toContain(
        'Below: yes (as Limit: none set here)',
      )
  })
})

it('a rule that was told above is told as that', () => {
  const program = defineProgram({
    id: 'again',
    title: name('Again'),
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'primary' } },
    facts: z.object({ a: digit('A') }),
    policy: z.object({}),
    rules: ({ a }) => {
      const low = a.lessThan(5).as(name('Low'))
      return { low, again: low }
    },
  })
  const explanation = explain(program, { a: 3 }, {})
  expect(renderExplanation(explanation, 'en').split('\n')).toEqual([
    'Again [constructed, from 2000-01-01]',
    '- Low: yes — A 3 < 5',
    '- Low: yes (see above)',
  ])
  expect(renderExplanation(explanation, 'zh', { as: 'markdown' }).split('\n')).toEqual([
    '### Again [《constructed》, 自 2000-01-01 起]',
    '',
    '- Low：**是** — A 3 < 5',
    '- Low：**是**（见上）',
  ])
})

it('members are called by the words of their facts', () => {
  const ties = { child: name('Child'), self: name('Applicant') }
  const program = defineProgram({
    id: 'ties',
    title: name('Ties'),
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'primary' } },
    facts: z.object({
      kind: z.enum(['child']).meta({ words: ties }),
      members: z
        .array(z.object({ x: digit('X'), tie: z.enum(['self', 'child', 'other']).meta({ words: ties }) }))
        .max(5)
        .meta({ ...label('People'), unit: 'person' }),
    }),
    policy: z.object({}),
    rules: ({ members, kind }) => ({
      sum: members.sum(({ x }) => x),
      mine: members.some(({ tie }) => tie.is('self')).and(kind.is('child')),
    }),
  })
  const tied = (['self', 'child', 'other'] as const).map((tie, index) => ({ x: index, tie }))
  const explanation = explain(program, { kind: 'child', members: tied }, {})
  expect(renderExplanation(explanation, 'en')).toContain('sum(no. 1 (Applicant) 0, no. 2 (Child) 1, no. 3 2)')
  expect(explanation.rules[0]?.reason.inputs?.map(({ member }) => member)).toStrictEqual([
    { group: 'members', index: 0, title: name('People'), unit: 'person', word: ties.self },
    { group: 'members', index: 1, title: name('People'), unit: 'person', word: ties.child },
    { group: 'members', index: 2, title: name('People'), unit: 'person' },
  ])
})
