import { describe, expect, it } from 'vitest'
import { domainPackages } from './domains.js'
import { loadMeasures, loadProgram, loadPrograms, nationalPolicies, programs } from './registry.js'

describe('programs', () => {
  it('has every program under its own id, once', async () => {
    const ids = domainPackages.flatMap(({ programs }) => Object.keys(programs))
    expect(new Set(ids).size).toBe(ids.length)
    expect([...programs().keys()]).toEqual(ids)
    expect((await loadPrograms()).map(({ program }) => program.id)).toEqual(ids)
  })

  it('loads one with its national policy, and says where it comes from', async () => {
    expect(programs().get('dibao')?.package).toBe('@minzheng/social-assistance')
    const dibao = await loadProgram('dibao')
    expect(dibao?.program.title.zh).toBe('最低生活保障')
    expect(dibao?.national?.program).toBe('dibao')
  })

  it('knows none of another id, not even one that every object has', async () => {
    for (const id of ['no-such', 'toString', '__proto__']) expect(await loadProgram(id)).toBeUndefined()
  })
})

it('nationalPolicies are those of programs that are registered', async () => {
  const files = (await nationalPolicies()).map(({ program }) => program)
  expect(files).toContain('dibao')
  expect(files.filter(id => !programs().has(id))).toEqual([])
})

it('loadMeasures gives each indicator once', async () => {
  const indicators = (await loadMeasures()).map(({ indicator }) => indicator)
  expect(indicators.length).toBeGreaterThan(20)
  expect(new Set(indicators).size).toBe(indicators.length)
})
