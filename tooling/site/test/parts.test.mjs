// What can be told of the parts of the site without building it.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { caseOf, isCaseLink, linkOf } from '../live/case-link.ts'
import { tokens } from '../live/tokens.ts'
import { emptied, idsOf } from '../output.mjs'

const root = mkdtempSync(join(tmpdir(), 'minzheng-site-test-'))
afterAll(() => rmSync(root, { recursive: true }))

describe('where a build goes', () => {
  it('is a folder that is new, empty or a site, which is emptied', () => {
    const site = join(root, 'a/site')
    emptied(site)
    writeFileSync(join(site, 'old.html'), '')
    mkdirSync(join(site, 'live'))
    emptied(site)
    expect(readdirSync(site)).toEqual(['.minzheng-site'])
    mkdirSync(join(root, 'empty'))
    emptied(join(root, 'empty'))
  })

  it('is no folder of somebody’s, of which nothing is deleted, and no file', () => {
    const own = join(root, 'own')
    mkdirSync(join(own, 'work'), { recursive: true })
    writeFileSync(join(own, 'work/letter.txt'), 'x')
    expect(() => emptied(own)).toThrow(`--out ${own} holds 1 things and is no site`)
    expect(() => emptied(join(own, 'work'))).toThrow('is no site')
    expect(readdirSync(join(own, 'work'))).toEqual(['letter.txt'])
    expect(() => emptied(join(own, 'work/letter.txt'))).toThrow('is a file')
  })
})

it('programs that are asked for and are none are named, with those that there are', () => {
  expect(idsOf(undefined, ['dibao', 'tekun'])).toBeUndefined()
  expect(idsOf('tekun, dibao', ['dibao', 'tekun'])).toEqual(['tekun', 'dibao'])
  for (const wrong of ['dibaoo', '', 'dibao,', 'constructor'])
    expect(() => idsOf(wrong, ['dibao', 'tekun'])).toThrow('no program is called')
  expect(() => idsOf('dibaoo', ['dibao', 'tekun'])).toThrow('did you mean "dibao"?')
})

describe('a link', () => {
  const asked = [{ place: '500112', date: '2024-06-01', values: {} }]
  const withText = length => ({ asked, facts: { note: 'x'.repeat(length) } })

  it('that is made is read', () => {
    for (const shared of [withText(0), { asked, facts: { name: '某𠮷' } }, withText(14_800)])
      expect(caseOf(linkOf(shared))).toEqual(shared)
  })

  it('is not made of a case that would not be read', () => {
    for (let length = 14_800; length < 15_200; length++) {
      const link = linkOf(withText(length))
      if (link !== undefined) expect(caseOf(link)).toEqual(withText(length))
    }
    expect(linkOf(withText(15_200))).toBeUndefined()
  })

  it('that holds no case is told from one that is none', () => {
    expect([isCaseLink('#case=x'), isCaseLink('#answer'), isCaseLink('')]).toEqual([true, false, false])
    expect(caseOf('#case=x')).toBeUndefined()
    expect(caseOf(`#case=${'x'.repeat(20_001)}`)).toBeUndefined()
  })
})

it('numbers and Latin words in Chinese are words of their own in the search', () => {
  expect(tokens('2024年全区')).toEqual(['2024', '年全', '全区'])
  expect(tokens('2024')).toEqual(['2024'])
  expect(tokens('minzheng命令、第5条 Foo-bar')).toEqual(['minzheng', '命令', '第', '5', '条', 'foo', 'bar'])
  expect(tokens(' ，')).toEqual([])
})
