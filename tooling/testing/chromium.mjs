import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = (process.env.CHROMIUM ? [process.env.CHROMIUM] : places).find(path => existsSync(path))

/** Why nothing can be tried in a browser here; `undefined` where a Chromium is there. */
export const noChromium = executablePath
  ? undefined
  : `there is no Chromium at ${process.env.CHROMIUM ?? places.join(', ')}; install it (apt-get install chromium), or say where it is: CHROMIUM=…`

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** A Chromium without a window that asks for nothing by itself. */
export const launchChromium = () => chromium.launch({ executablePath, args: flags.split(' ') })

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe-core finds serious or critical on a page; the context that it is in has to bypass the policy of the page (`bypassCSP`). */
export const seriousFindings = async page => {
  await page.addScriptTag({ path: axe })
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { preload: false }))
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${id} (${impact}), ${nodes.length} times: ${nodes[0].html}`)
}
