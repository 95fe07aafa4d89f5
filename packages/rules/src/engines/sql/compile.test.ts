import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { policies, randomNumbers } from '../../../test/cases.js'
import { program as everyStep } from '../../../test/every-step.js'
import type { NumberExpression } from '../../language/expression.js'
import { defineProgram } from '../../program.js'
import { toSql } from './compile.js'
import { dialectNames } from './dialect.js'

const inForce = { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' as const } }
const money = z.int().min(0).max(10_000_000)

const small = defineProgram({
  id: 'small',
  title: { zh: '小例', en: 'Small' },
  inForce,
  facts: z.object({
    income: money,
    savings: money.optional(),
    area: z.enum(['urban', 'rural']),
    members: z.array(z.object({ birth: z.iso.date() })).max(20),
  }),
  policy: z.object({ standard: money, ruralStandard: money.optional(), from: z.iso.date() }),
  rules(facts, policy) {
    const standard = facts.area.is('rural').choose(policy.ruralStandard.otherwise(policy.standard), policy.standard)
    const eligible = facts.income.lessThan(standard).and(facts.savings.atMost(standard.times(24)))
    return {
      eligible,
      benefit: eligible.choose(standard.minus(facts.income), 0),
      oldest: facts.members.max(member => member.birth.ageOn(policy.from), 0),
      folded: facts.income.lessThan(policy.standard.times(7).times(100)),
    }
  },
})
const options = {
  from: 'households',
  groups: { members: { from: ['civil', 'members'], key: 'household_id' } },
  policy: { standard: 70_000, ruralStandard: 50_000, from: '2024-05-01' },
}

const selectDepth = (text: string): number => {
  const open: boolean[] = []
  let deepest = 0
  for (const [token] of text.matchAll(/\(SELECT|[()]/g)) {
    if (token === ')') open.pop()
    else open.push(token === '(SELECT')
    deepest = Math.max(deepest, open.filter(Boolean).length)
  }
  return deepest
}

describe('the text of a statement', () => {
  it('for Spark', () => {
    expect(toSql(small, { dialect: 'spark', rules: ['eligible', 'benefit'], ...options }).text).toMatchInlineSnapshot(
      `
      "SELECT h.\`case_key\` AS \`id\`,
        h.\`s12\` AS \`eligible\`,
        CASE WHEN h.\`s12\` THEN (CAST(CASE WHEN (h.\`s1\` = 'rural') THEN 50000 WHEN NOT (h.\`s1\` = 'rural') THEN 70000 END AS BIGINT) - h.\`s0\`) WHEN NOT h.\`s12\` THEN 0 WHEN (CAST(CASE WHEN (h.\`s1\` = 'rural') THEN 50000 WHEN NOT (h.\`s1\` = 'rural') THEN 70000 END AS BIGINT) - h.\`s0\`) = 0 THEN (CAST(CASE WHEN (h.\`s1\` = 'rural') THEN 50000 WHEN NOT (h.\`s1\` = 'rural') THEN 70000 END AS BIGINT) - h.\`s0\`) END AS \`benefit\`
      FROM (SELECT h.\`case_key\` AS \`case_key\`,
        h.\`s0\` AS \`s0\`,
        h.\`s1\` AS \`s1\`,
        ((h.\`s0\` < CAST(CASE WHEN (h.\`s1\` = 'rural') THEN 50000 WHEN NOT (h.\`s1\` = 'rural') THEN 70000 END AS BIGINT)) AND (h.\`s7\` <= CAST(CASE WHEN (h.\`s1\` = 'rural') THEN 1200000 WHEN NOT (h.\`s1\` = 'rural') THEN 1680000 END AS BIGINT))) AS \`s12\`
      FROM (SELECT t.\`id\` AS \`case_key\`,
        CASE WHEN CAST(t.\`income\` AS BIGINT) BETWEEN 0 AND 10000000 AND CAST(t.\`income\` AS BIGINT) = t.\`income\` THEN CAST(t.\`income\` AS BIGINT) END AS \`s0\`,
        CASE CAST(t.\`area\` AS STRING) WHEN 'urban' THEN 'urban' WHEN 'rural' THEN 'rural' END AS \`s1\`,
        CASE WHEN CAST(t.\`savings\` AS BIGINT) BETWEEN 0 AND 10000000 AND CAST(t.\`savings\` AS BIGINT) = t.\`savings\` THEN CAST(t.\`savings\` AS BIGINT) END AS \`s7\`
      FROM \`households\` t) h) h"
    `,
    )
    expect(toSql(small, { dialect: 'spark', rules: ['oldest'], ...options }).text).toMatchInlineSnapshot(
      `
      "SELECT h.\`case_key\` AS \`id\`,
        h.\`s4\` AS \`oldest\`
      FROM (SELECT t.\`id\` AS \`case_key\`,
        CASE WHEN COALESCE(g0.\`members\`, 0) = 0 THEN 0 WHEN g0.\`members\` <= 20 THEN g0.\`s4\` END AS \`s4\`
      FROM \`households\` t
      LEFT JOIN (SELECT m.\`case_key\` AS \`case_key\`,
        COUNT(*) AS \`members\`,
        CASE WHEN COUNT(*) = COUNT(m.\`s3\`) THEN MAX(m.\`s3\`) END AS \`s4\`
      FROM (SELECT m.*,
        CASE WHEN m.\`s1\` <= 20240501 THEN ((((20240501 div 10000) - (m.\`s1\` div 10000)) * 12 + ((20240501 div 100) % 100) - ((m.\`s1\` div 100) % 100) - CASE WHEN 20240501 % 100 >= m.\`s1\` % 100 OR 20240501 % 100 >= CASE WHEN ((20240501 div 100) % 100) IN (4, 6, 9, 11) THEN 30 WHEN ((20240501 div 100) % 100) <> 2 THEN 31 WHEN (20240501 div 10000) % 4 = 0 AND ((20240501 div 10000) % 100 <> 0 OR (20240501 div 10000) % 400 = 0) THEN 29 ELSE 28 END THEN 0 ELSE 1 END) div 12) WHEN m.\`s1\` > 20240501 THEN -(((((m.\`s1\` div 10000) - (20240501 div 10000)) * 12 + ((m.\`s1\` div 100) % 100) - ((20240501 div 100) % 100) - CASE WHEN m.\`s1\` % 100 >= 20240501 % 100 OR m.\`s1\` % 100 >= CASE WHEN ((m.\`s1\` div 100) % 100) IN (4, 6, 9, 11) THEN 30 WHEN ((m.\`s1\` div 100) % 100) <> 2 THEN 31 WHEN (m.\`s1\` div 10000) % 4 = 0 AND ((m.\`s1\` div 10000) % 100 <> 0 OR (m.\`s1\` div 10000) % 400 = 0) THEN 29 ELSE 28 END THEN 0 ELSE 1 END) div 12)) END AS \`s3\`
      FROM (SELECT t.\`household_id\` AS \`case_key\`,
        CAST(EXTRACT(YEAR FROM CAST(t.\`birth\` AS DATE)) * 10000 + EXTRACT(MONTH FROM CAST(t.\`birth\` AS DATE)) * 100 + EXTRACT(DAY FROM CAST(t.\`birth\` AS DATE)) AS BIGINT) AS \`s1\`
      FROM \`civil\`.\`members\` t) m) m
      GROUP BY m.\`case_key\`) g0 ON g0.\`case_key\` = t.\`id\`) h"
    `,
    )
  })

  it('with parameters', () => {
    for (const dialect of dialectNames) {
      const { text, parameters } = toSql(small, { dialect, rules: ['eligible'], parameters: true, ...options })
      expect(parameters).toEqual([50_000, 70_000])
      expect(text).not.toContain('70000')
    }
    expect(
      toSql(small, { dialect: 'spark', rules: ['folded'], parameters: true, ...options }).text,
    ).toMatchInlineSnapshot(
      `
      "SELECT h.\`case_key\` AS \`id\`,
        (h.\`s0\` < ((CAST(:p1 AS BIGINT) * 7) * 100)) AS \`folded\`
      FROM (SELECT t.\`id\` AS \`case_key\`,
        CASE WHEN CAST(t.\`income\` AS BIGINT) BETWEEN 0 AND 10000000 AND CAST(t.\`income\` AS BIGINT) = t.\`income\` THEN CAST(t.\`income\` AS BIGINT) END AS \`s0\`
      FROM \`households\` t) h"
    `,
    )
    expect(
      toSql(small, { dialect: 'clickhouse', rules: ['folded'], parameters: true, ...options }).text,
    ).toMatchInlineSnapshot(
      `
      "SELECT h.\`case_key\` AS \`id\`,
        (h.\`s0\` < (({p1:Nullable(Int64)} * 7) * 100)) AS \`folded\`
      FROM (SELECT t.\`id\` AS \`case_key\`,
        CASE WHEN CAST(t.\`income\` AS Nullable(Int64)) BETWEEN 0 AND 10000000 AND CAST(t.\`income\` AS Nullable(Int64)) = t.\`income\` THEN CAST(t.\`income\` AS Nullable(Int64)) END AS \`s0\`
      FROM \`households\` t) h"
    `,
    )
  })

  it('has worked out beforehand what the policy alone decides', () => {
    const { text } = toSql(small, { dialect: 'duckdb', rules: ['folded'], ...options })
    expect(text).toMatchInlineSnapshot(
      `
      "SELECT h."case_key" AS "id",
        (h."s0" < 49000000) AS "folded"
      FROM (SELECT t."id" AS "case_key",
        CASE WHEN CAST(t."income" AS BIGINT) BETWEEN 0 AND 10000000 AND CAST(t."income" AS BIGINT) = t."income" THEN CAST(t."income" AS BIGINT) END AS "s0"
      FROM "households" t) h"
    `,
    )
    const without = toSql(small, {
      checked: true,
      dialect: 'duckdb',
      rules: ['eligible'],
      ...options,
      policy: { standard: 1, from: '2024-05-01' },
    })
    expect(without.text).not.toMatch(/NULL|CASE/)
  })

  it('joins and computes only what the wanted rules need', () => {
    const { text } = toSql(small, {
      dialect: 'duckdb',
      rules: ['eligible'],
      from: 'households',
      policy: options.policy,
    })
    expect(text).not.toMatch(/JOIN|members|birth/)
  })

  const ofSteps = (reach: number) =>
    defineProgram({
      id: 'wide',
      title: { zh: '宽', en: 'Wide' },
      inForce,
      facts: z.object(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`x${index}`, money]))),
      policy: z.object({}),
      rules(facts) {
        const values: NumberExpression[] = Object.values(facts)
        const below = randomNumbers(1)
        const pick = (): NumberExpression => values[Math.max(0, values.length - 1 - below(reach))]!
        for (let step = 0; step < 60; step++) {
          const [a, b, c] = [pick(), pick(), pick()]
          values.push(
            [a.plus(b).min(1_000_000), a.max(b).minus(c).atLeastZero(), a.lessThan(b).choose(c, a)][step % 3]!,
          )
        }
        return Object.fromEntries([1, 2, 3, 4, 5].map(index => [`y${index}`, values.at(-index)!]))
      },
    })

  it('hands columns of the cases on beside the key, through every layer', () => {
    for (const rules of [['eligible'], ['benefit', 'oldest']]) {
      const { text } = toSql(small, { ...options, dialect: 'duckdb', rules, carry: ['place'] })
      expect(text).toMatch(/h\."place" AS "place"\nFROM/)
      expect(text).toContain('t."place" AS "place"')
    }
    expect(() => toSql(small, { ...options, dialect: 'duckdb', carry: ['eligible'] })).toThrow('eligible')
  })
  it('is shallow, and grows with the steps and not faster', () => {
    const wide = toSql(ofSteps(40), { dialect: 'clickhouse', from: 't', policy: {} }).text
    expect(selectDepth(wide)).toBeLessThanOrEqual(8)
    expect(wide.length).toBeLessThan(30_000)
    // A chain in which each step reads the one or two before it cannot be wide.
    const chain = toSql(ofSteps(2), { dialect: 'clickhouse', from: 't', policy: {} }).text
    expect(selectDepth(chain)).toBeLessThanOrEqual(40)
    expect(chain.length).toBeLessThan(60_000)
    const every = toSql(everyStep, {
      dialect: 'clickhouse',
      from: 'households',
      groups: { members: { from: 'members', key: 'h' }, claims: { from: 'claims', key: 'h' } },
      policy: policies[1]!,
    })
    expect(selectDepth(every.text)).toBeLessThanOrEqual(9)
  })
})

describe('misuse says what is wrong', () => {
  it.each([
    [{ rules: ['benifit'] }, 'there is no rule benifit; there are eligible, benefit, oldest, folded'],
    [{ rules: ['toString'] }, 'there is no rule toString'],
    [{ rules: ['oldest'], groups: {} }, 'say where the members of members are'],
    [{ rules: ['benefit'], key: 'benefit' }, 'two columns of the result would be named benefit'],
  ])('%j', (wrong, message) => {
    expect(() => toSql(small, { dialect: 'duckdb', ...options, ...wrong })).toThrow(message)
  })
})
