// A page of an example in a Chromium: its script bundled as an app of that kind is.
import { launchChromium, noChromium } from '@minzheng/testing/chromium'
import { build } from 'esbuild'

/**
 * Opens an empty page with a script, built with `options` of esbuild, and does something there; what it fails at is thrown. Where there is
 * no Chromium, `skipped` says so.
 */
export const inChromium = async ({ script, options }, act) => {
  if (noChromium) return { skipped: noChromium }
  const { outputFiles } = await build({
    entryPoints: [script],
    absWorkingDir: import.meta.dirname,
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'error',
    ...options,
  })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(20_000)
    const failed = new Promise((_, reject) => page.on('pageerror', reject))
    await page.setContent('<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body></body></html>')
    await page.addScriptTag({ content: outputFiles[0].text, type: 'module' })
    await Promise.race([act(page), failed])
  } finally {
    await browser.close()
  }
}
