import { describe, expect, it } from 'vitest'
import { forbiddenArrows } from './arrows.mjs'

const elderlyCare = { name: 'elderly-care', folder: 'packages/elderly-care', manifest: {}, files: [] }
const packageOf = (name, text, file = 'src/index.ts', manifest = {}) => ({
  name,
  folder:
    name === 'seeds' || name === 'testing' ? { seeds: 'seeds', testing: 'tooling/testing' }[name] : `packages/${name}`,
  manifest,
  files: [{ file, text }],
})
const found = (...given) => forbiddenArrows([packageOf(...given), elderlyCare])

describe('arrows between packages', () => {
  it('says where a domain imports another, what it may import, and how to mend it', () => {
    expect(
      found('charity', `// one line\nimport { bedSubsidy } from '@minzheng/elderly-care/operating-subsidy'`),
    ).toEqual([
      'packages/charity/src/index.ts:2 imports @minzheng/elderly-care/operating-subsidy. Allowed in charity: core, indicators, ' +
        'policy, rules. Domain packages never import each other: what two of them need moves down, to policy, rules, ' +
        'indicators or core.',
    ])
  })

  it.each([
    ['a type', `import type { Bed } from '@minzheng/elderly-care'`],
    ['a type in place', `export type Bed = import('@minzheng/elderly-care').Bed`],
    ['what is handed on', `export * from '@minzheng/elderly-care'`],
    ['a late import', `export const late = () => import('@minzheng/elderly-care')`],
    ['a require', `import beds = require('@minzheng/elderly-care')`],
    ['a path into it', `import { beds } from '../../elderly-care/src/index.js'`],
  ])('reads %s', (_, text) => {
    expect(found('charity', text)).toHaveLength(1)
  })

  it('takes neither comments nor strings for imports', () => {
    expect(
      found('charity', `// import '@minzheng/elderly-care'\nexport const text = "import '@minzheng/elderly-care'"`),
    ).toEqual([])
  })

  it.each([
    ['core', 'policy', 'src/index.ts'],
    ['policy', 'rules', 'src/index.ts'],
    ['rules', 'indicators', 'src/index.ts'],
    ['indicators', 'plan', 'src/index.ts'],
    ['plan', 'plan-reader', 'src/index.ts'],
    ['tables', 'policy', 'src/index.ts'],
    ['charity', 'plan', 'src/index.ts'],
    ['charity', 'seeds', 'src/index.ts'],
    ['charity', 'testing', 'src/index.ts'],
    ['charity', 'presets', 'src/index.ts'],
    ['charity', 'elderly-care', 'src/index.test.ts'],
    ['charity', 'elderly-care', 'test/cases.ts'],
    ['plan-reader', 'seeds', 'src/index.ts'],
    ['seeds', 'charity', 'src/index.ts'],
    ['seeds', 'charity', 'src/index.test.ts'],
    ['core', 'seeds', 'src/index.test.ts'],
    ['minzheng', 'cli', 'src/index.ts'],
    ['service', 'reports', 'src/index.ts'],
    ['testing', 'charity', 'registry.ts'],
  ])('%s may not import %s in %s', (name, other, file) => {
    expect(found(name, `import '@minzheng/${other}'`, file)).toHaveLength(1)
  })

  it.each([
    ['charity', 'core', 'src/index.ts'],
    ['charity', 'indicators', 'src/index.ts'],
    ['charity', 'seeds', 'src/index.test.ts'],
    ['charity', 'testing', 'test/cases.ts'],
    ['charity', 'presets', 'tsup.config.ts'],
    ['charity', 'presets', 'src/topics.ts'],
    ['plan-reader', 'indicators', 'src/index.ts'],
    ['plan-reader', 'seeds', 'src/index.test.ts'],
    ['seeds', 'plan', 'src/index.ts'],
    ['minzheng', 'testing', 'test/book.ts'],
    ['minzheng', 'seeds', 'src/index.ts'],
    ['minzheng', 'charity', 'src/index.ts'],
    ['cli', 'service', 'src/index.ts'],
    ['cli', 'seeds', 'src/index.ts'],
    ['testing', 'rules', 'registry.ts'],
  ])('%s may import %s in %s', (name, other, file) => {
    expect(found(name, `import '@minzheng/${other}'`, file)).toEqual([])
  })

  it('lets only the apps that run on a machine use Node', () => {
    expect(found('charity', `import { readFileSync } from 'node:fs'`)[0]).toContain('charity runs in browsers too')
    expect(found('charity', `import { readFileSync } from 'node:fs'`, 'src/index.test.ts')).toEqual([])
    expect(found('cli', `import { readFileSync } from 'node:fs'`)).toEqual([])
  })

  it('reads the manifest too', () => {
    const manifest = { dependencies: { '@minzheng/elderly-care': 'workspace:^' } }
    expect(found('charity', '', 'src/index.ts', manifest)).toEqual([
      expect.stringContaining('packages/charity/package.json names @minzheng/elderly-care in dependencies'),
    ])
  })

  it('asks for the line of a package that has none', () => {
    expect(found('weather', '')).toEqual([expect.stringContaining('weather is not in the table of arrows')])
  })
})
