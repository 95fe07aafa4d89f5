import { join } from 'node:path'
import { inChromium } from '../browser.mjs'

/** The form asks for what is missing, pays in yuan, and names a wrong amount. */
export const check = () =>
  inChromium({ script: join(import.meta.dirname, 'form.jsx'), options: { jsx: 'automatic' } }, async page => {
    const shows = text => page.getByText(text).first().waitFor()
    await shows('请填写：金融资产')
    await page.getByLabel('金融资产').fill('0.00')
    await shows('每月 735.00 元')
    await page.getByLabel('工资性收入').first().fill('300.50')
    await shows('每月 434.50 元')
    await page.getByLabel('工资性收入').first().fill('12.345')
    await shows('请写以分为单位的整数')
  })
