import { divisionsOn } from '@minzheng/core/divisions'
import { describe, expect, it } from 'vitest'
import { documentDivision } from './document-division.js'

const read = (text: string, header: Parameters<typeof documentDivision>[0] = {}) =>
  documentDivision(header, text, divisionsOn)
const body = '\n一、养老服务\n1.新增助餐点3个。\n'

describe('the division of a document', () => {
  it.each([
    ['重庆市渝北区民政局', '2024年全区民政工作要点', '2024-03-28', '500112'],
    ['常州市钟楼区民政局', '2025年全区民政工作要点', '2025-03-01', '320404'],
    ['厦门市民政局', '2023年全市民政工作要点', '2023-02-10', '350200'],
    ['江苏省民政厅', '2024年全省民政工作要点', '2024-01-20', '320000'],
    ['楚雄彝族自治州民政局', '2023年全州民政工作要点', '2023-02-01', '532300'],
    ['仙桃市民政局', '2022年工作要点', '2022-03-01', '429004'],
    ['宁海县民政局', '2022年全县民政工作要点', '2022-03-01', '330226'],
    ['上海市普陀区民政局', '2021年工作计划', '2021-03-01', '310107'],
    ['中共大足区民政局党组', '2023年工作要点', '2023-03-01', '500111'],
    ['株洲市渌口区人民政府办公室', '2020年民生实事', '2020-03-01', '430212'],
  ])('%s, %s: %s is %s', (issuer, title, issued, code) => {
    expect(read(`${title}${body}`, { issuer, title, issued })).toEqual({ division: code, candidates: [], problems: [] })
  })

  it.each([
    ['2024年达州民政工作要点', '511700'],
    ['2020年株洲民政工作要点', '430200'],
    ['渝北区2024年民政工作要点', '500112'],
    ['关于印发《2024年钟楼区民政工作要点》的通知', '320404'],
    ['2023年度金华市民政工作思路', '330700'],
    ['恩施州2022年养老服务工作计划', '422800'],
  ])('by the title alone: %s is %s', (title, code) => {
    const year = Number(/\d{4}/.exec(title)?.[0])
    expect(read(`${title}${body}`, { title, year }).division).toBe(code)
  })

  it('by the letterhead and the signature', () => {
    const title = '2024年全市民政工作要点'
    expect(read(`芜湖市民政局文件\n芜民〔2024〕3号\n${title}${body}`, { title, year: 2024 }).division).toBe('340200')
    expect(read(`${title}${body}\n常熟市民政局\n2024年3月1日\n`, { title, year: 2024 }).division).toBe('320581')
  })
})

describe('a name that several bear', () => {
  it.each([
    ['鼓楼区民政局', '2024年全区民政工作要点', ['320106', '320302', '350102', '410204']],
    ['城关区民政局', '2024年全区民政工作要点', ['540102', '620102']],
    ['西湖区民政局', '2024年工作要点', ['330106', '360103']],
  ])('%s is not decided: %j %j', (issuer, title, codes) => {
    const { division, candidates, problems } = read(`${title}${body}`, { issuer, title, year: 2024 })
    expect(division).toBeUndefined()
    expect(candidates).toEqual(expect.arrayContaining(codes))
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['division-ambiguous', ['division']]])
    for (const code of codes) expect(problems[0]?.remedy?.zh).toContain(code)
  })
  it('is decided by the city in the text', () => {
    const title = '2024年全区民政工作要点'
    const text = `${title}\n一、总体要求\n1.贯彻福州市民政局部署，对标福州市。新增助餐点3个。\n`
    expect(read(text, { issuer: '鼓楼区民政局', title, year: 2024 })).toEqual({
      division: '350102',
      candidates: [],
      problems: [],
    })
  })
  it('and by the level that 全市, 全区, 全县 name', () => {
    const header = (of: string) => ({ title: `2010年株洲民政工作要点`, year: 2010, issuer: undefined, of })
    expect(read(`2010年株洲民政工作要点\n全市民政系统${body}`, header('市')).division).toBe('430200')
    expect(read(`2010年株洲民政工作要点\n全县民政系统${body}`, header('县')).division).toBe('430221')
  })
})

describe('the day', () => {
  it.each([
    ['2019-03-01', '330110'],
    ['2023-03-01', '330110'],
  ])('余杭区 on %s', (issued, code) => {
    expect(read('', { issuer: '余杭区民政局', issued }).division).toBe(code)
  })
  it('gives the code of that day', () => {
    expect(read('', { issuer: '偃师市民政局', issued: '2020-03-01' }).division).toBe('410381')
    expect(read('', { issuer: '洛阳市偃师区民政局', issued: '2022-03-01' }).division).toBe('410307')
  })
  it('says where a name was not in force', () => {
    const { division, problems } = read('', { issuer: '重庆市渝北区民政局', issued: '2026-03-01' })
    expect(division).toBeUndefined()
    expect(problems.map(({ code }) => code)).toEqual(['division-not-in-force'])
    expect(problems[0]?.message.zh).toContain('2026-03-01')
  })
  it('says so of a day before the first codes, of which nothing is known', () => {
    const { division, problems } = read('', { issuer: '厦门市民政局', issued: '1970-03-01' })
    expect(division).toBeUndefined()
    expect(problems.map(({ code }) => code)).toEqual(['division-not-in-force'])
  })
  it('leaves a year open in which the code changed', () => {
    const { division, problems } = read('', { issuer: '临平区民政局', year: 2021 })
    expect(division).toBeUndefined()
    expect(problems.map(({ code }) => code)).toEqual(['division-not-in-force'])
  })
})

describe('no division', () => {
  it.each([
    ['2024年全市民政工作要点'],
    ['2024年民政工作要点'],
    ['统景镇2024年民政工作要点'],
    ['关于做好城乡居民政策宣传的通知'],
    [''],
  ])('%s: said, and nothing guessed', title => {
    const { division, problems } = read(`${title}${body}`, { title, year: 2024 })
    expect(division).toBeUndefined()
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['no-division', 'warning']])
  })
  it('nor of a town the county', () => {
    expect(read('', { issuer: '渝北区统景镇人民政府', year: 2024 }).division).toBeUndefined()
    expect(read('', { title: '渝北区统景镇2024年民政工作要点', year: 2024 }).division).toBeUndefined()
  })
  it('nor without a year', () => {
    expect(read('', { issuer: '常州市钟楼区民政局' }).problems.map(({ code }) => code)).toEqual(['no-division'])
  })
})
