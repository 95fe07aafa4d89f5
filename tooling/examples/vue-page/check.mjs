import assert from 'node:assert/strict'
import { join } from 'node:path'
import { inChromium } from '../browser.mjs'

const plan = `某市民政局2025年工作要点
一、养老服务
1.床位。全年新增家庭养老床位300张。
2.助餐。10月底前新建社区食堂15家。`
const summary = `某市民政局2025年工作总结
一、养老服务
1.床位。截至12月底，新增家庭养老床位310张。
2.助餐。截至12月底，新建社区食堂9家。`

/** Of two targets the summary reaches one. */
export const check = () =>
  inChromium(
    {
      script: join(import.meta.dirname, 'page.js'),
      // The template is compiled where it runs.
      options: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    },
    async page => {
      await page.getByLabel('工作要点').fill(plan)
      await page.getByLabel('工作总结').fill(summary)
      await page.locator('td.missed').waitFor()
      assert.deepEqual(await page.locator('td:nth-child(2)').allTextContents(), ['达成', '未达成'])
    },
  )
