import { existsSync } from 'node:fs'
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
