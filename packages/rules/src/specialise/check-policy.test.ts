import { isProblemError } from '@minzheng/core'
import { notKnown } from '@minzheng/policy'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { runBlocks } from '../engines/blocks/blocks.js'
import { runColumns } from '../engines/columns/columns.js'
import { toSql } from '../engines/sql/compile.js'
import { defineProgram } from '../program.js'

const most = z.int().min(0).max(9)
const program = defineProgram({
  id: 'homes',
  title: { zh: '住房', en: 'Homes' },
  inForce: { from: '2020-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
  facts: z.object({ homes: most }),
  policy: z.object({
    leastShare: z.number().min(0).max(1).multipleOf(0.01).optional(),
    property: z.object({ mostHomes: most.optional(), deeper: z.object({ area: most.nullable() }) }),
  }),
  rules: ({ homes }, { property }) => ({ homes: property.mostHomes.ifSet(limit => homes.atMost(limit)) }),
})

describe.each([
  ['columns', (policy: object) => runColumns(program, { homes: Uint8Array.of(1) }, policy, { length: 1 })],
  ['blocks', (policy: object) => runBlocks(program, { homes: Uint8Array.of(1) }, policy, { length: 1 })],
  ['SQL', (policy: object) => toSql(program, { dialect: 'duckdb', from: 'cases', policy })],
])('%s', (_, run) => {
  const problemsOf = (policy: object) => {
    try {
      run(policy)
    } catch (error) {
      if (!isProblemError(error)) throw error
      return error.problems.map(({ code, path, remedy }) => [code, path.join('.'), remedy.en])
    }
    return []
  }

  it.each<[object, [path: string, remedy: string][]]>([
    [{ leestShare: 0.5 }, [['leestShare', 'Did you mean "leastShare"?']]],
    [{ property: { mostHoms: 0 } }, [['property.mostHoms', 'Did you mean "property.mostHomes"?']]],
    [{ property: 'x' }, [['property', 'Write property: { mostHomes: … }']]],
    [
      { property: [], toString: 1 },
      [
        ['property', 'Write property: { mostHomes: … }'],
        ['toString', 'Remove it, or mend its spelling.'],
      ],
    ],
    [{ 'property.mostHomes': 1 }, [['property.mostHomes', 'Write property: { mostHomes: … }']]],
    [
      { leestShare: null, property: { deeper: { aera: notKnown } } },
      [
        ['leestShare', 'Did you mean "leastShare"?'],
        ['property.deeper.aera', 'Did you mean "property.deeper.area"?'],
      ],
    ],
  ])('refuses %o', (policy, wrong) => {
    const expected = wrong.map(([path, remedy]) => ['unrecognized-keys', path, remedy])
    expect(problemsOf(policy)).toEqual(expected)
    expect(problemsOf(policy)).toEqual(expected)
  })

  it.each<[object]>([
    [{}],
    [{ leastShare: 0.5, property: { mostHomes: 2, deeper: { area: null } } }],
    [{ leastShare: notKnown, property: notKnown }],
    [{ leastShare: null, property: null }],
    [{ leastShare: undefined, property: undefined }],
    [{ property: { mostHomes: notKnown, deeper: null } }],
  ])('takes %o', policy => {
    expect(problemsOf(policy)).toEqual([])
  })
})
