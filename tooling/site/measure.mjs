// Lighthouse's measures of a calculator page, taken by hand: from a server on loopback with gzip, over a slow line (150 ms, 1.6 Mbit/s)
// and with a quarter of the CPU, as Lighthouse has it for phones; and how long an answer takes to be seen, at full speed.
//
//   node tooling/site/measure.mjs [zh/programs/dibao.html]        after npm run site
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchChromium, noChromium } from '@minzheng/testing/chromium'

if (noChromium) {
  console.warn(`SKIPPED: ${noChromium}`)
  process.exit(0)
}
const dist = process.env.SITE ?? join(import.meta.dirname, 'dist')
const path = process.argv[2] ?? 'zh/programs/dibao.html'

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }
const server = createServer(({ url }, response) => {
  const file = join(dist, normalize(decodeURI(new URL(url, 'http://localhost').pathname)))
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[extname(file)], 'content-encoding': 'gzip' })
  response.end(gzipSync(readFileSync(file)))
})
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${server.address().port}/${path}`

/** Collects, from the beginning of a page, what the browser tells of its own speed, in ms. */
const observe = () => {
  globalThis.seen = { lcp: 0, cls: 0, tbt: 0, events: [] }
  const each = (type, act, more = {}) =>
    new PerformanceObserver(list => list.getEntries().forEach(act)).observe({ type, buffered: true, ...more })
  each('largest-contentful-paint', entry => {
    globalThis.seen.lcp = entry.startTime
  })
  each('layout-shift', entry => {
    if (!entry.hadRecentInput) globalThis.seen.cls += entry.value
  })
  each('longtask', entry => {
    globalThis.seen.tbt += Math.max(0, entry.duration - 50)
  })
  each('event', entry => globalThis.seen.events.push([entry.name, entry.duration]), { durationThreshold: 16 })
}

const browser = await launchChromium()
const open = async ({ isSlow }) => {
  const page = await browser.newPage({ viewport: isSlow ? { width: 412, height: 823 } : { width: 1280, height: 900 } })
  await page.addInitScript(observe)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let [bytes, requests] = [0, 0]
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests++
  })
  if (isSlow) {
    const rate = (1.6 * 1024 * 1024) / 8
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: rate,
      uploadThroughput: rate,
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  await page.goto(address)
  await page.waitForSelector('[data-ready] .status')
  return { page, sent: () => ({ bytes, requests }) }
}

const slow = await open({ isSlow: true })
await slow.page.waitForTimeout(1500)
const { lcp, cls, tbt } = await slow.page.evaluate(() => globalThis.seen)
const fcp = await slow.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime)
const { bytes, requests } = slow.sent()
console.log(`${path}, ${requests} requests, ${(bytes / 1000).toFixed(0)} kB as sent`)
const ms = value => `${value.toFixed(0)} ms`
console.log(`on a phone: FCP ${ms(fcp)}, LCP ${ms(lcp)}, TBT ${ms(tbt)}, CLS ${cls.toFixed(3)}`)

const { page } = await open({ isSlow: false })
await page.click('text=填入虚构示例')
await page.waitForTimeout(500)
await page.evaluate(() => {
  globalThis.seen.events.length = 0
})
// From a key to the answer on the page: the handler, the reckoning, the rendering.
const answers = await page.evaluate(async () => {
  const input = [...document.querySelectorAll('.facts input[type=number]')].find(one => one.offsetParent)
  const answer = document.querySelector('.answer')
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  const times = []
  for (let round = 0; round < 30; round++) {
    const start = performance.now()
    const changed = new Promise(resolve => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve()
      })
      observer.observe(answer, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    set.call(input, String(100 + round * 37))
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await changed
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)
})
console.log(`an answer after a key, 30 times: ${ms(answers[15])} in the middle, ${ms(answers.at(-2))} at most but one`)
await browser.close()
server.close()
