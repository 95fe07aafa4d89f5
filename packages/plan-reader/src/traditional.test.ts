import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlanFile } from './files.js'
import { readPlan } from './read-plan.js'
import { isTraditional, simplified } from './traditional.js'

const text = `某市民政局2025年民政工作要點
一、加強養老服務
1.擴大供給。年底前新增家庭養老床位200張，護理型床位佔比不低於55%。
2.發展助餐。新建長者食堂12間，每個社區至少開展活動3場。
二、做好社會救助
3.規範管理。覆核低保對象3000戶，培訓經辦人員一百二十人次。
4.加強監督。健全機制。`

describe('a plan in traditional characters', () => {
  const { plan, problems } = readPlan(text, { simplified })

  it('is read as one in simplified ones, and quotes its own words', () => {
    expect(plan.targets.map(({ value, unit }) => `${value}${unit}`)).toEqual([
      '200张',
      '0.55%',
      '12间',
      '3场',
      '3000户',
      '120人次',
    ])
    for (const { quote, span } of plan.targets) expect(text.slice(...span!)).toBe(quote)
    expect(plan.targets[0]?.quote).toContain('張')
    expect(plan.targets[0]?.deadline).toBe('2025-12-31')
    expect(problems.map(({ code }) => code)).toEqual(['script-traditional'])
  })

  it('is only said to be one where nothing converts it', () => {
    const found = readPlan(text).problems.filter(({ code }) => code === 'script-traditional')
    expect(found[0]?.remedy.en).toContain('@minzheng/plan-reader/traditional')
  })

  it('is converted when it comes as a file', async () => {
    const reading = await readPlanFile(new TextEncoder().encode(text))
    expect(reading.targets).toHaveLength(6)
    expect(reading.text).toBe(text)
    expect(reading.problems.map(({ code }) => code)).toEqual(['script-traditional'])
  })

  it('has its tables read as well', () => {
    const rows =
      '2025年民政工作任務分解表\n序號\t工作任務\t目標值\t單位\t責任科室\t完成時限\n1\t新增養老床位\t200\t張\t養老科\t年底前\n2\t復核對象\t300\t戶\t社會救助科\t年底前'
    const read = readPlan(rows, { simplified })
    expect(read.plan.targets.map(({ value, unit }) => `${value}${unit}`)).toEqual(['200张', '300户'])
    expect(read.plan.targets[0]?.quote).toBe('新增養老床位\t200\t張')
  })
})

it.each([
  '2025年民政工作要点\n一、养老\n1.新增床位200张。',
  '引用《老人福利法施行細則》的规定，加强养老服务，完善机制，健全制度，提升能力。',
  'abc',
  '',
])('a text in simplified characters is none: %s', other => {
  expect(isTraditional(other)).toBe(false)
})

it('conversion changes no length, so that spans stay', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...text, '乾', '瞭', '後', '\n', '\ud800', '😀', '𠮷'), { maxLength: 200 }),
      parts => {
        const mixed = parts.join('')
        expect(simplified(mixed)).toHaveLength(mixed.length)
      },
    ),
  )
})
