// The pictures of the READMEs, made from what is built: the report of a plan, the reasons of a case, the site.
//
//   node tooling/site/figures.mjs        after npm run site
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { launchChromium, noChromium } from '@minzheng/testing/chromium'

if (noChromium) {
  console.warn(`SKIPPED: ${noChromium}`)
  process.exit(0)
}
const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'minzheng-figures-'))
const into = join(import.meta.dirname, 'figures')
mkdirSync(into, { recursive: true })
const minzheng = line =>
  execFileSync(process.execPath, [join(root, 'packages/cli/dist/bin.js'), ...line.split(' ')], { cwd: root })

/** Invented. */
const facts = {
  area: 'urban',
  members: [{ relation: 'applicant', birth: '1980-05-01', wage: 300_00 }],
  savings: 0,
  homes: 1,
  car: false,
  propertyMeetsLocalRule: true,
}
writeFileSync(join(folder, 'case.json'), JSON.stringify(facts))
minzheng(
  `comply --lang zh --plan seeds/plans/zhonglou-2025.yaml --observations seeds/observations --as-of end --summary --report ${folder}/report.html`,
)
minzheng(
  `assess dibao --lang zh --facts ${folder}/case.json --place 500112 --on 2024-06-01 --synthetic --report ${folder}/reasons.html`,
)
const shared = { asked: [{ place: '500112', date: '2024-06-01', values: {} }], facts }
const link = `#case=${Buffer.from(JSON.stringify(shared)).toString('base64url')}`
const site = pathToFileURL(join(import.meta.dirname, 'dist/zh/programs/dibao.html')).href

const browser = await launchChromium()
for (const [name, address] of [
  ['report', pathToFileURL(join(folder, 'report.html')).href],
  ['reasons', pathToFileURL(join(folder, 'reasons.html')).href],
  ['site', site + link],
]) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 760 }, colorScheme: 'light', locale: 'zh-CN' })
  await page.goto(address)
  if (name === 'site') await page.waitForSelector('.status.decided')
  await page.screenshot({ path: join(into, `${name}.png`) })
}
await browser.close()
rmSync(folder, { recursive: true })
