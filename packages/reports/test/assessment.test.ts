import type { Explanation } from '@minzheng/rules/reasons'
import { expect, it } from 'vitest'
import { assessmentReport } from '../src/index.js'

const cite = { title: '审核确认办法', number: '民发〔2021〕57号', confidence: 'primary' as const }
const income = { zh: '月收入', en: 'Monthly income' }
const explanation: Explanation = {
  schema: 'explanation.v2',
  program: {
    id: 'dibao',
    title: { zh: '最低生活保障', en: 'Minimum living allowance' },
    from: '2021-07-01',
    knownUntil: '2026-06-30',
    cite,
  },
  rules: [
    {
      name: 'benefit',
      reason: {
        kind: 'named',
        value: 43_500,
        unit: 'fen/month',
        title: { zh: '每月低保金', en: 'Benefit' },
        cite: { ...cite, article: '第二十三条' },
      },
      missing: [],
      notKnown: [],
    },
    {
      name: 'open',
      reason: {
        kind: 'named',
        value: null,
        title: { zh: '符合条件', en: 'Eligible' },
        inputs: [{ kind: 'fact', value: null, fact: 'income', title: income }],
      },
      missing: ['income'],
      notKnown: [],
    },
  ],
}
const one = { explanation, date: '2024-06-01', place: '500112', id: 'A-1' }

it('is a page of reasons to sign and a letter with its articles', async () => {
  const page = await assessmentReport(one, { language: 'zh', form: 'html', issuer: '示范区民政局' })
  expect(page).toContain('<h1>最低生活保障审核计算表</h1>')
  expect(page).toContain('重庆市渝北区')
  expect(page).toContain('经办人（签字）')
  expect(page).toContain('<h1>最低生活保障审核结果告知书</h1>')
  expect(page).toContain('每月低保金：435.00 元/月（依据《审核确认办法》（民发〔2021〕57号）第二十三条）')
  expect(page).toContain('示范区民政局（印章）')
  expect(page).toContain('申请行政复议（《中华人民共和国行政复议法》第二十条）')
  expect(page).toContain('提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）')
})

it('says what is undetermined, and what is still to be found out, by its name', async () => {
  const page = await assessmentReport(one, { language: 'zh', form: 'html' })
  expect(page).toContain('尚未确定，还需核实：月收入')
  expect(page).toContain('以下情况尚未核实，有关结果未定：月收入')
  expect(page).not.toMatch(/符合条件：未知（/u)
  expect(await assessmentReport(one, { language: 'en', form: 'html' })).toContain(
    'open until this is known: Monthly income',
  )
})

it('marks invented facts', async () => {
  const page = await assessmentReport({ ...one, synthetic: true }, { language: 'en', form: 'html' })
  expect(page.match(/※ Synthetic: the facts were invented/gu)).toHaveLength(2)
})
