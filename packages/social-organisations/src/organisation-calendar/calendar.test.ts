import { describe, expect, it } from 'vitest'
import { annualCheckNotices } from '../annual-check/notices.js'
import { RegistrationStanding, registrationDuties } from '../registration-procedure/standing.js'
import { CalendarOrganisation, organisationCalendar } from './calendar.js'

const list = (organisation: object, year: number, notice?: keyof typeof annualCheckNotices) =>
  organisationCalendar(
    CalendarOrganisation.parse({ registeredOn: '2015-01-01', ...organisation }),
    year,
    notice && { notice: annualCheckNotices[notice] },
  ).map(
    ({ due, text, citation }) =>
      `${due} ${text.zh.slice(0, 16)} ${citation.title}${citation.article ?? ''}${citation.number === '国务院令第250号' ? ` ${citation.effective}` : ''}`,
  )

describe('the year 2026', () => {
  it('of an association', () => {
    expect(
      list(
        {
          type: 'association',
          exemptFrom: 2021,
          gradedOn: '2022-05-01',
          duesAdoptedOn: '2026-10-08',
          credit: { organisation: '甲', events: [{ kind: 'ground', on: '2024-11-01', ground: 'unreachable' }] },
        },
        2026,
      ),
    ).toEqual([
      '2026-03-31 向业务主管单位报送上一年度工作报 社会团体登记管理条例第二十八条 2026-03-12',
      '2026-05-31 报送上一年度工作报告，接受年度检 社会团体登记管理条例第二十八条 2026-03-12',
      '2026-05-31 企业所得税年度纳税申报和汇算清缴 中华人民共和国企业所得税法第五十四条第三款',
      '2026-06-30 申请非营利组织免税资格复审 关于非营利组织免税资格认定管理有关问题的通知第四条',
      '2026-11-01 列入活动异常名录满2年，在此之前 社会组织信用信息管理办法第十一条',
      '2026-11-07 向全体会员公开会费标准决议 关于取消社会团体会费标准备案规范会费管理的通知第五条',
    ])
  })
  it('of a foundation that is no charity', () => {
    expect(list({ type: 'foundation', deductionStatus: true }, 2026)).toEqual([
      '2026-03-31 报送上一年度工作报告，接受年度检 基金会管理条例第三十六条',
      '2026-03-31 报送经审计的上年度专项信息报告（ 关于公益性捐赠税前扣除有关事项的公告第四条第二项',
      '2026-05-31 企业所得税年度纳税申报和汇算清缴 中华人民共和国企业所得税法第五十四条第三款',
      '2026-12-31 完成当年公益事业支出（公募不低于 基金会管理条例第二十九条',
    ])
  })
  it('of a service institution (民办非企业单位) that puts right what was found', () => {
    expect(list({ type: 'service-institution', correctingSince: '2026-07-10' }, 2026)).toEqual([
      '2026-03-31 向业务主管单位报送上一年度工作报 民办非企业单位登记管理暂行条例第二十三条',
      '2026-05-31 报送上一年度工作报告，接受年度检 民办非企业单位登记管理暂行条例第二十三条',
      '2026-05-31 企业所得税年度纳税申报和汇算清缴 中华人民共和国企业所得税法第五十四条第三款',
      '2026-10-10 年检整改期满，报送整改报告 民办非企业单位年度检查办法第九条',
    ])
  })
})

// Of 直接登记, nobody is the 业务主管单位. 公告2020年第27号 第四条第二项 is on 上年度.
it.each([
  [{}, 2],
  [{ directRegistration: true }, 1],
])('whoever has no supervising unit hands its report to none: %j', (more, reports) =>
  expect(
    list({ type: 'association', ...more }, 2026).filter(one => one.includes('社会团体登记管理条例第二十八条')),
  ).toHaveLength(reports),
)
it.each([
  ['2025-12-31', 1],
  ['2026-01-01', 0],
])('the report on the year before, of who was registered on %s', (registeredOn, reports) =>
  expect(
    list({ type: 'foundation', deductionStatus: true, registeredOn }, 2026).filter(one => one.includes('第四条第二项')),
  ).toHaveLength(reports),
)

it('a charity reports by the charity law, to the office alone', () => {
  const english = (charity: boolean) =>
    organisationCalendar(
      CalendarOrganisation.parse({ type: 'foundation', registeredOn: '2015-01-01', charity }),
      2026,
    )[0]?.text.en
  expect([english(true), english(false)]).toEqual([
    'Hand in the report and the accounts of the last year',
    'Hand the report on the last year to the registration office, to be checked',
  ])
  // Of an association no day of the report is known.
  expect(list({ type: 'association', charity: true }, 2026)).toEqual([
    '2026-05-31 企业所得税年度纳税申报和汇算清缴 中华人民共和国企业所得税法第五十四条第三款',
  ])
})

it('a notice of the place sets its own days', () => {
  expect(list({ type: 'service-institution' }, 2023, 'pengyang-2022')).toEqual([
    '2023-05-31 企业所得税年度纳税申报和汇算清缴 中华人民共和国企业所得税法第五十四条第三款',
    '2023-06-01 报送上一年度工作报告，接受年度检 彭阳县社会组织2022年度检查通知',
  ])
  expect(list({ type: 'association' }, 2026, 'jiaxing-associations-2025')[0]).toBe(
    '2026-03-31 向业务主管单位报送上一年度工作报 嘉兴市民政局关于开展全市性社会团体2025年度检查工作的通知',
  )
})

describe('what is due only in some years', () => {
  const has = (organisation: object, year: number, word: string) =>
    list({ type: 'association', ...organisation }, year).filter(one => one.includes(word))
  it.each([
    ['the review of an exemption', { exemptFrom: 2021 }, '复审', [2026]],
    ['the end of a grade of 2011', { gradedOn: '2022-05-01' }, '等级', [2027]],
    ['the end of a grade of 2026, and the last day to ask anew', { gradedOn: '2026-04-15' }, '评估', [2030, 2031]],
    ['dues', { duesAdoptedOn: '2026-12-15' }, '会费', [2027]],
    [
      'dues of before the notice of 2014-07-25',
      { registeredOn: '2010-01-01', duesAdoptedOn: '2014-07-24' },
      '会费',
      [],
    ],
    ['dues of its first day', { registeredOn: '2010-01-01', duesAdoptedOn: '2014-07-25' }, '会费', []],
    ['a grade of before the measures of 2011', { registeredOn: '2005-01-01', gradedOn: '2011-02-28' }, '等级', []],
    ['an institution that puts right', { type: 'service-institution', correctingSince: '2026-11-30' }, '整改', [2027]],
    ['an association that does: no such day was seen', { correctingSince: '2026-11-30' }, '整改', []],
    [
      'the report of the status, from 2021',
      { deductionStatus: true },
      '专项',
      [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031],
    ],
    ['a foundation’s spending', { type: 'foundation', registeredOn: '2029-06-01' }, '公益事业支出', [2030, 2031]],
    [
      'a foundation’s spending, to its end',
      { type: 'foundation', until: '2031-12-30' },
      '公益事业支出',
      [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030],
    ],
    ['reports, to its end', { registeredOn: '2020-12-31', until: '2022-05-30' }, '工作报', [2021, 2021, 2022]],
    [
      'reports, from the year after it was registered',
      { registeredOn: '2029-12-31' },
      '工作报',
      [2030, 2030, 2031, 2031],
    ],
    [
      'an institution’s, from the year after its first six months',
      { type: 'service-institution', registeredOn: '2028-07-01' },
      '工作报',
      [2030, 2030, 2031, 2031],
    ],
    ['tax, from the year after it was registered, early in the year', { registeredOn: '2030-01-10' }, '所得税', [2031]],
    [
      'dues of the day on which it was registered',
      { registeredOn: '2026-05-01', duesAdoptedOn: '2026-04-01' },
      '会费',
      [2026],
    ],
    ['tax, from the year after it was registered', { registeredOn: '2029-12-31' }, '所得税', [2030, 2031]],
    [
      'who was removed has nothing to fear',
      {
        credit: {
          organisation: '甲',
          events: [
            { kind: 'ground', on: '2024-11-01', ground: 'unreachable' },
            { kind: 'removed', on: '2025-01-01' },
          ],
        },
      },
      '名录',
      [],
    ],
    ['dues of before it was registered', { registeredOn: '2026-06-01', duesAdoptedOn: '2026-04-01' }, '会费', []],
  ])('%s', (_, organisation, word, years) => {
    const found = Array.from({ length: 14 }, (_, index) => 2018 + index).flatMap(year =>
      has(organisation, year, word).map(() => year),
    )
    expect(found).toEqual(years)
  })
  it('the last day to ask for a new rating is the last of four years', () => {
    expect(has({ gradedOn: '2026-04-15' }, 2030, '评估')[0]).toContain('2030-12-31')
  })
})

it('takes in duties from elsewhere, each in its place', () => {
  const also = [
    {
      due: '2026-04-01',
      text: { zh: '办理变更登记', en: 'Register the change' },
      citation: { title: '社会团体登记管理条例', article: '第十八条', confidence: 'primary' },
    },
  ] as const
  const duties = organisationCalendar(
    CalendarOrganisation.parse({ type: 'association', registeredOn: '2015-01-01' }),
    2026,
    { also },
  )
  expect(duties.map(({ due }) => due)).toEqual(['2026-03-31', '2026-04-01', '2026-05-31', '2026-05-31'])
})

// Both halves of a year: what the organisation owes by supervision, and what its registration brings. Every date has its article.
describe('the whole of 2026, with what the registration brings', () => {
  const year = (organisation: object, standing: object) => {
    const one = CalendarOrganisation.parse({ registeredOn: '2015-01-01', ...organisation })
    const also = registrationDuties(
      RegistrationStanding.parse({
        organisation: '甲',
        type: one.type,
        certified: one.registeredOn,
        activities: ['2015-03-01'],
        ...standing,
      }),
      2026,
    )
    return organisationCalendar(one, 2026, { also }).map(
      ({ due, text, citation }) => `${due} ${text.zh.slice(0, 12)} ${citation.title} ${citation.article}`,
    )
  }

  it('of an association', () => {
    expect(
      year(
        {
          type: 'association',
          registeredOn: '2025-03-01',
          deductionStatus: true,
          exemptFrom: 2021,
          duesAdoptedOn: '2026-06-10',
          gradedOn: '2021-05-01',
          credit: { organisation: '甲', events: [{ kind: 'ground', on: '2025-04-01', ground: 'no-report' }] },
        },
        {
          activities: [],
          term: { from: '2021-06-10', years: 5 },
          changes: [{ what: '住所', consented: '2026-03-02' }],
          liquidated: '2026-12-01',
        },
      ),
    ).toEqual([
      '2026-03-01 自取得登记证书之日起一年 社会团体登记管理条例 第二十九条',
      '2026-03-31 向业务主管单位报送上一年 社会团体登记管理条例 第二十八条',
      '2026-03-31 报送经审计的上年度专项信 关于公益性捐赠税前扣除有关事项的公告 第四条第二项',
      '2026-04-01 自业务主管单位同意之日起 社会团体登记管理条例 第十八条',
      '2026-04-30 评估等级有效期满 社会组织评估管理办法 第二十八条',
      '2026-05-31 报送上一年度工作报告，接 社会团体登记管理条例 第二十八条',
      '2026-05-31 企业所得税年度纳税申报和 中华人民共和国企业所得税法 第五十四条第三款',
      '2026-06-10 届满，按章程完成换届 社会团体登记管理条例 第十四条',
      '2026-06-10 换届前完成财务审计 社会团体登记管理条例 第二十七条',
      '2026-06-30 申请非营利组织免税资格复 关于非营利组织免税资格认定管理有关问题的通知 第四条',
      '2026-07-10 向全体会员公开会费标准决 关于取消社会团体会费标准备案规范会费管理的通知 第五条',
      '2026-12-16 自清算结束之日起15日内 社会团体登记管理条例 第二十一条',
    ])
  })
  it('of a foundation', () => {
    expect(
      year(
        { type: 'foundation', deductionStatus: true, exemptFrom: 2021 },
        { term: { from: '2021-09-01', years: 5 }, boardMeetings: ['2026-04-10'], officersFromElsewhere: true },
      ),
    ).toEqual([
      '2026-03-31 报送上一年度工作报告，接 基金会管理条例 第三十六条',
      '2026-03-31 报送经审计的上年度专项信 关于公益性捐赠税前扣除有关事项的公告 第四条第二项',
      '2026-05-31 企业所得税年度纳税申报和 中华人民共和国企业所得税法 第五十四条第三款',
      '2026-06-30 申请非营利组织免税资格复 关于非营利组织免税资格认定管理有关问题的通知 第四条',
      '2026-09-01 届满，按章程完成换届 基金会管理条例 第二十条',
      '2026-09-01 换届前完成财务审计 基金会管理条例 第三十七条',
      '2026-12-31 完成当年公益事业支出（公 基金会管理条例 第二十九条',
      '2026-12-31 理事会每年至少召开2次会 基金会管理条例 第二十一条',
      '2026-12-31 境外身份的理事长、副理事 基金会管理条例 第二十四条',
    ])
  })
  it('of a service institution (民办非企业单位)', () => {
    expect(
      year(
        { type: 'service-institution', correctingSince: '2026-07-10' },
        {
          term: { from: '2022-10-01', years: 4 },
          changes: [{ what: '章程', consented: '2026-05-04' }],
          supervisorLost: '2026-02-01',
          copyIssued: '2022-08-31',
          liquidated: '2026-12-10',
        },
      ),
    ).toEqual([
      '2026-03-31 向业务主管单位报送上一年 民办非企业单位登记管理暂行条例 第二十三条',
      '2026-05-02 90日内找到新的业务主管 民办非企业单位登记暂行办法 第十五条',
      '2026-05-31 报送上一年度工作报告，接 民办非企业单位登记管理暂行条例 第二十三条',
      '2026-05-31 企业所得税年度纳税申报和 中华人民共和国企业所得税法 第五十四条第三款',
      '2026-06-03 自业务主管单位同意之日起 民办非企业单位登记管理暂行条例 第十五条',
      '2026-08-31 登记证书副本4年有效期届 民办非企业单位登记暂行办法 第二十四条',
      '2026-10-01 届满，按章程完成换届 民办非企业单位登记管理暂行条例 第十条',
      '2026-10-10 年检整改期满，报送整改报 民办非企业单位年度检查办法 第九条',
      '2026-12-25 自清算结束之日起15日内 民办非企业单位登记管理暂行条例 第十七条',
    ])
  })
})
