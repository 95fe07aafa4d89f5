import { describe, expect, it } from 'vitest'
import { readResults } from './results.js'

const daysOf = (text: string) => readResults(text).results.map(({ value, asOf }) => [value, asOf])
const title = '2024年上半年民政工作总结\n'

describe('the time that one clause names', () => {
  it.each<[string, string, [number, string][]]>([
    [
      'a span',
      '1-5月，发放低保金200万元。其中，救助30人，支出4万元。',
      [
        [2_000_000, '2024-05-31'],
        [30, '2024-05-31'],
        [40_000, '2024-05-31'],
      ],
    ],
    [
      'a quarter',
      '一季度，救助200人次。发放补贴30万元。',
      [
        [200, '2024-03-31'],
        [300_000, '2024-03-31'],
      ],
    ],
    [
      'a day',
      '截至4月30日，保障低保对象3000人。特困人员200人。新增食堂3家。',
      [
        [3000, '2024-04-30'],
        [200, '2024-04-30'],
        [3, '2024-04-30'],
      ],
    ],
    [
      'until another is named',
      '1-5月，救助30人次。截至6月底，保障3000人。发放补贴30万元。',
      [
        [30, '2024-05-31'],
        [3000, '2024-06-30'],
        [300_000, '2024-06-30'],
      ],
    ],
    [
      'until 今年以来, which is the time of the text',
      '截至4月底，保障3000人。今年以来，救助30人次。发放补贴30万元。',
      [
        [3000, '2024-04-30'],
        [30, '2024-06-30'],
        [300_000, '2024-06-30'],
      ],
    ],
    [
      'but not beyond its paragraph',
      '1-5月，救助30人次。\n新增食堂3家。',
      [
        [30, '2024-05-31'],
        [3, '2024-06-30'],
      ],
    ],
    [
      'nor the day of an event',
      '3月5日，举办活动2场。全市新增食堂3家。',
      [
        [2, '2024-03-05'],
        [3, '2024-06-30'],
      ],
    ],
  ])('holds for what follows it: %s', (_, text, expected) => {
    expect(daysOf(title + text)).toEqual(expected)
  })
})

describe('a report that also looks ahead', () => {
  const body = '一、社会救助\n1.救助200人次。\n二、养老服务\n1.新增食堂3家。\n'
  it.each([
    '2024年第一季度工作总结及第二季度工作计划',
    '2024年一季度工作情况和下一步打算',
    '2024年1-3月工作完成情况及下阶段安排',
    '某区民政局2024年第一季度重点工作',
    '2024年第一季度工作汇报暨二季度工作思路',
    '某区民政局2024年第一季度工作总结\n及第二季度工作计划',
  ])('is read where it reports: %s', heading => {
    const { results } = readResults(`${heading}\n${body}`)
    expect(results.map(({ value }) => value)).toEqual([200, 3])
  })

  it.each([
    '全局民政一季度工作小结及二季度工作安排\n一、一季度工作小结\n1.救助200人次。',
    '一、救助困难群众200人次。\n二、走访困难家庭。',
  ])('whatever its title says, or where it has none: %s', text => {
    expect(readResults(text).results.map(({ value }) => value)).toEqual([200])
  })

  it('run together on one line', () => {
    const { results } = readResults(
      '某区民政局2024年第一季度工作总结及下步工作计划\n一季度，我局扎实开展工作，现将工作情况及下步计划汇报如下：一、工作开展情况（一）救助。救助200人次。（二）养老。新增食堂3家。二、下步工作计划（一）新增食堂9家。（二）救助300人次。',
    )
    expect(results.map(({ value }) => value)).toEqual([200, 3])
  })
})

describe('what was asked for, beside what was done, is no result', () => {
  it.each<[string, number[]]>([
    ['牵头两项：一是新增食堂22家，二是新增床位100张。截至5月底，新增食堂23家、床位120张。', [23, 120]],
    ['计划新增食堂22家，实际新增23家。', [23]],
    ['年度目标为新增食堂22家，已新增23家。', [23]],
    ['全年任务数200张，完成120张。', [120]],
    ['原计划培训300人，已培训280人。', [280]],
    ['年初下达新增床位100张的任务，已新增120张。', [120]],
    ['应建食堂22家，已建23家。', [23]],
    ['目标值22家，完成值23家。', [23]],
  ])('%s', (text, values) => {
    expect(readResults(title + text).results.map(({ value }) => value)).toEqual(values)
  })
})

describe('what a report says of the year to come is no result', () => {
  it.each([
    '2025年，我局将新建食堂20家，培训护理员300人。',
    '（三）2025年：新建食堂20家；培训护理员300人。',
    '接下来，我局将聚焦一老一小，新建食堂20家。培训护理员300人。',
    '新的一年，我们要新建食堂20家，培训护理员300人。',
    '展望2025年，新建食堂20家。培训护理员300人。',
    '未来三年，新建食堂20家，培训护理员300人。',
    '到2025年底，护理型床位占比达到65%，新增床位200张。',
    '我局打算在2025年新建食堂20家。',
    '同时，2025年新建食堂20家、新增床位200张。',
    '明年，新建食堂20家。床位达到300张。',
  ])('%s', text => {
    const { results } = readResults(`2024年民政工作总结\n今年建成食堂12家。\n${text}`)
    expect(results.map(({ value }) => value)).toEqual([12])
  })

  it.each([
    '2024年\n新建食堂12家\n2025年\n新建食堂15家\n培训护理员300人',
    '2024年，新建食堂12家，2025年新建15家。',
    '新建食堂12家，为2025年打下基础。',
  ])('nor of lines under its number: %s', text => {
    expect(readResults(`2024年民政工作总结\n${text}`).results.map(({ value }) => value)).toEqual([12])
  })
})

describe('since when a sum was reported, where that is not the beginning of the year', () => {
  it.each<[string, (string | undefined)[]]>([
    ['下半年新增床位30张。救助20人次。', ['2024-07-01', '2024-07-01']],
    ['三季度新增床位30张，全年新增床位90张。', ['2024-07-01', undefined]],
    ['“十四五”以来，新增床位300张。', ['2021-01-01']],
    ['2022年3月以来，新增床位300张，今年新增床位40张。', ['2022-03-01', undefined]],
    ['近两年新增床位300张。', ['2023-01-01']],
    ['1-9月新增床位30张。', [undefined]],
    ['2024年以来新增床位30张。', [undefined]],
    ['“十四五”以来，现有床位300张。', [undefined]],
    ['编制“十四五”养老规划，新增床位300张。', [undefined]],
  ])('%s', (text, expected) => {
    expect(readResults(`2024年民政工作总结\n1.床位。${text}`).results.map(({ since }) => since)).toEqual(expected)
  })
})
