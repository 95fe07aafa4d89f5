import { atArticle } from '@minzheng/core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { many, policies, randomCases } from '../../test/cases.js'
import { program as everyStep } from '../../test/every-step.js'
import { firstOf } from '../language/combine.js'
import { defineProgram } from '../program.js'
import { explain } from './explain.js'
import { Explanation, explanationJsonSchema } from './explanation.js'
import { renderExplanation } from './render.js'
import { renderUnit } from './sentences.js'

const measures = { title: '审核确认办法', number: '民发〔2021〕57号', confidence: 'primary' as const }
const notice = { title: '标准的通知', number: '示政〔2024〕1号', article: '第一条', confidence: 'unverified' as const }
const fen = (zh: string, en: string) => z.int().min(0).max(100_000_000).meta({ label: { zh, en }, unit: 'fen/month' })

const program = defineProgram({
  id: 'dibao',
  title: { zh: '最低生活保障', en: 'Minimum living allowance' },
  inForce: { from: '2021-07-01', cite: measures },
  facts: z.object({
    members: z
      .array(z.object({ income: fen('月收入', 'Monthly income').optional() }))
      .max(20)
      .meta({ label: { zh: '家庭人数', en: 'Members' }, unit: 'person' }),
    car: z
      .boolean()
      .optional()
      .meta({ label: { zh: '有车', en: 'Owns a car' } }),
  }),
  policy: z.object({ standard: fen('低保标准', 'The standard'), share: z.number().min(0).max(2).multipleOf(0.1) }),
  rules(household, policy) {
    const members = household.members.count()
    const income = household.members
      .sum(member => member.income)
      .as({ zh: '家庭月收入', en: 'Income of the household' }, { unit: 'fen/month' })
    const perHead = income
      .dividedBy(members)
      .as({ zh: '人均月收入', en: 'Income per head' }, { unit: 'fen/month', cite: atArticle(measures, '第十三条') })
    const test = perHead
      .lessThan(policy.standard)
      .as({ zh: '人均收入低于标准', en: 'Income per head below the standard' })
    const eligible = test.and(household.car.not()).as({ zh: '符合条件', en: 'Eligible' })
    const benefit = eligible
      .choose(policy.standard.times(members).minus(income).atLeastZero(), 0)
      .as({ zh: '保障金', en: 'Benefit' }, { unit: 'fen/month' })
    return { eligible, benefit, edge: perHead.lessThan(policy.share.times(policy.standard)) }
  },
})
const policy = { standard: 123_456, share: 1.5 }
const sources = {
  standard: { status: 'set' as const, id: 'dibao.standard', from: '2024-07-01', to: '2025-06-30', cite: notice },
  share: { status: 'set' as const, id: 'dibao.share', from: '2024-07-01', cite: notice },
}

describe('sentences', () => {
  it('name units in words, money in yuan, and leave what is none of them', () => {
    expect(['fen/month', 'bed-month', 'm2', 'fathom'].map(unit => renderUnit(unit, 'zh'))).toEqual([
      '元/月',
      '床·月',
      '平方米',
      'fathom',
    ])
    expect(renderUnit('fen/month', 'en')).toBe('yuan/month')
  })

  it('for a case that is decided', () => {
    const explanation = explain(
      program,
      { members: [{ income: 100_000 }, { income: 50_001 }], car: false },
      policy,
      sources,
    )
    expect(renderExplanation(explanation, 'zh')).toMatchInlineSnapshot(`
      "最低生活保障 [《审核确认办法》（民发〔2021〕57号）, 自 2021-07-01 起]
      - 符合条件：是 — 人均收入低于标准 是 且 并非 有车 否
        - 人均收入低于标准：是 — 人均月收入 ≈ 750.01 元/月 < 低保标准 1,234.56 元/月
          - 人均月收入：≈ 750.01 元/月 = 家庭月收入 1,500.01 元/月 ÷ 家庭人数 2 [《审核确认办法》（民发〔2021〕57号）第十三条]
            - 家庭月收入：1,500.01 元/月 = 合计(第1人 1,000.00 元/月, 第2人 500.01 元/月)
          - 低保标准：1,234.56 元/月 (2024-07-01 至 2025-06-30, 《标准的通知》（示政〔2024〕1号）第一条)
      - 保障金：969.11 元/月 = 低保标准 1,234.56 元/月 × 家庭人数 2 − 家庭月收入 1,500.01 元/月（因 符合条件：是）
        - 低保标准：1,234.56 元/月 (2024-07-01 至 2025-06-30, 《标准的通知》（示政〔2024〕1号）第一条)
      - edge：是 — 人均月收入 ≈ 750.01 元/月 < share 1.5 × 低保标准 1,234.56 元/月
        - share：1.5 (自 2024-07-01 起, 《标准的通知》（示政〔2024〕1号）第一条)
        - 低保标准：1,234.56 元/月 (2024-07-01 至 2025-06-30, 《标准的通知》（示政〔2024〕1号）第一条)"
    `)
    expect(renderExplanation(explanation, 'en')).toMatchInlineSnapshot(`
      "Minimum living allowance [审核确认办法, 民发〔2021〕57号, from 2021-07-01]
      - Eligible: yes — Income per head below the standard yes and not Owns a car no
        - Income per head below the standard: yes — Income per head ≈ 750.01 yuan/month < The standard 1,234.56 yuan/month
          - Income per head: ≈ 750.01 yuan/month = Income of the household 1,500.01 yuan/month ÷ Members 2 [审核确认办法, 民发〔2021〕57号, 第十三条]
            - Income of the household: 1,500.01 yuan/month = sum(no. 1 1,000.00 yuan/month, no. 2 500.01 yuan/month)
          - The standard: 1,234.56 yuan/month (2024-07-01 to 2025-06-30, 标准的通知, 示政〔2024〕1号, 第一条)
      - Benefit: 969.11 yuan/month = The standard 1,234.56 yuan/month × Members 2 − Income of the household 1,500.01 yuan/month (as Eligible: yes)
        - The standard: 1,234.56 yuan/month (2024-07-01 to 2025-06-30, 标准的通知, 示政〔2024〕1号, 第一条)
      - edge: yes — Income per head ≈ 750.01 yuan/month < share 1.5 × The standard 1,234.56 yuan/month
        - share: 1.5 (from 2024-07-01, 标准的通知, 示政〔2024〕1号, 第一条)
        - The standard: 1,234.56 yuan/month (2024-07-01 to 2025-06-30, 标准的通知, 示政〔2024〕1号, 第一条)"
    `)
  })

  it('for a case that is not', () => {
    const explanation = explain(program, { members: [{ income: 100_000 }, {}] }, policy)
    expect(renderExplanation(explanation, 'zh')).toMatchInlineSnapshot(`
      "最低生活保障 [《审核确认办法》（民发〔2021〕57号）, 自 2021-07-01 起]
      - 符合条件：未知 — 人均收入低于标准 未知 且 并非 有车 未知
        - 人均收入低于标准：未知 — 人均月收入 未知 < 低保标准 1,234.56 元/月
          - 人均月收入：未知 = 家庭月收入 未知 ÷ 家庭人数 2 [《审核确认办法》（民发〔2021〕57号）第十三条]
            - 家庭月收入：未知 = 合计(第1人 1,000.00 元/月, 第2人 未知)
        未定，尚缺：月收入 (members[1].income), 有车 (car)
      - 保障金：未知 = 若 符合条件 未知 则 取大(低保标准 1,234.56 元/月 × 家庭人数 2 − 家庭月收入 未知, 0.00 元/月)，否则 0.00 元/月
        未定，尚缺：月收入 (members[1].income), 有车 (car)
      - edge：未知 — 人均月收入 未知 < share 1.5 × 低保标准 1,234.56 元/月
        未定，尚缺：月收入 (members[1].income)"
    `)
  })
})

describe('what a reason leaves out', () => {
  const place = defineProgram({
    id: 'place',
    title: { zh: '构造', en: 'Constructed' },
    inForce: { from: '2021-07-01', cite: measures },
    facts: z.object({
      members: z
        .array(z.object({ income: fen('月收入', 'Monthly income') }))
        .max(5)
        .meta({ unit: 'person' }),
      rural: z.boolean(),
    }),
    policy: z.object({
      urban: z.int().min(0).max(1000_00),
      rural: z.int().min(0).max(1000_00).optional(),
      most: z.int().min(0).max(9).meta({ unit: 'person' }),
    }),
    rules(facts, policy) {
      const standard = () =>
        facts.rural
          .choose(policy.rural.otherwise(policy.urban), policy.urban)
          .as({ zh: '保障标准', en: 'Standard' }, { unit: 'fen/month' })
      const poor = facts.members.every(member =>
        member.income.lessThan(standard()).as({ zh: '低于标准', en: 'Below the standard' }),
      )
      return { poor, most: poor.choose(policy.most, 0), left: standard().minus(100) }
    },
  })
  const explained = (rural: boolean, values: { urban: number; rural?: number }) => {
    const found = { status: 'set' as const, id: 'place.standard', from: '2024-07-01', cite: notice }
    const sources = { urban: found, rural: found }
    const members = [{ income: 1 }, { income: 2 }, { income: 1 }]
    return explain(place, { members, rural }, { ...values, most: 3 }, sources)
  }
  const textOf = (...args: Parameters<typeof explained>) => renderExplanation(explained(...args), 'zh')
  const count = (text: string, part: string) => text.split(part).length - 1

  it.each([
    [true, { urban: 500_00, rural: 300_00 }, 'rural 300.00 元/月（因 rural：是）', 'urban'],
    [true, { urban: 500_00 }, 'urban 500.00 元/月（因 rural：是）', 'rural 未知'],
    [false, { urban: 500_00, rural: 300_00 }, 'urban 500.00 元/月（因 rural：否）', 'rural 300'],
  ])('the branch that was not taken, and policy that is not set: rural %s, %o', (rural, values, has, hasNot) => {
    const text = textOf(rural, values)
    expect(text).toContain(has)
    expect(text).not.toContain(hasNot)
  })

  it('what reads alike, what did not decide, and every constant', () => {
    const car = z.boolean().meta({ label: { zh: '有车', en: 'Owns a car' } })
    const plain = defineProgram({
      id: 'plain',
      title: { zh: '例', en: 'Example' },
      inForce: { from: '2021-07-01', cite: measures },
      facts: z.object({ car, van: car.meta({ label: { zh: '有货车', en: 'Owns a van' } }) }),
      policy: z.object({}),
      rules: facts => ({
        twice: facts.car.or(facts.van, facts.car),
        and: facts.car.and(true, facts.van),
        or: facts.car.or(false, facts.van),
        only: facts.car.and(false),
      }),
    })
    const text = renderExplanation(explain(plain, { car: true, van: false }, {}), 'en')
    expect(text).toContain('- twice: yes — Owns a car yes\n')
    expect(text).toContain('- and: no — Owns a van no\n')
    expect(text).toContain('- or: yes — Owns a car yes\n')
    expect(text).toContain('- only: no')
  })

  it('what was explained above, for another member or in another rule, and parts that are alike', () => {
    const text = textOf(false, { urban: 500_00 })
    expect(text).toMatchInlineSnapshot(`
      "构造 [《审核确认办法》（民发〔2021〕57号）, 自 2021-07-01 起]
      - poor：是 — 每一项(第1人 是, 第2人 是, 第3人 是)
        - 第1人 低于标准：是 — 月收入 0.01 元/月 < 保障标准 500.00 元/月
          - 保障标准：500.00 元/月 = urban 500.00 元/月（因 rural：否）
            - urban：500.00 元/月 (自 2024-07-01 起, 《标准的通知》（示政〔2024〕1号）第一条)
        - 第2人 低于标准：是 — 月收入 0.02 元/月 < 保障标准 500.00 元/月
        - 第3人 低于标准：是 — 月收入 0.01 元/月 < 保障标准 500.00 元/月
      - most：3 人 = most 3 人（因 上述条件：是）
      - left：499.00 元/月 = 保障标准 500.00 元/月 − 1.00 元/月"
    `)
    expect(count(text, '因 rural：否')).toBe(1)
    expect(count(text, '低于标准：')).toBe(3)
  })

  it('says with which branch a choice went on, as data', () => {
    const [, most] = explained(false, { urban: 500_00 }).rules
    expect(most?.reason).toMatchObject({
      kind: 'choose',
      op: 'yes',
      inputs: [
        { kind: 'aggregate', above: true },
        { kind: 'policy', value: 3, unit: 'person' },
      ],
    })
  })
})

describe('every explanation', () => {
  const cases = randomCases(many(300), 23)
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(explanationJsonSchema())

  it('is what its schema and its JSON Schema say, and of a sane size', () => {
    for (const [index, one] of cases.entries()) {
      const explanation = explain(everyStep, one, policies[index % policies.length]!)
      expect(Explanation.parse(explanation)).toEqual(explanation)
      const data = JSON.parse(JSON.stringify(explanation))
      expect(data).toEqual(explanation)
      expect(validate(data) || validate.errors).toBe(true)
      expect(JSON.stringify(explanation).length).toBeLessThan(30_000)
      for (const language of ['zh', 'en'] as const)
        expect(renderExplanation(explanation, language)).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  it('gives each rule the value that the assessment gives', () => {
    for (const one of cases) {
      const result: Readonly<Record<string, unknown>> = everyStep.assess(one, policies[1]!)
      for (const { name, reason, missing, notKnown } of explain(everyStep, one, policies[1]!).rules) {
        const { value } = reason
        const shown = typeof value === 'object' && value !== null ? value.numerator / value.denominator : value
        expect(shown).toBe(result[name])
        // What is undetermined though nothing is missing was divided by 0, for a household without members.
        if (value !== null) expect([missing, notKnown]).toEqual([[], []])
        else if (one.members.length > 0) expect([...missing, ...notKnown]).not.toEqual([])
      }
    }
  })

  it('refuses what is none', () => {
    const explanation = explain(everyStep, cases[0]!, policies[0]!)
    for (const wrong of [
      { ...explanation, schema: 'explanation.v1' },
      { ...explanation, rules: [{ name: 'x' }] },
    ]) {
      expect(Explanation.safeParse(wrong).success).toBe(false)
      expect(validate(wrong)).toBe(false)
    }
  })
})

it('what is missing is said by its label, of the case or of the policy', () => {
  const fee = defineProgram({
    id: 'fee',
    title: { zh: '收费', en: 'Fee' },
    inForce: { from: '2024-01-01', cite: measures },
    facts: z.object({ paid: fen('已收', 'Paid').optional() }),
    policy: z.object({ most: fen('上限', 'The most') }),
    rules: (one, policy) => ({
      within: one.paid.atMost(policy.most).as({ zh: '未超上限', en: 'Within the limit' }),
    }),
  })
  expect(renderExplanation(explain(fee, { paid: 1 }, {}), 'zh')).toContain('未定，缺政策取值：上限')
  expect(renderExplanation(explain(fee, {}, { most: 1 }), 'en')).toContain('still needed: Paid (paid)')
})

describe('a selection of rules', () => {
  const one = { members: [{ income: 100_000 }], car: false }

  it('tells the parts that another rule would have told', () => {
    const { rules } = explain(program, one, policy, sources, { rules: ['benefit'] })
    expect(rules.map(({ name }) => name)).toEqual(['benefit'])
    expect(JSON.stringify(rules)).not.toContain('"above":true,"inputs"')
    expect(renderExplanation(explain(program, one, policy, sources, { rules: ['benefit'] }), 'zh')).toContain(
      '人均收入低于标准：是 — 人均月收入 1,000.00 元/月 < 低保标准 1,234.56 元/月',
    )
  })

  it('refuses a rule that is not there', () => {
    expect(() => explain(program, one, policy, sources, { rules: ['toString' as 'benefit'] })).toThrow(
      'there is no rule toString; there are eligible, benefit, edge',
    )
  })
})

it('a version of a rule whose document nobody confirmed says so in every explanation', () => {
  const plain = defineProgram({
    id: 'plain',
    title: { zh: '例', en: 'Example' },
    inForce: { from: '2021-07-01', cite: notice },
    facts: z.object({ car: z.boolean() }),
    policy: z.object({}),
    rules: facts => ({ car: facts.car }),
  })
  const explanation = explain(plain, { car: true }, {})
  expect(explanation.program.unverified).toBe(true)
  expect(renderExplanation(explanation, 'zh')).toContain('所据文件未经核实')
  expect(explain(program, { members: [], car: true }, policy).program.unverified).toBeUndefined()
})

describe('until when a version of a rule is known to hold', () => {
  const version = (inForce: { from: string; to?: string }, cite: object = {}) =>
    defineProgram({
      id: 'plain',
      title: { zh: '例', en: 'Example' },
      inForce: { ...inForce, cite: { title: '办法', confidence: 'primary', ...cite } },
      facts: z.object({ car: z.boolean() }),
      policy: z.object({}),
      rules: facts => ({ car: facts.car }),
    })
  const open = version({ from: '2021-07-01' })
  const seen = version({ from: '2021-07-01' }, { seen: '2026-05-16' })
  const ended = version({ from: '2021-07-01', to: '2023-12-31' }, { seen: '2022-05-16' })

  it.each([
    ['its document says no more than that it began', open, '2021-07-01', '2021-07-01', false],
    ['the day after', open, '2021-07-02', '2021-07-01', true],
    ['the day its document was last seen', seen, '2026-05-16', '2026-05-16', false],
    ['the day after that', seen, '2026-05-17', '2026-05-16', true],
    ['its end, whenever its document was seen', ended, '2023-12-31', '2023-12-31', false],
  ])('%s', (_, program, date, knownUntil, beyond) => {
    const explanation = explain(program, { car: true }, {}, {}, { date })
    expect(explanation.program.knownUntil).toBe(knownUntil)
    expect(explanation.program.beyond).toBe(beyond || undefined)
    const told = `last seen in force on ${knownUntil}; whether it changed since is not known`
    expect(renderExplanation(explanation, 'en').includes(told)).toBe(beyond)
  })

  it('is not said where the day of the case is not', () => {
    expect(explain(open, { car: true }, {}).program).not.toHaveProperty('beyond')
  })
})

it('the short form tells in few lines what decided, and what is still needed', () => {
  const short = (income: number | undefined, car: boolean | undefined) =>
    renderExplanation(explain(program, { members: [{ income }], car }, policy, sources), 'zh', { form: 'short' })
  expect(short(200_000, false)).toMatchInlineSnapshot(`
    "最低生活保障 [《审核确认办法》（民发〔2021〕57号）, 自 2021-07-01 起]
    - 保障金：0.00 元/月（因 符合条件：否）
      - 符合条件：否 — 人均收入低于标准 否
        - 人均收入低于标准：否 — 人均月收入 2,000.00 元/月 ≥ 低保标准 1,234.56 元/月
    - edge：否 — 人均月收入 2,000.00 元/月 ≥ share 1.5 × 低保标准 1,234.56 元/月
      - 人均月收入：2,000.00 元/月 = 家庭月收入 2,000.00 元/月 ÷ 家庭人数 1 [《审核确认办法》（民发〔2021〕57号）第十三条]
        - 家庭月收入：2,000.00 元/月 = 合计(第1人 2,000.00 元/月)
    - 低保标准：1,234.56 元/月 (2024-07-01 至 2025-06-30, 《标准的通知》（示政〔2024〕1号）第一条)
    - share：1.5 (自 2024-07-01 起, 《标准的通知》（示政〔2024〕1号）第一条)"
  `)
  expect(short(100_000, undefined)).toMatchInlineSnapshot(`
    "最低生活保障 [《审核确认办法》（民发〔2021〕57号）, 自 2021-07-01 起]
    - 保障金：未知 = 若 符合条件 未知 则 低保标准 1,234.56 元/月 × 家庭人数 1 − 家庭月收入 1,000.00 元/月，否则 0.00 元/月
      - 符合条件：未知 — 并非 有车 未知
    - edge：是 — 人均月收入 1,000.00 元/月 < share 1.5 × 低保标准 1,234.56 元/月
      - 人均月收入：1,000.00 元/月 = 家庭月收入 1,000.00 元/月 ÷ 家庭人数 1 [《审核确认办法》（民发〔2021〕57号）第十三条]
        - 家庭月收入：1,000.00 元/月 = 合计(第1人 1,000.00 元/月)
    - 低保标准：1,234.56 元/月 (2024-07-01 至 2025-06-30, 《标准的通知》（示政〔2024〕1号）第一条)
    - share：1.5 (自 2024-07-01 起, 《标准的通知》（示政〔2024〕1号）第一条)
    - 未定，尚缺：有车 (car)"
  `)
})

describe('brackets stand where a formula could be read otherwise', () => {
  const sums = defineProgram({
    id: 'sums',
    title: { zh: '算式', en: 'Sums' },
    inForce: { from: '2024-01-01', cite: measures },
    facts: z.object({ a: fen('甲', 'A'), b: fen('乙', 'B'), c: fen('丙', 'C') }),
    policy: z.object({}),
    rules: ({ a, b, c }) => ({
      rest: a.minus(b).atLeastZero().times(4).as({ zh: '余额', en: 'Rest' }),
      none: b.minus(a).atLeastZero().times(4).as({ zh: '无余额', en: 'No rest' }),
      same: a.minus(c).times(4).as({ zh: '原额', en: 'As it is' }),
      mean: a.dividedBy(b.times(12)).rounded('down').as({ zh: '月均', en: 'A month' }),
      taken: a.minus(b.plus(c).plus(b)).as({ zh: '扣后', en: 'After' }),
    }),
  })
  const text = renderExplanation(explain(sums, { a: 1000_00, b: 200_00, c: 0 }, {}), 'zh')

  it.each([
    '余额：3,200.00 元/月 = (甲 1,000.00 元/月 − 乙 200.00 元/月) × 4',
    '无余额：0.00 元/月 = 取大(乙 200.00 元/月 − 甲 1,000.00 元/月, 0.00 元/月) × 4',
    '原额：4,000.00 元/月 = 甲 1,000.00 元/月 × 4',
    '舍去尾数(甲 1,000.00 元/月 ÷ (乙 200.00 元/月 × 12))',
    '扣后：600.00 元/月 = 甲 1,000.00 元/月 − (乙 200.00 元/月 + 乙 200.00 元/月)',
  ])('%s', line => {
    expect(text).toContain(line)
  })
})

describe('what nobody knows, and what the place does not ask', () => {
  const most = z.int().min(0).max(1000_00)
  const cap = defineProgram({
    id: 'cap',
    title: { zh: '上限', en: 'A cap' },
    inForce: { from: '2021-07-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object({
      paid: most.meta({ label: { zh: '已付', en: 'Paid' }, unit: 'fen' }),
      kind: z
        .enum(['a', 'b'])
        .nullable()
        .meta({
          label: { zh: '类别', en: 'Kind' },
          words: { a: { zh: '甲', en: 'A' }, b: { zh: '乙', en: 'B' } },
        }),
    }),
    policy: z.object({
      cap: most.nullable().meta({ label: { zh: '限额', en: 'The cap' }, unit: 'fen' }),
      fee: most.meta({ label: { zh: '费用', en: 'The fee' }, unit: 'fen' }),
      option: most.optional().meta({ label: { zh: '附加限额', en: 'A further cap' }, unit: 'fen' }),
    }),
    rules: ({ paid, kind }, policy) => ({
      further: policy.option.ifSet(limit => paid.atMost(limit)).as({ zh: '附加', en: 'Further' }),
      within: policy.cap.ifSet(limit => paid.atMost(limit)).as({ zh: '不超过限额', en: 'Within the cap' }),
      isA: kind.is('a').as({ zh: '是甲', en: 'Is A' }),
      fee: policy.fee.times(1).as({ zh: '收费', en: 'Charge' }, { unit: 'fen' }),
    }),
  })
  const told = (policy: Parameters<typeof cap.assess>[1], language: 'zh' | 'en') =>
    renderExplanation(explain(cap, { paid: 5_00, kind: null }, policy), language)

  it('a cap that the place has not set is the reason that nothing is asked', () => {
    expect(told({ cap: null, fee: 1 }, 'zh')).toContain('- 不超过限额：是（因 限额：本地未设）')
    expect(told({ cap: null, fee: 1 }, 'en')).toContain('- Within the cap: yes (as The cap: none set here)')
  })
  it('an option of which no document speaks is told as that, and not as none', () => {
    expect(told({ cap: null, fee: 1 }, 'zh')).toContain('- 附加：是（因 附加限额：未见当地规定）')
    expect(told({ cap: null, fee: 1 }, 'en')).toContain('yes (as A further cap: no rule of the place is known)')
    expect(told({ cap: null, fee: 1, option: null as never }, 'zh')).toContain('附加限额：本地未设')
  })
  it('a cap that nobody knows is told as the test that it would be', () => {
    expect(told({ fee: 1 }, 'zh')).toContain('- 不超过限额：未知 — 已付 5.00 元 ≤ 限额 未知\n')
  })
  it('a word that is not known is said to be unknown, and not to be another', () => {
    expect(told({ cap: null, fee: 1 }, 'zh')).toContain('- 是甲：未知 — 类别 未知\n')
    expect(told({ cap: null, fee: 1 }, 'en')).toContain('- Is A: unknown — Kind unknown\n')
  })
  it('a factor of 1 is left out of what is not known as well', () => {
    expect(told({ cap: null }, 'zh')).toContain('- 收费：未知\n')
  })
})

it('what a part has from what it is made of is known where it is only named again, and nothing is denied twice', () => {
  const amount = z
    .int()
    .min(1)
    .max(1000_00)
    .meta({ label: { zh: '支出', en: 'Spent' }, unit: 'fen' })
  const ratios = defineProgram({
    id: 'ratios',
    title: { zh: '比例', en: 'Ratios' },
    inForce: { from: '2024-01-01', cite: measures },
    facts: z.object({
      spent: amount,
      base: z
        .int()
        .min(1)
        .max(1000_00)
        .meta({ label: { zh: '收入', en: 'Income' }, unit: 'fen' }),
      large: z.boolean().meta({ label: { zh: '大型', en: 'Large' } }),
      rich: z.boolean().meta({ label: { zh: '富裕', en: 'Rich' } }),
    }),
    policy: z.object({}),
    rules: ({ spent, base, large, rich }) => {
      const taken = large.choose(base.times(2), base.plus(1)).times(3)
      const kind = firstOf([large.and(rich), 'both'], [large, 'large']).otherwise('small')
      return {
        base: taken.as({ zh: '基数', en: 'Base' }, { unit: 'fen' }),
        ratio: spent.dividedBy(taken).as({ zh: '占比', en: 'Share' }),
        exempt: large.not().and(rich.not()).not().as({ zh: '不豁免', en: 'Not exempt' }),
        kind: kind.as({ zh: '类别', en: 'Kind' }),
        again: large.and(rich).as({ zh: '兼具', en: 'Both' }),
      }
    },
  })
  const text = renderExplanation(explain(ratios, { spent: 10_00, base: 4_00, large: true, rich: false }, {}), 'zh')
  expect(text).toContain('占比：≈ 0.4167 = 支出 10.00 元 ÷ 24.00 元')
  expect(text).toContain('不豁免：是 — 大型 是')
  expect(text).toContain('类别：large（因 大型：是）')
})
