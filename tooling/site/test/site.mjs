// A Chromium for the tests of the site, which looks at plain files.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { pathToFileURL } from 'node:url'
import { launchChromium, noChromium } from '@minzheng/testing/chromium'

export const dist = process.env.SITE ?? join(import.meta.dirname, '../dist')
/** Why nothing is looked at here; false where a Chromium is there. */
export const skip = noChromium ?? false
if (skip) console.error(`\n*** The site is not tested: ${skip} ***\n`)

export const pages = readdirSync(dist, { recursive: true })
  .filter(name => name.endsWith('.html'))
  .sort()
export const textOf = name => readFileSync(join(dist, name), 'utf8')

let browser
before(async () => {
  if (!skip) browser = await launchChromium()
})
after(() => browser?.close())

/** Opens a page, does something there, and holds that nothing was complained of and nothing asked for but files. */
export const at = async (path, act, { width = 1280, ...options } = {}) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', ...options })
  const page = await context.newPage()
  const complaints = []
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.stack))
  page.on(
    'request',
    request => /^(file|data|blob):/.test(request.url()) || complaints.push(`asked for ${request.url()}`),
  )
  page.setDefaultTimeout(20_000)
  const [file, fragment] = path.split('#')
  await page.goto(pathToFileURL(join(dist, file)).href + (fragment ? `#${fragment}` : ''))
  try {
    await act(page)
    assert.deepEqual(complaints, [])
  } finally {
    await context.close()
  }
}
