import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as index from '../src/index.js'

const subpathOnly = ['measures', 'programs']
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const table = readme.slice(readme.indexOf('## What is covered'), readme.indexOf('## Conventions'))

/** `name-sign`: `signLayout`, `signRound`; … */
const rows = table
  .split('\n')
  .flatMap(line => (line.split('|')[3] ?? '').split(';'))
  .flatMap(group => {
    const [subpath, ...names] = [...group.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '')
    return subpath === undefined ? [] : [[subpath, names] as const]
  })

describe('the table of the README', () => {
  it.each(rows)('%s exports %j', async (subpath, names) => {
    expect(names).not.toEqual([])
    const module: object = await import(
      subpath.match(/^(programs|measures)$/) ? `../src/${subpath}.ts` : `../src/${subpath}/index.ts`
    )
    expect(Object.keys(module)).toEqual(expect.arrayContaining([...names]))
    for (const name of names) expect(Object.hasOwn(index, name)).toBe(!subpathOnly.includes(subpath))
  })
})
