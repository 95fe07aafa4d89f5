import { leavesOf } from '@minzheng/policy'
import type { Program, Reason } from '@minzheng/rules'
import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { book, definitions, lookUp, programs } from './book.js'

/** Every place and day on which a bundled document begins to say something that a version reads, and the first day of the version. */
const questionsOf = (id: string, { policy, inForce }: Program): readonly (readonly [place: string, date: string])[] => {
  const lives = leavesOf(policy).flatMap(({ key }) => [...book.lives(definitions.idOf(id, key)!)])
  const inside = (day: string) => inForce.from <= day && (inForce.to === undefined || day <= inForce.to)
  const local = lives.flatMap(([place, life]) =>
    life.flatMap(({ from }) => (place !== '' && inside(from) ? [[place, from] as const] : [])),
  )
  const all = [['110000', inForce.from] as const, ...local]
  return [...new Map(all.map(one => [one.join(' '), one])).values()]
}

const isPlain = ({ kind, title }: Reason): boolean => kind === 'constant' && title === undefined

/** What no bureau could sign: a constant as a condition or a factor, or a path where people have a name. */
const faultsOf = (of: Reason): readonly string[] => {
  const inputs = of.inputs ?? []
  const [first] = inputs
  const found = [
    ...(of.kind === 'choose' && of.op !== undefined && first && isPlain(first) ? ['a constant as a condition'] : []),
    ...(of.kind === 'choose' && of.op === undefined && first && isPlain(first) ? ['a choice of a constant'] : []),
    ...(of.kind === 'multiply' && inputs.some(one => isPlain(one) && one.value === 1) ? ['a factor of 1'] : []),
    ...(['and', 'or'].includes(of.kind) && inputs.length > 1 && inputs.some(isPlain)
      ? ['a constant among conditions']
      : []),
    ...(of.policy && !of.policy.title ? [`the path ${of.policy.path}`] : []),
    ...(of.kind === 'fact' && !of.title ? [`the path ${of.fact}`] : []),
  ]
  return [...found, ...inputs.flatMap(faultsOf)]
}

/** The same in what is written, and nothing denied twice. */
const written = /（因 [是否]：|\(as (?:yes|no): |× 1(?![\d.,])|若 [是否] 则|if (?:yes|no) then|并非 并非|not not /

describe.each([...programs])('the reasons of %s', (id, { versions }) => {
  it.each(versions.map(version => [version.inForce.from, version as Program] as const))(
    'of %s speak of the case and of what the place set, under every bundled policy',
    (_, version) => {
      const cases = fc.sample(arbitraryOf(version.facts), { seed: 9, numRuns: 4 })
      const told = new Set<string>()
      let asked = 0
      for (const [place, date] of questionsOf(id, version)) {
        const { policy, sources } = lookUp(version, place, date, { allowUnverified: true })
        const content = JSON.stringify(policy)
        if (told.has(content)) continue
        told.add(content)
        for (const facts of cases) {
          const explanation = explain(version, facts, policy, sources)
          asked++
          const where = `${id} ${place} ${date} ${JSON.stringify(facts)}`
          for (const { reason } of explanation.rules) expect(faultsOf(reason), where).toEqual([])
          for (const language of ['zh', 'en'] as const)
            for (const form of ['short', 'full'] as const)
              expect(renderExplanation(explanation, language, { form }), where).not.toMatch(written)
        }
      }
      expect(asked).toBeGreaterThanOrEqual(4)
    },
  )
})
