import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

const found = async (...words: readonly string[]) => {
  const { out } = await minzheng(['indicators', ...words, '--json'])
  return JSON.parse(out).map(({ id }: { id: string }) => id)
}

describe('indicators', () => {
  it('lists the catalogue: ID, name, unit, definition, domain', async () => {
    const { code, out } = await minzheng(['indicators'], { lang: 'zh' })
    expect(code).toBe(0)
    const [head, ...lines] = out.trim().split('\n')
    expect(head).toMatch(/^指标 +名称 +单位 +定义 +领域$/)
    expect(lines).toHaveLength((await found()).length)
    expect(out).toMatch(/^home-adaptations-completed +完成居家适老化改造户数 +户 +计划期内.* +养老服务与老龄工作$/m)
  })

  it.each([
    // the plans' own words, and what people in the field say
    [['适老化改造'], 'home-adaptations-completed'],
    [['长者餐厅'], 'elderly-canteens'],
    [['时间银行'], 'time-bank-coverage'],
    [['事实孤儿'], 'de-facto-unattended-children'],
    [['探访率'], 'elderly-monthly-visit-rate'],
    [['网办率'], 'online-handling-share'],
    [['nursing-bed-share'], 'nursing-bed-share'],
    [['护理床位占比'], 'nursing-bed-share'],
    [['EC', '护理型', '占比'], 'nursing-bed-share'],
    [['cremation', 'rate'], 'cremation-rate'],
  ])('%j finds %s first', async (words, id) => {
    expect((await found(...words))[0]).toBe(id)
  })

  it('of 低保标准 there are several', async () => {
    expect(await found('低保标准')).toEqual(
      expect.arrayContaining(['dibao-standard-unified', 'dibao-standard-urban', 'dibao-standard-rural']),
    )
  })

  it('suggests the nearest of an unknown word', async () => {
    const said = await minzheng(['indicators', '护理床位比率'], { lang: 'zh' })
    expect(said.code).toBe(2)
    expect(said.err).toMatch(/没有与“护理床位比率”相符的指标。是否指：.*护理型床位占比 \(nursing-bed-share\)/)
    expect((await minzheng(['indicators', 'qqqq'])).err).toContain('minzheng indicators lists them all')
  })
})

describe('measure', () => {
  it('takes an indicator by its name, and suggests the nearest of an unknown one', async () => {
    const usage = async (name: string) => (await minzheng(['measure', name, '--division', '430200'])).err
    expect(await usage('护理型床位占比')).toContain('--records')
    expect(await usage('nursing-bed-shares')).toContain('(nursing-bed-share)')
  })
})

describe('more files of indicators', () => {
  it('add to the catalogue, and tens of thousands of bad entries are problems, not a crash', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minzheng-indicators-'))
    try {
      const file = join(folder, 'bad.json')
      writeFileSync(file, JSON.stringify(Array.from({ length: 20_000 }, () => ({ id: 'X' }))))
      const said = await minzheng(['indicators', '--indicators', file, '--json', 'cremation-rate'])
      expect(said.code).toBe(1)
      expect(said.err).toContain(
        '179980 more: invalid-value 99989, invalid-type 59994, invalid-format 19997. --json lists them all.',
      )
      expect(JSON.parse(said.out)[0].id).toBe('cremation-rate')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
