import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saidInOneLanguage } from './refusals.mjs'
import { publishedFolders, root } from './workspace.mjs'

describe('what a schema refuses is said in both languages', () => {
  it.each([
    `schema.refine(fits, { path: ['until'], message: 'ends before it begins' })`,
    `schema.refine(fits, { error: '结束日期早于开始日期' })`,
    `schema.refine(fits, 'ends before it begins')`,
    `schema.refine(fits, ends('until'))`,
    'schema.refine(fits)',
    `context.addIssue({ code: 'custom', path: ['until'], message: 'ends before it begins' })`,
    `context.addIssue({ code: 'custom', path, message })`,
    `context.addIssue('ends before it begins')`,
  ])('%s is not', text => expect(saidInOneLanguage(`// one line\n${text}`)).toEqual([2]))

  it.each([
    `schema.refine(fits, refusal(['until'], '结束日期早于开始日期', 'ends before it begins'))`,
    `schema.refine(...lastNotBefore('since', 'until'))`,
    `context.addIssue({ code: 'custom', ...refusal(['until'], '结束日期早于开始日期', 'ends before it begins') })`,
    `// schema.refine(fits, 'ends before it begins')`,
  ])('%s is', text => expect(saidInOneLanguage(text)).toEqual([]))

  // Whatever is wrong with input is said in Chinese and in English; a plain message of zod would be given as both.
  it('in every package', () => {
    const found = publishedFolders.flatMap(folder =>
      readdirSync(join(folder, 'src'), { recursive: true })
        .filter(file => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file))
        .map(file => join(folder, 'src', file))
        .flatMap(file =>
          saidInOneLanguage(readFileSync(file, 'utf8')).map(
            line => `${relative(root, file)}:${line}: say it with refusal or lastNotBefore of @minzheng/core`,
          ),
        ),
    )
    expect(found).toEqual([])
  })
})
