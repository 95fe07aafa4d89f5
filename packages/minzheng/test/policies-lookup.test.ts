import { placeProblems } from '@minzheng/core/divisions'
import { notKnown, type PolicyDocument, policyBook, policyFor } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import { policies } from '@minzheng/seeds/policies'
import {
  dibao,
  disabilitySubsidies,
  marginalHousehold,
  priceSubsidy,
  rigidExpenditure,
  seriousIllness,
  specialAssistance,
  tekun,
  vagrantRelief,
} from '@minzheng/social-assistance'
import { describe, expect, it } from 'vitest'
import { definitions, lookUp, national } from './book.js'

describe('dibao standards as published', () => {
  const standards = (place: string, date: string) => {
    const { policy } = lookUp(dibao.on(date), place, date)
    return [policy.urbanStandard, policy.ruralStandard]
  }
  const said = (place: string, date: string) =>
    lookUp(dibao.on(date), place, date).problems.find(({ path }) => path[0] === 'urbanStandard')?.message.zh

  it.each([
    ['Xiamen, Siming', '350203', '2023-03-01', 100_500, 100_500],
    ['Xiamen, the last day before', '350200', '2023-06-30', 100_500, 100_500],
    ['Xiamen, the first day of', '350200', '2023-07-01', 112_000, 112_000],
    ['Xiamen', '350200', '2019-07-01', 80_000, 80_000],
    ['Yubei', '500112', '2017-12-31', 50_000, 35_000],
    ['Yubei', '500112', '2018-01-01', 54_600, 41_000],
    ['Yubei', '500112', '2021-08-31', 62_000, 49_600],
    ['Yubei', '500112', '2021-09-01', 63_600, 51_500],
    ['Yubei', '500112', '2023-08-31', 71_700, 58_100],
    ['Yubei', '500112', '2024-06-30', 73_500, 60_000],
    ['Yubei', '500112', '2024-09-01', 75_000, 61_000],
    ['Yubei', '500112', '2025-07-01', 77_000, 63_000],
    ['Dazhou, Tongchuan', '511702', '2024-06-30', 74_000, 53_300],
    ['Dazhou, Tongchuan', '511702', '2024-07-01', 78_800, 58_000],
    ['Xuanhan, its own', '511722', '2023-06-30', 68_500, 48_500],
    ['Xuanhan, that of Dazhou', '511722', '2023-07-01', 74_000, 53_300],
    ['Beijing, Haidian', '110108', '2023-06-30', 132_000, 132_000],
    ['Beijing, Haidian', '110108', '2023-07-01', 139_500, 139_500],
    ['Dalian, Zhuanghe, the country less', '210283', '2024-06-30', 92_500, 74_500],
    ['Dalian, Zhuanghe', '210283', '2024-07-01', 97_200, 80_500],
    ['Dalian, Zhongshan, one standard', '210202', '2025-07-01', 101_100, 101_100],
    ['Hefei, Shushan', '340104', '2023-07-01', 92_400, 92_400],
    ['Hefei, Feixi', '340123', '2023-07-01', 88_100, 88_100],
    ['Chengdu, Jinjiang', '510104', '2023-01-01', 91_000, 91_000],
    ['Chengdu, Pengzhou', '510182', '2023-12-31', 86_000, 86_000],
    ['Chengdu, Pengzhou', '510182', '2025-12-31', 95_000, 95_000],
    ['Chengdu, Pengzhou, one standard from 2026', '510182', '2026-01-01', 112_000, 112_000],
    ['Guizhou, tier one', '520115', '2024-04-01', 82_700, 82_700],
    ['Guizhou, tier two: Majiang', '522635', '2024-04-01', 80_800, 57_100],
    ['Guizhou, tier three: Leishan', '522634', '2025-03-31', 75_600, 56_700],
    ['Haikou, Longhua', '460106', '2023-08-31', 61_000, 61_000],
    ['Haikou, that of the province', '460106', '2023-09-01', 69_000, 64_000],
  ])('%s (%s) on %s', (_, place, date, urban, rural) => {
    expect(standards(place, date)).toEqual([urban, rural])
  })

  it('Zhuzhou in June 2020: 600 yuan, which only the plan of the year says', () => {
    expect(standards('430211', '2020-06-01')).toEqual([60_000, 60_000])
    // The city as a whole has no standard of its own; where it is known, the answer says.
    expect(said('430200', '2020-06-01')).toMatch(/“城市低保标准”.*天元区 2020-01-01 – 2020-12-31/)
  })

  it('names the place, the day and the known periods where nothing is known', () => {
    expect(said('350203', '2022-04-30')).toMatch(/思明区在 2022-04-30 的.*厦门市 2019-06-30 – 2020-06-30/)
    expect(said('350203', '2022-06-01')).toMatch(/起始日不详（2022-05-01 至 2022-12-31 之间）/)
    expect(said('430224', '2020-06-01')).toMatch(/茶陵县在 2020-06-01 /)
    // What Hainan raised was not raised in Sanya, whose standard nobody saw.
    expect(said('460203', '2023-09-01')).toMatch(/吉阳区在 2023-09-01 /)
    expect(said('522634', '2024-03-31')).toMatch(/只知至 2023-03-31/)
    expect(said('500112', '2026-07-01')).toMatch(/只知至 2026-06-30.*重庆市 2020-08-31 – 2026-06-30/)
  })
})

describe('the property rule of Chongqing, of which a part is computed', () => {
  const date = '2024-06-01'
  const program = dibao.on(date)
  const { policy, sources } = lookUp(program, '500112', date)
  const person = { relation: 'applicant', birth: '1980-05-01' }
  const inYubei = (facts: object) => {
    const household = program.facts.parse({ asOf: date, area: 'urban', members: [person], ...facts })
    const { rules } = explain(program, household, policy, sources)
    return [program.assess(household, policy).eligible, rules.find(({ name }) => name === 'eligible')?.missing ?? []]
  }

  it('is that of the province, since 2013', () => {
    expect(policy.property).toEqual({ isWholeRule: false, savingsMonths: 12, carDisqualifies: true })
    expect(sources['property.savingsMonths']).toMatchObject({ division: '500000', from: '2013-11-01' })
  })

  // 12 months of the urban standard of 735 yuan for one person.
  it.each([
    ['a vehicle refuses, savings unknown', { car: true }, false, []],
    ['savings unknown', { car: false, propertyMeetsLocalRule: true }, null, ['savings']],
    ['savings at the limit', { car: false, savings: 882_000, propertyMeetsLocalRule: true }, true, []],
    ['savings above it', { car: false, savings: 882_001, propertyMeetsLocalRule: true }, false, []],
    ['the rest of the rule unknown', { car: false, savings: 0 }, null, ['propertyMeetsLocalRule']],
    ['the rest of the rule not met', { car: false, savings: 0, propertyMeetsLocalRule: false }, false, []],
  ])('%s', (_, facts, eligible, missing) => {
    expect(inYubei(facts)).toEqual([eligible, missing])
  })
})

describe('values of the other programmes as published', () => {
  it.each([
    ['2024-08-31', 95_500, { selfCaring: 5_000, partial: 20_000, total: 30_000 }],
    ['2024-09-01', 97_500, { selfCaring: 10_000, partial: 30_000, total: 50_000 }],
    ['2025-07-01', 100_100, { selfCaring: 10_000, partial: 30_000, total: 50_000 }],
  ])('tekun in Yubei on %s', (date, basic, care) => {
    const { policy } = lookUp(tekun.on(date), '500112', date)
    expect(policy).toMatchObject({ basic: { urban: basic, rural: basic }, care })
  })

  it('tekun in Xiamen from July 2023', () => {
    const { policy } = lookUp(tekun.on('2023-07-01'), '350200', '2023-07-01')
    expect(policy).toMatchObject({
      basic: { urban: 168_000 },
      care: { selfCaring: 34_000, partial: 79_000, total: 135_000 },
    })
  })

  // What a place pays in an institution, or to who needs care, is not what it pays others: not known where no rate of its own is sure.
  it.each([
    ['合肥瑶海 at home', '340103', '2023-07-01', 'urban', 'home', 0, 164_825, 6_183],
    ['合肥瑶海 in an institution: 989 yuan a year', '340103', '2023-07-01', 'urban', 'institution', 0, 164_825, null],
    ['合肥瑶海 in an institution, partial care', '340103', '2023-07-01', 'urban', 'institution', 1, 164_825, 61_800],
    ['武进 at home', '320412', '2022-06-01', 'rural', 'home', 0, 126_400, null],
    [
      '武进 in an institution: 18,951 yuan a year or more',
      '320412',
      '2022-06-01',
      'rural',
      'institution',
      0,
      null,
      null,
    ],
    ['昌吉 at home', '652301', '2024-10-25', 'rural', 'home', 0, 80_000, null],
    ['昌吉 in an institution: 1,035 yuan or more', '652301', '2024-10-25', 'rural', 'institution', 0, null, null],
    ['哈尔滨 at home', '230102', '2022-06-01', 'rural', 'home', 0, 81_300, null],
    ['哈尔滨 in an institution: as in the city', '230102', '2022-06-01', 'rural', 'institution', 0, null, null],
    ['新余, in the city', '360502', '2023-06-01', 'urban', 'home', 4, 115_000, 138_000],
    ['新余, in the country: 1,150 yuan for who needs care', '360502', '2023-06-01', 'rural', 'home', 4, null, 138_000],
  ])('tekun, %s (%s) on %s', (_, place, date, area, placeOfSupport, failed, basic, care) => {
    const program = tekun.on(date)
    const items = ['eats', 'dresses', 'getsInAndOutOfBed', 'usesToilet', 'walksIndoors', 'bathes']
    const selfCare = Object.fromEntries(items.map((item, index) => [item, index >= failed]))
    const facts = program.facts.parse({ asOf: date, birth: '1950-01-01', area, placeOfSupport, selfCare })
    expect(program.assess(facts, lookUp(program, place, date).policy)).toMatchObject({ basic, care })
  })

  it.each([
    ['2022-09-30', 7_000, 8_000, 7_000],
    ['2022-10-01', 8_000, 9_000, 8_000],
    ['2026-01-01', 10_000, 11_000, 10_000],
  ])('disability subsidies in Yubei on %s', (date, living, grade1, grade2) => {
    const { policy, sources } = lookUp(disabilitySubsidies.on(date), '500112', date)
    expect(policy.living.dibao).toEqual({ amount: living })
    expect(policy.care).toMatchObject({ grade1, grade2 })
    expect(policy.careNeedTested).toBe(false)
    expect(sources['careNeedTested']).toMatchObject({ division: '500000' })
  })

  it('price subsidy in Yangzhou: a twelfth by the rule of the province, rounded up by that of the city', () => {
    const date = '2023-07-01'
    const program = priceSubsidy.on(date)
    const { policy, sources } = lookUp(program, '321000', date)
    expect(sources).toMatchObject({ formula: { division: '320000' }, rounding: { division: '321000' } })
    const facts = program.facts.parse({ recipient: 'dibao', area: 'urban', cpi: 0.029, scpi: 0.033, food: 0.04 })
    expect(program.assess(facts, policy).perPerson).toBe(6_700)
  })

  it('low-income families in Xiamen: twice the standard, and 48 and 72 months of it in assets', () => {
    const on = (date: string) => lookUp(marginalHousehold.on(date), '350200', date).policy
    const limits = (date: string) => {
      const { urbanStandard, ceilingMultiple, property } = on(date)
      return [Number(urbanStandard) * Number(ceilingMultiple), Number(urbanStandard) * Number(property.savingsMonths)]
    }
    expect(limits('2019-06-30')).toEqual([144_000, 3_456_000])
    expect(limits('2019-07-01')).toEqual([160_000, 3_840_000])
    expect(limits('2023-06-30')).toEqual([201_000, 7_236_000])
    expect(limits('2023-07-01')).toEqual([224_000, 8_064_000])
    // Nobody saw what followed the notice; that of the nation does not slip in.
    expect(on('2025-07-01').ceilingMultiple).toBe(notKnown)
  })

  it('what the place has not set is not filled in: the income per head and ratio of Shanghai', () => {
    const { problems } = lookUp(rigidExpenditure.on('2025-01-01'), '310000', '2025-01-01')
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['disposableIncome', 'ratio.above'])
    expect(problems[0]?.message.zh).toMatch(/上海市在 2025-01-01 的.*“上年度居民人均可支配收入”/)
  })
})

describe('documents of one’s own over the bundled ones', () => {
  const yangzhou: PolicyDocument = {
    division: '321000',
    title: '扬州市2023年低保标准（本单位摘录）',
    confidence: 'primary',
    from: '2023-07-01',
    values: { 'dibao.standard.urban': '800元/月', 'dibao.standard.rural': '800元/月' },
  }
  const paid = (...own: PolicyDocument[]) => {
    const date = '2023-07-01'
    const program = priceSubsidy.on(date)
    const book = policyBook(definitions, national, policies, own)
    const { policy } = policyFor(program, book, { place: '321000', date })
    const facts = program.facts.parse({ recipient: 'dibao', area: 'urban', cpi: 0.029, scpi: 0.033, food: 0.04 })
    return program.assess(facts, policy).perPerson
  }

  it('stand over an entry, never over what else is known of the place: 67.00 with and without', () => {
    expect([paid(), paid(yangzhou)]).toEqual([6_700, 6_700])
  })

  it('are what counts on the days that they cover: a twelfth of 900 yuan, 75.00', () => {
    const raised = { ...yangzhou, values: { 'dibao.standard.urban': '900元/月', 'dibao.standard.rural': '900元/月' } }
    expect(paid(raised)).toBe(7_500)
    expect(paid({ ...raised, until: '2023-06-30', from: '2023-06-30' })).toBe(6_700)
    expect(paid({ ...raised, from: '2023-07-02' })).toBe(6_700)
  })
})

describe('places through time', () => {
  const problemsOf = (place: string, date: string) =>
    lookUp(dibao.on(date), place, date, { placeProblems }).problems.map(({ code }) => code)

  it('an abolished district is answered with a warning, its successor without', () => {
    expect(lookUp(dibao.on('2026-06-30'), '500157', '2026-06-30', { placeProblems }).policy.urbanStandard).toBe(77_000)
    expect(problemsOf('500112', '2026-06-30')).toContain('division-abolished')
    expect(problemsOf('500157', '2026-06-30')).not.toContain('division-not-yet')
    expect(problemsOf('500112', '2024-06-01')).not.toContain('division-abolished')
  })
})

it('vagrants in Chongqing are reckoned by the urban standard of the day, which the city states once', () => {
  const on = (date: string) => {
    const { monthlyByUrbanStandard, urbanStandard } = lookUp(vagrantRelief.on(date), '500112', date).policy
    return [monthlyByUrbanStandard, urbanStandard]
  }
  expect(on('2020-08-31')).toEqual([notKnown, notKnown])
  expect(on('2020-09-01')).toEqual([true, 62_000])
  expect(on('2024-08-31')).toEqual([true, 73_500])
  expect(on('2024-09-01')).toEqual([true, 75_000])
  expect(on('2026-07-01')).toEqual([notKnown, notKnown])
})

describe('special assistance and serious illness, as places say', () => {
  // 浙江省社会救助条例 arts 21–33; 上海市社会救助条例 arts 17, 18.
  it.each([
    [
      '330100',
      '2022-01-01',
      { medical: 'marginal', education: 'marginal', housing: 'marginal', employment: 'marginal' },
    ],
    ['310000', '2022-01-01', { medical: 'rigid', education: 'marginal', housing: 'rigid', employment: 'marginal' }],
    ['500112', '2022-01-01', {}],
  ])('%s on %s', (place, date, reach) => {
    expect(lookUp(specialAssistance.on(date), place, date).policy.reach).toEqual(reach)
  })

  it.each([
    ['Gansu', '620100', '2024-07-03', 1.5],
    ['Gansu, whose rule was not seen earlier', '620100', '2024-07-02', notKnown],
    ['Yunnan has no such test', '530100', '2023-03-15', null],
    ['Dazhou: its own is not known, and no share of another place stands for it', '511702', '2024-07-03', undefined],
  ])('%s', (_, place, date, multiple) => {
    expect(lookUp(seriousIllness.on(date), place, date).policy.left.belowMultiple).toBe(multiple)
  })
})

// 重庆市城乡居民最低生活保障条例 arts 20 and 26(3), 浙江省社会救助条例 arts 12, 36 and 56, 上海市社会救助条例 art. 16: not the national course.
describe('dibao by the regulation of the province', () => {
  it.each([
    ['500112', '2024-06-01', { benefit: 'differential', review: [12, 6, 1, 3] }],
    ['500112', '2026-07-01', { benefit: 'differential', review: [12, 6, 1, 3] }],
    ['330100', '2026-07-01', { benefit: 'differential', review: [12, 12, 6, 6], refusals: 6 }],
    ['310101', '2026-07-01', { benefit: 'differential', review: [12, 12, 6, 6] }],
    ['350200', '2026-07-01', { benefit: notKnown, review: [12, 12, 6, 6] }],
  ])('%s on %s', (place, date, expected) => {
    const { benefit, review, refusalsWithinMonths } = lookUp(dibao.on(date), place, date).policy
    const { unchangingMonths, stableMonths, unstableUrbanMonths, unstableRuralMonths } = review ?? {}
    expect({
      benefit,
      review: [unchangingMonths, stableMonths, unstableUrbanMonths, unstableRuralMonths],
      refusals: refusalsWithinMonths,
    }).toEqual(expected)
  })
})
