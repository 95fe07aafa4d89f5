// The files of a new topic: the least that compiles and runs. What it lacks yet, the checks say.
import { exportOf } from '../checks/topic-list.mjs'

const capital = text => text[0].toUpperCase() + text.slice(1)
const quoted = text => (text.includes("'") ? JSON.stringify(text) : `'${text}'`)
const key = id => (id.includes('-') ? `'${id}'` : id)

/** Its line in topics.ts. `covers` are the domains that the other topics of the package cover. */
export const topicLine = ({ id, zh, en, covers }) =>
  `  ${key(id)}: { zh: ${quoted(zh)}, en: ${quoted(en)}, programs: ['${id}'], covers: [${covers.map(quoted).join(', ')}], kB: 20 },\n`

/** topics.ts with one line more. */
export const withTopic = (topics, about) =>
  topics.replace(/\{?\}\n*$/, end => `${end.startsWith('{') ? '{\n' : ''}${topicLine(about)}}\n`)

/** The files of its folder, by name. `from` is the first day of its first version, `YYYY-MM-DD`. */
export const topicFiles = ({ id, zh, en, from }) => {
  const name = exportOf(id)
  const version = `${name}${from.slice(0, 4)}`
  const [Facts, Policy, document] = [`${capital(name)}Facts`, `${capital(name)}Policy`, `${name}Document`]
  return {
    'index.ts': `export * from './documents.js'
export * from './facts.js'
export * from './policy.js'
export * from './rules.js'
`,
    'documents.ts': `import type { Citation } from '@minzheng/core'

/** The document that sets the rule. */
export const ${document} = {
  title: '',
  effective: '${from}',
  confidence: 'unverified',
} as const satisfies Citation
`,
    'facts.ts': `import { date, ifKnown, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'

/** One case on one day; what is not known is left out or \`null\`. */
export const ${Facts} = z.object({
  asOf: date('计算日期', 'Day'),
  applies: ifKnown(yesNo('符合条件', 'Meets the conditions')),
})
`,
    'policy.ts': `import { fen } from '@minzheng/core/fields'
import * as z from 'zod'

/** What a place sets. */
export const ${Policy} = z.object({
  amount: fen('每月标准', 'Amount a month', { per: 'month' }),
})
`,
    'rules.ts': `import { defineProgram, versions } from '@minzheng/rules'
import { ${document} } from './documents.js'
import { ${Facts} } from './facts.js'
import { ${Policy} } from './policy.js'

const cite = ${document}

/** ${capital(en || id)}, as it was first set in ${from.slice(0, 4)}. */
export const ${version} = defineProgram({
  id: '${id}',
  title: { zh: ${quoted(zh || id)}, en: ${quoted(en || id)} },
  inForce: { from: '${from}', cite },
  facts: ${Facts},
  policy: ${Policy},
  rules({ applies }, { amount }) {
    const eligible = applies.as({ zh: '可以享受', en: 'Eligible' }, { cite })
    const benefit = eligible
      .choose(amount, 0)
      .as({ zh: '每月金额', en: 'Amount a month' }, { unit: 'fen/month', cite })
    return { eligible, benefit }
  },
})

/** ${capital(en || id)}. */
export const ${name} = versions(${version})
`,
    'rules.test.ts': `import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { ${name}, ${version} as program } from './rules.js'

const assess = (facts: object) => program.assess(program.facts.parse({ asOf: '${from}', ...facts }), { amount: 100_00 })

describe('${id}', () => {
  it.each([
    ['meets the conditions', { applies: true }, 100_00],
    ['does not', { applies: false }, 0],
    ['not known', {}, null],
  ])('%s', (_, facts, benefit) => expect(assess(facts).benefit).toBe(benefit))

  it('holds from its first day, and not the day before', () => {
    expect(${name}.on(program.inForce.from)).toBe(program)
    expect(() => ${name}.on('1900-01-01')).toThrow(program.inForce.from)
  })

  it('answers alike everywhere', () => agreement(program))
})
`,
  }
}

/** What a package has beside its topics once one of them holds a program. */
export const programTests = {
  'src/programs.test.ts': `import { describeRegistry } from '@minzheng/testing/registry'
import * as topics from './index.js'
import { programs } from './programs.js'

describeRegistry({ topics, programs, leastLeaves: 2 })
`,
  'test/sql-agreement.test.ts': `import { describeSqlAgreement } from '@minzheng/testing/sql-agreement'
import { programs } from '../src/programs.js'

describeSqlAgreement(programs)
`,
}
