// Looks at every kind of page of the built site: on a phone, in both themes, printed; and at the files.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { seriousFindings } from '@minzheng/testing/chromium'
import { groupBy } from '../../checks/workspace.mjs'
import { at, dist, pages, skip, textOf } from './site.mjs'

const ready = async page => {
  if ((await page.locator('[data-live]').count()) > 0) await page.waitForSelector('[data-ready]')
}

describe('every page', { skip }, () => {
  // Of pages that are made alike the largest is looked at; the live ones each.
  const kinds = groupBy(pages, dirname)
  const looked = [...kinds.values()].flatMap(names =>
    names.length > 12 ? names.toSorted((a, b) => textOf(b).length - textOf(a).length).slice(0, 3) : names,
  )
  for (const name of looked)
    test(`${name} has nothing to complain of, and fits a phone`, () =>
      at(
        name,
        async page => {
          await ready(page)
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 375)
        },
        { width: 375 },
      ))

  // Both languages have one markup.
  const once = looked.filter(name => name.startsWith('zh/'))
  for (const name of once)
    for (const colorScheme of ['light', 'dark'])
      test(`${name}, ${colorScheme}, may be read by everybody`, () =>
        at(
          name,
          async page => {
            await ready(page)
            assert.deepEqual(await seriousFindings(page), [])
          },
          { colorScheme, bypassCSP: true },
        ))

  // 180 mm of an A4 sheet are 680 px.
  for (const name of once)
    test(`${name} fits a printed page`, () =>
      at(
        name,
        async page => {
          await ready(page)
          await page.emulateMedia({ media: 'print' })
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 680)
        },
        { width: 680 },
      ))
})

describe('the files', () => {
  test('lead only to files that are there', () => {
    const lost = new Set()
    for (const name of pages)
      for (const [, target] of textOf(name).matchAll(/(?:href|src|action)="([^"#]*)(?:#[^"]*)?"/g))
        if (target !== '' && !/^(https?|data):/.test(target) && !existsSync(join(dist, dirname(name), target)))
          lost.add(`${name}: ${target}`)
    assert.deepEqual([...lost], [])
  })

  test('of a calculator are at most 150 kB compressed (gzip)', () => {
    const sizes = new Map()
    const sizeOf = file => {
      if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file))).length)
      return sizes.get(file)
    }
    for (const name of pages.filter(name => /^zh\/programs\/(?!index)/.test(name))) {
      const own = [...textOf(name).matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, target]) =>
        relative(dist, join(dist, dirname(name), target)),
      )
      const bytes = [name, ...own].reduce((sum, one) => sum + sizeOf(one), 0)
      assert.ok(bytes <= 150_000, `${name}: ${bytes}`)
    }
  })
})
