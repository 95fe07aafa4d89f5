import { describe, expect, it } from 'vitest'
import { missingChangesets, namedIn } from './changesets.mjs'

const core = { name: '@minzheng/core', version: '0.1.0', released: true, versioned: true, changed: [] }
const missing = (about, ...texts) => missingChangesets([{ ...core, ...about }], namedIn(texts))
const changeset = `---\n"@minzheng/core": minor\n---\n\nThe amount of 2026.\n`

describe('changesets', () => {
  it('are asked for where a package changed', () => {
    expect(missing({ changed: ['src/money.ts', 'src/dated.ts'] })).toEqual([
      '@minzheng/core changed since 0.1.0 (src/money.ts and 1 more), and no changeset names it. Say what ' +
        'changed: which amounts, from which day, by which document: npm run pnpm -- changeset',
    ])
    expect(missing({ changed: ['policies/110000/dibao.yaml'] })).toHaveLength(1)
  })

  it('are asked for where a package was never released', () => {
    const first = { released: false, versioned: false, changed: ['src/money.ts'] }
    expect(missing(first)).toEqual([expect.stringContaining('@minzheng/core was never released (src/money.ts)')])
    expect(missing(first, changeset)).toEqual([])
    expect(missing({ ...first, versioned: true })).toEqual([])
  })

  it('are not asked for where one names the package, or nothing of what is published changed', () => {
    const changed = ['src/money.ts']
    expect(missing({ changed }, changeset)).toEqual([])
    expect(missing({ changed }, changeset.replace('core', 'plan'))).toHaveLength(1)
    expect(missing({ changed: ['src/money.test.ts', 'README.md'] })).toEqual([])
  })
})
