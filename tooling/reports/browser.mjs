// The report of the five plans and that of one case in a real Chromium, offline: no scroll across on a phone, nothing refused or
// failing in the console, no serious finding of axe-core, light and dark. `--pictures FOLDER` keeps screenshots and PDFs to look at.
//
//   node tooling/reports/browser.mjs [--pictures FOLDER]        CHROMIUM=/path/to/chromium
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { launchChromium, noChromium, seriousFindings } from '@minzheng/testing/chromium'

if (noChromium) {
  console.warn(`SKIPPED: ${noChromium}`)
  process.exit(0)
}
const root = resolve(import.meta.dirname, '../..')
const at = process.argv.indexOf('--pictures')
const folder = at < 0 ? mkdtempSync(join(tmpdir(), 'minzheng-reports-')) : resolve(process.argv[at + 1])
mkdirSync(folder, { recursive: true })

const minzheng = (...args) =>
  execFileSync(process.execPath, [join(root, 'packages/cli/dist/bin.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
const facts = join(folder, 'household.json')
writeFileSync(
  facts,
  JSON.stringify({
    area: 'urban',
    members: [{ relation: 'applicant', birth: '1980-05-01', wage: 300_00 }],
    savings: 0,
    homes: 1,
    car: false,
    propertyMeetsLocalRule: true,
  }),
)
const pages = ['zh', 'en'].flatMap(language => {
  const [plans, one] = ['plans', 'case'].map(name => join(folder, `${name}-${language}.html`))
  minzheng(
    'comply',
    '--lang',
    language,
    '--plan',
    'seeds/plans',
    '--observations',
    'seeds/observations',
    '--ledger',
    'seeds/ledgers/zhonglou-2025-demonstration.yaml',
    '--as-of',
    'end',
    '--summary',
    '--report',
    plans,
  )
  minzheng(
    'assess',
    'dibao',
    '--lang',
    language,
    '--facts',
    facts,
    '--place',
    '500112',
    '--on',
    '2024-06-01',
    '--report',
    one,
  )
  return [plans, one]
})

/** How many sheets of A4 each may take: the reasons of a case two and its letter one. */
const mostSheets = { case: 3, plans: Number.POSITIVE_INFINITY }

const browser = await launchChromium()
const found = []

/** What is refused or fails, with the page's own policy in force; and whether anything sticks out. */
const look = async (file, width, colorScheme) => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  page.on('console', message => message.type() === 'error' && found.push(`${file} at ${width}: ${message.text()}`))
  await page.context().setOffline(true)
  await page.goto(`file://${file}`)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  if (wide > width) found.push(`${file} at ${width}: is ${wide} wide`)
  if (at >= 0)
    await page.screenshot({
      path: file.replace('.html', `-${width}-${colorScheme}.png`),
      clip: { x: 0, y: 0, width, height: 3000 },
      fullPage: true,
    })
  if (width === 1280) {
    const pdf = await page.pdf({ preferCSSPageSize: true })
    if (at >= 0) writeFileSync(file.replace('.html', '.pdf'), pdf)
    // The reasons of a case, and its letter, each on sheets of their own.
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length
    const most = mostSheets[basename(file).split('-')[0]]
    if (sheets > most) found.push(`${file}: prints on ${sheets} sheets of A4, more than ${most}`)
  }
  await page.close()
}

/** axe-core is a script, which the policy of the page would refuse. */
const judge = async (file, colorScheme) => {
  const page = await browser.newPage({ bypassCSP: true, colorScheme })
  await page.goto(`file://${file}`)
  for (const finding of await seriousFindings(page)) found.push(`${file}, ${colorScheme}: ${finding}`)
  await page.close()
}

for (const file of pages)
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [375, 768, 1280]) await look(file, width, colorScheme)
    await judge(file, colorScheme)
  }
await browser.close()
if (at < 0) rmSync(folder, { recursive: true })
for (const one of found) console.error(one)
console.log(`${pages.length} pages, each at 3 widths, light and dark: ${found.length} findings`)
process.exitCode = found.length > 0 ? 1 : 0
