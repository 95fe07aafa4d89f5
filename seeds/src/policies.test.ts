import { readdirSync, readFileSync } from 'node:fs'
import { Confidence } from '@minzheng/core'
import { divisionName } from '@minzheng/core/divisions'
import { PolicyFile, policyFileProblems } from '@minzheng/rules/policy'
import { loadPrograms } from 'minzheng'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { policies } from './policies.js'

const programs = new Map((await loadPrograms()).map(({ program }) => [program.id, program]))

const folder = new URL('../policies/', import.meta.url)
const onDisk = readdirSync(folder, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(`${name}/`, folder)).map(file => `${name}/${file}`))
const pathOf = ({ division, program }: PolicyFile) => `${division}/${program}.yaml`

describe('the policy files', () => {
  it('are all exported, each from the folder of its division under the name of its programme', () => {
    expect(policies.map(pathOf).sort()).toEqual(onDisk.sort())
    for (const file of policies) expect(parse(readFileSync(new URL(pathOf(file), folder), 'utf8'))).toEqual(file)
  })

  describe.each(policies.map(file => [pathOf(file), file] as const))('%s', (_, file) => {
    it('is a policy file of a division that exists, with every default written out', () => {
      expect(PolicyFile.parse(file)).toEqual(file)
      expect(divisionName(file.division ?? '')).toBeDefined()
    })

    it('holds values that every version of its program takes', () => {
      const versions = programs.get(file.program)?.versions ?? []
      expect(versions).not.toHaveLength(0)
      for (const program of versions) expect(policyFileProblems(program, file)).toEqual([])
    })

    it('cites each of its documents, and nothing else', () => {
      const cited = Object.values(file.values).flatMap(entries => entries.map(entry => entry.cite))
      expect([...new Set(cited)].sort()).toEqual(Object.keys(file.documents).sort())
      for (const { confidence } of Object.values(file.documents)) expect(Confidence.options).toContain(confidence)
    })

    it('says why where an entry is known less well than its document', () => {
      for (const { note, confidence, cite } of Object.values(file.values).flat())
        if (confidence !== undefined && confidence !== file.documents[cite]?.confidence) expect(note).toBeDefined()
    })
  })
})

/** The same number of a place, held by the files of several programmes: `value` of the file is the dibao `standard` of the day. */
const copies = {
  tekun: { 'dibaoStandard.urban': 'urbanStandard', 'dibaoStandard.rural': 'ruralStandard' },
  'category-supplements': { urbanStandard: 'urbanStandard', ruralStandard: 'ruralStandard' },
  'marginal-household': { urbanStandard: 'urbanStandard', ruralStandard: 'ruralStandard' },
  'price-subsidy': { urbanStandard: 'urbanStandard', ruralStandard: 'ruralStandard' },
  'vagrant-relief': { monthlyRate: 'urbanStandard' },
} as const satisfies Record<string, Record<string, string>>

describe('the dibao standard is the same in every programme that needs it', () => {
  const stated = policies.flatMap(file =>
    Object.entries(copies)
      .filter(([program]) => program === file.program)
      .flatMap(([, paths]) => Object.entries(paths))
      .filter(([path]) => file.values[path] !== undefined)
      .map(([path, standard]) => ({ file, path, standard })),
  )

  it.each(stated.map(one => [`${pathOf(one.file)} ${one.path}`, one] as const))('%s', (_, { file, path, standard }) => {
    const dibaoFile = policies.find(one => one.program === 'dibao' && one.division === file.division)
    const published = dibaoFile?.values[standard]?.map(({ from, to, value }) => ({ from, to, value }))
    for (const { from, to, value } of file.values[path] ?? []) expect(published).toContainEqual({ from, to, value })
  })
})
