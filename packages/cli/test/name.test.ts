import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minzheng } from './command.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minzheng-name-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const file = (name: string, content: string) => {
  writeFileSync(at(name), content)
  return at(name)
}

describe('name romanise', () => {
  it('gives the form, whether a list has it, how well it is known, and other forms', async () => {
    const { code, out } = await minzheng(['name', 'romanise', '蔚县', '喀什地区', '--tones', 'none'], { lang: 'zh' })
    expect(code).toBe(0)
    expect(out).toMatch(/蔚县 +Yu Xian +否 +secondary/)
    expect(out).toMatch(/喀什地区 +Kaxgar Diqu +是 +secondary +Kashi Diqu/)
  })

  it('cuts the divisions off a full name, and checks a form of one', async () => {
    const { code, out } = await minzheng(['name', 'romanise', '长治市长子县', '--tones', 'none'])
    expect(code).toBe(0)
    expect(out).toMatch(/长治市长子县 +Changzhi Shi Zhangzi Xian/)
    const list = file(
      'full.csv',
      '名称,拼音\n长治市长子县,Changzhi Shi Zhangzi Xian\n山西省长治市,Shanxi Sheng Zhangzhi Shi\n',
    )
    const { err } = await minzheng(['name', 'romanise', '--file', list])
    expect(err).toContain('山西省长治市')
    expect(err).not.toContain('长子县')
  })

  it('reads a file, checks the forms that it gives, and writes a table', async () => {
    const list = file('names.csv', '名称,拼音\n番禺区,Fanyu Qu\n吕梁市,Lvliang Shi\n西安市,Xi’an Shi\n')
    const { code, err } = await minzheng(['name', 'romanise', '--file', list, '--out', at('out.csv')])
    expect(code).toBe(1)
    expect(err).toContain('番禺区')
    expect(err).toContain('吕梁市')
    expect(err).not.toContain('西安市')
    expect(readFileSync(at('out.csv'), 'utf8')).toContain('番禺区,Pānyú Qū,')
  })

  it('says of a form that no list has, and of what may be read or written otherwise', async () => {
    const { code, out, err } = await minzheng(['name', 'romanise', '解家屯', '纳木错', '查布嘎镇', '--json'])
    expect(code).toBe(0)
    expect(err).toBe('')
    const { results } = JSON.parse(out) as {
      results: { text: string; official: boolean; problems: { code: string }[] }[]
    }
    expect(results.map(({ text, official, problems }) => [text, official, ...problems.map(one => one.code)])).toEqual([
      ['Xièjiātún', false, 'reading-of-surname'],
      ['Nam Co', true],
      ['Chábùgā Zhèn', false, 'reading-depends-on-place', 'official-form-not-known'],
    ])
  })

  it('takes nothing for a code that is none', async () => {
    const { code, err } = await minzheng(['name', 'romanise', '浒湾镇', '--division', '４１１５２３'])
    expect(code).toBe(1)
    expect(err).toContain('division-no-code')
  })

  it('keeps and names a character that it cannot read', async () => {
    const { code, out, err } = await minzheng(['name', 'romanise', '𠮷林'])
    expect(code).toBe(1)
    expect(out).toContain('𠮷')
    expect(err).toContain('character-not-read')
  })
})

describe('name address', () => {
  it('writes standard addresses, of a day where one is given', async () => {
    const { code, out } = await minzheng(
      ['name', 'address', '四川成都武侯祠大街231号', '襄樊市樊城区人民路12号', '--on', '2024-01-01'],
      { lang: 'zh' },
    )
    expect(code).toBe(0)
    expect(out).toMatch(/四川省成都市武侯祠大街231号 +510100/)
    expect(out).toMatch(/湖北省襄阳市樊城区人民路12号 +420606/)
  })

  it('refuses what is not certain, and says why', async () => {
    const list = file('addresses.csv', '地址\n鼓楼区中山路5号\n常州市钟楼区人民路88号 门口东侧\n常州钟楼区人民路88号\n')
    const { code, err } = await minzheng(['name', 'address', '--file', list, '--out', at('standard.csv')])
    expect(code).toBe(1)
    expect(err).toContain('鼓楼区中山路5号: The division may be any of 江苏省南京市鼓楼区')
    expect(err).toContain('“门口东侧” is not understood.')
    expect(readFileSync(at('standard.csv'), 'utf8').split(/\r?\n/).slice(1)).toEqual([
      expect.stringMatching(/^鼓楼区中山路5号,,,/),
      expect.stringMatching(/^常州市钟楼区人民路88号 门口东侧,,320404,/),
      '常州钟楼区人民路88号,江苏省常州市钟楼区人民路88号,320404,',
      '',
    ])
  })

  it('gives the parts as JSON, and takes no day that is none', async () => {
    const { out } = await minzheng(['name', 'address', '5幢2单元301', '--json'])
    expect(JSON.parse(out).results[0]).toMatchObject({
      parts: { building: { number: '5', word: '幢' }, unit: '2', room: '301' },
      problems: [{ code: 'address-division-none' }],
    })
    expect((await minzheng(['name', 'address', '人民路1号', '--on', '2024-02-30'])).err).toContain('2024-02-30')
  })
})

describe('name check', () => {
  it('says which rule, and what only people can judge', async () => {
    const { code, out } = await minzheng(['name', 'check', '罗马花园', '--kind', 'residential-area'], { lang: 'zh' })
    expect(code).toBe(0)
    expect(out).toContain('地名管理条例 第九条第一款第五项')
    expect(out).toContain('未检查')
    expect(out).toContain('另须由人判断')
  })

  it('holds proposals against the names in use, in their area', async () => {
    const used = file('used.csv', 'name,kind,area\n东风村,committee-seat,430223\n东风村,committee-seat,430224\n')
    const check = (name: string, area: string) =>
      minzheng(['name', 'check', name, '--kind', 'committee-seat', '--area', area, '--against', used, '--json'])
    const found = async (name: string, area: string) =>
      JSON.parse((await check(name, area)).out).results[0].findings.filter((one: { rule: string }) =>
        one.rule.startsWith('duplicate'),
      )
    expect(await found('东风村', '430223')).toMatchObject([{ rule: 'duplicate-local', severity: 'error' }])
    expect(await found('冬枫村', '430223')).toMatchObject([{ rule: 'duplicate-local', severity: 'warning' }])
    expect(await found('东风村', '430202')).toEqual([])
    expect((await check('东风村', '430223')).code).toBe(1)
  })

  it('applies the rules of a place', async () => {
    const args = ['name', 'check', '红谷滩世纪花园小区', '--kind', 'residential-area', '--json']
    const rules = (out: string) => JSON.parse(out).results[0].findings.map((one: { rule: string }) => one.rule)
    expect(rules((await minzheng([...args, '--place', '360100'])).out)).toContain('length')
    expect(rules((await minzheng(args)).out)).not.toContain('length')
    const { problems } = JSON.parse((await minzheng([...args, '--place', '110000'])).out)
    expect(problems).toMatchObject([{ code: 'name-place-rules-unknown', severity: 'warning' }])
  })

  it.each([
    [['name', 'check', '东风村'], /has no kind/],
    [['name', 'check', '--kind', 'street'], /Write the names/],
    [['name', 'check', '--file', 'no-such.csv', '--kind', 'street'], /no file/],
  ])('wrong usage: %j', async (args, message) => {
    const said = await minzheng(args)
    expect(said.code).toBe(2)
    expect(said.err).toMatch(message)
  })
})

describe('name duplicates', () => {
  it('gives every group that is written or read alike', async () => {
    const list = file('villages.txt', '东风村\n东风村委会\n冬枫村\n红旗村\n')
    const { code, out } = await minzheng(['name', 'duplicates', list, '--kind', 'committee-seat', '--json'])
    expect(code).toBe(1)
    const { size, groups } = JSON.parse(out)
    expect(size).toBe(4)
    expect(groups).toMatchObject([
      { kind: 'duplicate', positions: [1, 2] },
      { kind: 'homophone', positions: [1, 2, 3] },
    ])
  })

  it('counts the rows of the file, and names the rows without an area', async () => {
    const list = file('areas.csv', '名称,类别,范围\n中山路,street,\n,street,A\n中山路,street,A\n中山路 ,street,A\n')
    const { out } = await minzheng(['name', 'duplicates', list, '--json'])
    const { groups, problems } = JSON.parse(out)
    expect(groups).toMatchObject([{ kind: 'duplicate', area: 'A', positions: [3, 4] }])
    expect(problems.map(({ code }: { code: string }) => code)).toContain('name-area-missing')
  })

  it('finds nothing where there is nothing', async () => {
    const list = file('different.txt', '东风村\n红旗村\n')
    expect((await minzheng(['name', 'duplicates', list, '--kind', 'committee-seat'])).code).toBe(0)
  })

  it('names a bad row with its line', async () => {
    const list = file('bad.csv', 'name,kind\n东风村,village\n')
    const said = await minzheng(['name', 'duplicates', list])
    expect(said.code).toBe(1)
    expect(said.err).toMatch(/:2|line 2/)
  })

  it('takes no name that is empty, and one of a single character', async () => {
    const at = async (name: string) =>
      minzheng(['name', 'duplicates', file('short.json', JSON.stringify([{ name }])), '--kind', 'committee-seat'])
    expect((await at('')).err).toContain('too-small')
    expect((await at('村')).err).toBe('')
  })
})
