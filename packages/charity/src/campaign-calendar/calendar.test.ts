import { addDays, daysBetween, ProblemError } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DatedDuty } from '../shared/dated-duty.js'
import { Campaign, campaignCalendar, campaignDutyProblems, localFilingRule } from './calendar.js'

const calendar = { plainDays: 'calendar' } as const
const of = (campaign: object, counting: Parameters<typeof campaignCalendar>[1] = calendar) =>
  campaignCalendar(Campaign.parse(campaign), counting)
const datesOf = (campaign: object, counting?: Parameters<typeof campaignCalendar>[1]) =>
  Object.fromEntries(of(campaign, counting).duties.map(({ id, due }) => [id, due]))
const year = { startOn: '2025-03-01', endOn: '2026-02-28' }

it('every date of one campaign, with its article', () => {
  const { duties, problems } = of({
    ...year,
    place: '110105',
    filedOn: '2025-02-10',
    foundIncompleteOn: '2025-02-12',
    offlineElsewhere: true,
    changedOn: ['2025-06-15'],
    withPartners: true,
    projects: [{ startOn: '2025-04-01', endOn: '2026-03-31', hasRemainder: true }],
  })
  expect(problems).toEqual([])
  expect(duties.map(({ id, by, due, cite }) => [id, by, due, cite.number ?? '慈善法', cite.article])).toEqual([
    ['complete-file', 'charity', '2025-02-17', '民政部令第74号', '第十一条第三款'],
    ['file-plan', 'charity', '2025-02-19', '民政部令第74号', '第十一条第一款'],
    ['file-elsewhere', 'charity', '2025-02-19', '民政部令第74号', '第十四条'],
    ['publish-filing', 'office', '2025-02-20', '民政部令第74号', '第十一条第三款'],
    ['campaign-progress-1', 'charity', '2025-06-01', '慈善法', '第七十九条第二款'],
    ['change-1', 'charity', '2025-06-25', '民政部令第74号', '第十二条第二款'],
    ['project-progress-1', 'charity', '2025-07-01', '慈善法', '第七十九条第三款'],
    ['campaign-progress-2', 'charity', '2025-09-01', '慈善法', '第七十九条第二款'],
    ['project-progress-2', 'charity', '2025-10-01', '慈善法', '第七十九条第三款'],
    ['campaign-progress-3', 'charity', '2025-12-01', '慈善法', '第七十九条第二款'],
    ['project-progress-3', 'charity', '2026-01-01', '慈善法', '第七十九条第三款'],
    ['campaign-report', 'charity', '2026-05-28', '慈善法', '第七十九条第二款'],
    ['partners', 'charity', '2026-05-28', '民政部令第81号', undefined],
    ['project-report', 'charity', '2026-06-30', '慈善法', '第七十九条第三款'],
    ['project-remainder', 'charity', '2026-06-30', '民政部令第81号', undefined],
  ])
  for (const duty of duties) expect(DatedDuty.parse(duty)).toEqual(duty)
})

describe('an emergency', () => {
  const flood = { startOn: '2025-07-01', endOn: '2025-09-30', emergency: true }
  it('is filed ten days after the start, and published every five days of the phase', () => {
    expect(datesOf({ ...flood, emergencyPhaseUntil: '2025-07-16' })).toEqual({
      'emergency-receipts-1': '2025-07-06',
      'file-late': '2025-07-11',
      'emergency-receipts-2': '2025-07-11',
      'emergency-receipts-3': '2025-07-16',
      'campaign-report': '2025-12-30',
    })
    expect(datesOf({ ...flood, emergencyPhaseUntil: '2025-07-15' })).not.toHaveProperty('emergency-receipts-3')
  })

  // 令74 art. 13: the first paragraph is for what could not be filed before, the second for whatever answers an emergency.
  it('that was filed before it began is published as often, and not filed late', () => {
    const filed = { ...flood, filedOn: '2025-06-15', emergencyPhaseUntil: '2025-07-07' }
    expect(datesOf(filed)).toEqual({
      'file-plan': '2025-06-21',
      'publish-filing': '2025-06-25',
      'emergency-receipts-1': '2025-07-06',
      'campaign-report': '2025-12-30',
    })
    expect(of(filed).duties.find(({ id }) => id === 'file-plan')?.note?.zh).toMatch(/来不及/u)
    expect(of({ ...filed, emergency: false }).duties.find(({ id }) => id === 'file-plan')?.note).toBeUndefined()
    const ids = (filedOn: string) => Object.keys(datesOf({ ...flood, filedOn }))
    expect([ids('2025-06-30').includes('file-late'), ids('2025-07-01').includes('file-late')]).toEqual([false, true])
  })

  it('says of the phase after the end of the campaign what it is for', () => {
    const { duties } = of({ ...flood, endOn: '2025-07-10', emergencyPhaseUntil: '2025-07-31' })
    const noted = duties.filter(({ id, note }) => id.startsWith('emergency') && note !== undefined)
    expect(noted.map(({ due }) => due)).toEqual(['2025-07-16', '2025-07-21', '2025-07-26', '2025-07-31'])
  })

  it('whose end is not given lists the first disclosure, and says so', () => {
    const receipts = of(flood).duties.filter(({ id }) => id.startsWith('emergency'))
    expect(receipts).toMatchObject([{ due: '2025-07-06', cite: { article: '第七十二条' } }])
    expect(receipts[0]?.note?.zh).toContain('只列第一次')
  })

  it('until 2024 has no disclosure every five days', () => {
    expect(
      datesOf({ startOn: '2020-01-26', endOn: '2020-06-30', emergency: true, emergencyPhaseUntil: '2020-04-08' }),
    ).toEqual({ 'file-late': '2020-02-05', 'campaign-report': '2020-09-30' })
  })
})

describe('six months', () => {
  it.each([
    ['2025-09-01', []],
    ['2025-09-02', ['2025-06-01', '2025-09-01']],
    ['2025-12-01', ['2025-06-01', '2025-09-01', '2025-12-01']],
  ])('from 2025-03-01 to %s: %j', (endOn, expected) => {
    const { duties } = of({ startOn: '2025-03-01', endOn })
    expect(duties.filter(({ id }) => id.includes('progress')).map(({ due }) => due)).toEqual(expected)
    expect(duties.find(({ id }) => id === 'campaign-report')?.note !== undefined).toBe(expected.length === 0)
  })
})

describe('the texts of their days', () => {
  it.each([
    ['2016-09-10', true],
    ['2016-09-11', false],
  ])('a campaign from %s: that the last day was before the Law is said: %s', (startOn, said) => {
    const { duties } = of({ startOn, endOn: '2016-12-31', offlineElsewhere: true })
    const filed = duties.filter(({ id }) => id.startsWith('file-'))
    expect(filed.map(({ note }) => note?.zh.includes('施行以前') ?? false)).toEqual([said, said])
  })

  it.each([
    ['2024-09-04', '民政部令第59号', 'unverified'],
    ['2024-09-14', '民政部令第59号', 'unverified'],
    ['2024-09-15', '民政部令第74号', 'primary'],
  ])('a campaign from %s is filed under %s, the measures of the last day to file', (startOn, number, confidence) => {
    expect(of({ startOn, endOn: '2024-12-31' }).duties[0]?.cite).toMatchObject({ number, confidence })
  })

  it('a campaign across 2024-09-05', () => {
    const { duties } = of({ startOn: '2024-06-05', endOn: '2025-01-05' })
    expect(duties.flatMap(({ id, due, cite }) => (id === 'file-plan' ? [] : [[due, cite.article]]))).toEqual([
      ['2024-09-05', '第七十九条第二款'],
      ['2024-12-05', '第七十九条第二款'],
      ['2025-04-05', '第七十九条第二款'],
    ])
    expect(of({ startOn: '2024-06-04', endOn: '2025-01-05' }).duties[1]?.cite.article).toBe('第七十三条第二款')
  })

  it('completion in ten days until 2024, in five since', () => {
    const completed = (on: string) => datesOf({ ...year, foundIncompleteOn: on })['complete-file']
    expect([completed('2024-09-04'), completed('2024-09-05')]).toEqual(['2024-09-14', '2024-09-10'])
  })

  it('partners and remainder from 2026 on', () => {
    const project = { startOn: '2025-01-01', endOn: '2025-12-31', hasRemainder: true }
    const ids = Object.keys(
      datesOf({ startOn: '2025-01-01', endOn: '2025-12-31', withPartners: true, projects: [project] }),
    )
    expect(ids.filter(id => /partners|remainder/.test(id))).toEqual([])
    expect(datesOf({ startOn: '2025-01-01', endOn: '2026-01-01', withPartners: true })).toHaveProperty(
      'partners',
      '2026-04-01',
    )
  })
})

describe('places', () => {
  it.each([
    ['330106', '2024-10-01', ['file-plan 2024-09-21', 'file-plan-local 2024-09-24'], ['filing-lead-days-differ']],
    ['330106', '2025-03-27', ['file-plan 2025-03-17', 'file-plan-local 2025-03-20'], ['filing-lead-days-differ']],
    ['330106', '2025-03-28', ['file-plan 2025-03-18'], ['local-filing-rule-not-known']],
    ['330106', '2018-12-31', ['file-plan 2018-12-21'], []],
    ['310101', '2024-10-01', ['file-plan 2024-09-21'], []],
    ['430424', '2024-10-01', ['file-plan 2024-09-21'], []],
  ])('%s from %s: %j', (place, startOn, dates, codes) => {
    const { duties, problems } = of({ startOn, endOn: startOn, place })
    expect(duties.filter(({ id }) => id.startsWith('file')).map(({ id, due }) => `${id} ${due}`)).toEqual(dates)
    expect(problems.map(({ code }) => code)).toEqual(codes)
  })

  it('Shandong gives ten days to complete, the national text five', () => {
    const campaign = { startOn: '2025-03-01', endOn: '2025-04-01', place: '370102', foundIncompleteOn: '2025-02-12' }
    expect(datesOf(campaign)).toMatchObject({ 'complete-file': '2025-02-17', 'complete-file-local': '2025-02-22' })
    expect(of(campaign).problems.map(({ code }) => code)).toEqual(['filing-completion-days-differ'])
  })

  it('a caller brings the rule of another place', () => {
    const cite = { title: 'constructed', confidence: 'primary' } as const
    const rules = [{ division: '430000', from: '2024-01-01', leadDays: 15, cite }]
    const campaign = Campaign.parse({ startOn: '2025-03-01', endOn: '2025-03-31', place: '430424' })
    const { duties, problems } = campaignCalendar(campaign, calendar, rules)
    expect(duties.find(({ id }) => id === 'file-plan-local')).toMatchObject({ due: '2025-02-14', cite })
    expect(problems.map(({ code }) => code)).toEqual(['filing-lead-days-differ'])
  })

  it('a rule is known for a province and what is in it', () => {
    expect(localFilingRule('370102', '2021-06-30')).toBeUndefined()
    expect(localFilingRule('370102', '2021-07-01')?.rule.leadDays).toBe(10)
  })
})

describe('a revocation', () => {
  it('ends the campaign, is published within ten days, bars for five years', () => {
    const campaign = { ...year, revokedOn: '2025-08-15' }
    expect(datesOf(campaign)).toEqual({
      'file-plan': '2025-02-19',
      'campaign-progress-1': '2025-06-01',
      stop: '2025-08-15',
      'revocation-notice': '2025-08-25',
      'campaign-report': '2025-11-15',
    })
    expect(of(campaign).reapplyFrom).toBe('2030-08-15')
    expect(of(campaign).duties.find(({ id }) => id === 'revocation-notice')?.by).toBe('office')
    expect(of({ startOn: '2023-01-01', endOn: '2023-12-31', revokedOn: '2023-08-15' }).reapplyFrom).toBeUndefined()
  })
})

describe('how days are counted', () => {
  it('as working days', () => {
    expect(datesOf({ ...year, changedOn: ['2025-04-28'] }, { plainDays: 'working' })).toMatchObject({
      'file-plan': '2025-02-17',
      'change-1': '2025-05-15',
    })
  })

  it('a last day that is a day off moves where asked; one before an event does not', () => {
    const campaign = { startOn: '2025-06-11', endOn: '2025-12-31', changedOn: ['2025-06-21'] }
    expect(datesOf(campaign)).toMatchObject({ 'file-plan': '2025-06-01', 'change-1': '2025-07-01' })
    expect(datesOf({ ...campaign, changedOn: ['2025-06-25'] }, { ...calendar, dayOff: 'moves' })).toMatchObject({
      'file-plan': '2025-06-01',
      'change-1': '2025-07-07',
    })
  })

  it('a day outside the working-day calendar is a problem of its duty', () => {
    const { duties } = of({ startOn: '2040-01-01', endOn: '2040-02-01' }, { plainDays: 'working' })
    expect(duties.find(({ id }) => id === 'file-plan')).toMatchObject({
      due: null,
      problem: { code: 'calendar-not-covered' },
    })
  })
})

it.each([
  [{ startOn: '2016-08-31', endOn: '2016-12-31' }, ['campaign-before-law']],
  [{ startOn: '2025-01-02', endOn: '2025-01-01' }, ['campaign-dates-reversed']],
  [{ ...year, revokedOn: '2025-02-28' }, ['campaign-after-revocation']],
  [{ ...year, changedOn: ['2026-02-28', '2026-03-01'] }, ['campaign-change-outside']],
  [{ ...year, filedOn: '2025-02-10', changedOn: ['2025-02-10', '2025-02-09'] }, ['campaign-change-outside']],
  [{ ...year, changedOn: ['2016-08-31'] }, ['campaign-change-outside']],
  [{ ...year, projects: [{ startOn: '2025-01-02', endOn: '2025-01-01' }] }, ['campaign-dates-reversed']],
])('%j: no duties, %j', (campaign, codes) => {
  const { duties, problems } = of(campaign)
  expect(duties).toEqual([])
  expect(problems.map(({ code }) => code)).toEqual(codes)
})

it.each([
  ['2035-01-01', 40, false],
  ['2035-03-31', 40, false],
  ['2035-04-01', 40, true],
  ['2060-01-01', 40, true],
])('a project until %s lists %i quarters, and says where it goes on: %s', (endOn, count, goesOn) => {
  const { duties } = of({ ...year, projects: [{ startOn: '2025-01-01', endOn }] })
  const quarters = duties.filter(({ id }) => id.startsWith('project-progress'))
  expect(quarters).toHaveLength(count)
  expect(quarters.filter(({ note }) => note !== undefined).map(({ id }) => id)).toEqual(
    goesOn ? ['project-progress-40'] : [],
  )
})

it('is in order, and leaves no gap of more than three months from start to report', () => {
  const start = fc.integer({ min: 0, max: 3500 }).map(days => addDays('2016-09-01', days))
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 1100 }), fc.boolean(), (startOn, length, emergency) => {
      const endOn = addDays(startOn, length)
      const { duties } = of({ startOn, endOn, emergency, emergencyPhaseUntil: endOn })
      const days = duties.map(({ due }) => due ?? '')
      expect(days).toEqual(days.toSorted())
      if (length > 184) {
        const reported = duties.filter(({ id }) => /progress/.test(id)).map(({ due }) => due ?? '')
        const points = [startOn, ...reported, endOn]
        points.slice(1).forEach((day, index) => {
          expect(daysBetween(points[index] ?? '', day)).toBeLessThanOrEqual(92)
        })
      }
      expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length)
    }),
  )
})

describe('texts and places, to the day', () => {
  it.each([
    ['310101', '2021-10-31', undefined],
    ['310101', '2021-11-01', 10],
    ['330106', '2018-12-31', undefined],
    ['330106', '2019-01-01', 7],
    ['370102', '2021-06-30', undefined],
    ['370102', '2021-07-01', 10],
  ])('the rule of %s on %s: %s days before', (place, on, leadDays) => {
    expect(localFilingRule(place, on)?.rule.leadDays).toBe(leadDays)
  })

  it.each([
    ['no rule of its own', '430424', '2025-02-12', ['complete-file 2025-02-17'], []],
    ['a rule that says nothing of it', '310101', '2025-02-12', ['complete-file 2025-02-17'], []],
    ['the same ten days, until 2024-09-04', '370102', '2024-09-04', ['complete-file 2024-09-14'], []],
    [
      'ten days beside five',
      '370102',
      '2024-09-05',
      ['complete-file 2024-09-10', 'complete-file-local 2024-09-15'],
      ['filing-completion-days-differ'],
    ],
  ])('completion under %s', (_, place, foundIncompleteOn, dates, codes) => {
    const { duties, problems } = of({ startOn: '2025-03-01', endOn: '2025-03-31', place, foundIncompleteOn })
    expect(duties.filter(({ id }) => id.startsWith('complete')).map(({ id, due }) => `${id} ${due}`)).toEqual(dates)
    expect(problems.map(({ code }) => code)).toEqual(codes)
  })

  it('completion by a rule that is not known to hold any more is not listed', () => {
    const cite = { title: 'constructed', confidence: 'primary' } as const
    const rules = [{ division: '430000', from: '2024-01-01', to: '2024-12-31', leadDays: 10, completionDays: 15, cite }]
    const ids = (foundIncompleteOn: string) =>
      campaignCalendar(Campaign.parse({ ...year, place: '430424', foundIncompleteOn }), calendar, rules)
        .duties.map(({ id }) => id)
        .filter(id => id.startsWith('complete'))
    expect(ids('2024-12-31')).toEqual(['complete-file', 'complete-file-local'])
    expect(ids('2025-01-01')).toEqual(['complete-file'])
  })

  it('a file that lacked something before the Law is completed as under its first measures', () => {
    const campaign = { startOn: '2016-09-05', endOn: '2016-09-30', foundIncompleteOn: '2016-08-30' }
    expect(datesOf(campaign)['complete-file']).toBe('2016-09-09')
  })
})

it('in an emergency a filing elsewhere is noted: the article makes no exception', () => {
  const elsewhere = (emergency: boolean) =>
    of({ ...year, emergency, offlineElsewhere: true }).duties.find(({ id }) => id === 'file-elsewhere')
  expect(elsewhere(true)?.note?.zh).toBe('条文没有为重大突发事件规定例外。')
  expect(elsewhere(false)).not.toHaveProperty('note')
  const late = of({ ...year, emergency: true }).duties.find(({ id }) => id === 'file-late')
  expect(late?.cite.article).toBe('第十三条第一款')
})

it('what was received in the last days of a campaign is published without a note', () => {
  const campaign = { startOn: '2025-07-01', endOn: '2025-07-11', emergency: true, emergencyPhaseUntil: '2025-07-21' }
  const noted = of(campaign).duties.filter(({ id }) => id.startsWith('emergency'))
  expect(noted.map(({ due, note }) => [due, note !== undefined])).toEqual([
    ['2025-07-06', false],
    ['2025-07-11', false],
    ['2025-07-16', false],
    ['2025-07-21', true],
  ])
})

describe('a revocation, to the day', () => {
  it('cites the paragraphs of article 23', () => {
    const { duties } = of({ ...year, revokedOn: '2025-08-15' })
    const article = (of: string) => duties.find(({ id }) => id === of)?.cite.article
    expect([article('stop'), article('revocation-notice')]).toEqual(['第二十三条第一款', '第二十三条第二款'])
  })

  it('on the first day is no slip; after the last the campaign has ended before', () => {
    const report = (revokedOn: string) => datesOf({ ...year, revokedOn })['campaign-report']
    expect([report('2025-03-01'), report('2026-02-27'), report('2026-02-28'), report('2026-03-15')]).toEqual([
      '2025-06-01',
      '2026-05-27',
      '2026-05-28',
      '2026-05-28',
    ])
  })
})

it('several projects are numbered, one is not', () => {
  const project = { startOn: '2025-04-01', endOn: '2025-06-30' }
  const ids = (...projects: object[]) => Object.keys(datesOf({ ...year, projects })).filter(id => /project/.test(id))
  expect([ids(), ids(project), ids(project, project)]).toEqual([
    [],
    ['project-report'],
    ['project-1-report', 'project-2-report'],
  ])
})

it('a report whose last day cannot be told is cited by the text of the first day of the campaign', () => {
  const addWorkingDays = () => {
    throw new ProblemError({
      code: 'calendar-not-covered',
      severity: 'error',
      path: [],
      message: { zh: '没有日历。', en: 'No calendar.' },
      remedy: { zh: '请补充。', en: 'Bring one.' },
    })
  }
  const counting = { ...calendar, dayOff: 'moves', calendar: { addWorkingDays } } as const
  const progress = (startOn: string, endOn: string) =>
    of({ startOn, endOn }, counting).duties.find(({ id }) => id === 'campaign-progress-1')
  expect(progress('2020-01-01', '2020-12-31')).toMatchObject({ due: null, cite: { article: '第七十三条第二款' } })
  expect(progress('2025-01-01', '2025-12-31')).toMatchObject({ due: null, cite: { article: '第七十九条第二款' } })
})

// 慈善法 art. 79: reports while it runs, and three months after its end.
it.each([
  [{}, ['2025-06-01', '2025-09-01', '2025-12-01', '2026-03-01']],
  [{ endedOn: '2025-06-30' }, ['2025-06-01', '2025-09-30']],
  [{ endedOn: '2025-06-30', revokedOn: '2025-05-31' }, ['2025-08-31']],
])('a campaign of nine months, %j: reports by %j', (more, expected) => {
  const { duties } = of({ startOn: '2025-03-01', endOn: '2025-12-01', ...more })
  expect(duties.filter(({ id }) => /progress|report/.test(id)).map(({ due }) => due)).toEqual(expected)
})

it.each(['2025-02-28', '2025-12-02'])('ended on %s, outside of the plan', endedOn => {
  const { duties, problems } = of({ startOn: '2025-03-01', endOn: '2025-12-01', endedOn })
  expect([duties, problems.map(({ code }) => code)]).toEqual([[], ['campaign-ended-outside']])
})

// 令74 arts 11, 13; 慈善法 art. 79.
describe('what a campaign did in time', () => {
  const problemsOf = (campaign: object, done: Record<string, string | null>, asOf: string) =>
    campaignDutyProblems(
      Campaign.parse({ startOn: '2025-07-01', endOn: '2025-09-30', ...campaign }),
      done,
      asOf,
      calendar,
    )
      .map(({ code, severity, path }) => `${code} ${severity} ${path.join(' ')}`)
      .toSorted()

  it.each<[string, object, Record<string, string | null>, string, string[]]>([
    ['filed ten days before', { filedOn: '2025-06-21' }, { 'publish-filing': '2025-06-25' }, '2025-07-01', []],
    [
      'filed nine days before',
      { filedOn: '2025-06-22' },
      { 'publish-filing': '2025-06-25' },
      '2025-07-01',
      ['duty-late error file-plan'],
    ],
    ['not filed when it begins', {}, { 'file-plan': null }, '2025-07-01', ['duty-late error file-plan']],
    ['the filing is not told', {}, {}, '2025-07-01', ['duty-not-told warning file-plan']],
    [
      'changed in an emergency before it was filed late',
      { emergency: true, filedOn: '2025-07-08', changedOn: ['2025-07-05'] },
      { 'publish-filing': '2025-07-12', 'emergency-receipts-1': '2025-07-06' },
      '2025-07-20',
      [],
    ],
    [
      'filed late in an emergency, in time',
      { emergency: true, filedOn: '2025-07-11' },
      { 'publish-filing': '2025-07-12', 'emergency-receipts-1': '2025-07-06' },
      '2025-07-20',
      [],
    ],
    [
      'filed a day later still',
      { emergency: true, filedOn: '2025-07-12' },
      { 'publish-filing': '2025-07-12', 'emergency-receipts-1': '2025-07-06' },
      '2025-07-20',
      ['duty-late error file-late'],
    ],
    [
      'the report of what lasted three months',
      { filedOn: '2025-06-21' },
      { 'publish-filing': '2025-06-25', 'campaign-report': null },
      '2025-12-31',
      ['duty-late warning campaign-report'],
    ],
    // 浙江省实施慈善法办法 (2018) art. 13, seven days; 山东省慈善条例 art. 21, ten days to complete, 令74 five.
    ...(
      [
        ['2024-03-05', []],
        ['2024-03-08', ['duty-late warning file-plan']],
        ['2024-03-09', ['duty-late error file-plan-local', 'duty-late warning file-plan']],
      ] as const
    ).map(([filedOn, late]): [string, object, Record<string, string | null>, string, string[]] => [
      `in Zhejiang, filed on ${filedOn}`,
      { startOn: '2024-03-15', endOn: '2024-06-30', place: '330100', filedOn },
      {},
      '2024-03-20',
      [...late, 'filing-lead-days-differ warning place'],
    ]),
    ...(
      [
        ['2025-06-20', []],
        ['2025-06-25', ['duty-late warning complete-file']],
        ['2025-06-26', ['duty-late error complete-file-local', 'duty-late warning complete-file']],
      ] as const
    ).map(([completed, late]): [string, object, Record<string, string | null>, string, string[]] => [
      `in Shandong, completed on ${completed}`,
      { place: '370100', filedOn: '2025-06-15', foundIncompleteOn: '2025-06-15' },
      { 'complete-file': completed, 'publish-filing': '2025-06-25' },
      '2025-07-01',
      [...late, 'filing-completion-days-differ warning place'],
    ]),
  ])('%s', (_, campaign, done, asOf, expected) => expect(problemsOf(campaign, done, asOf)).toEqual(expected))
})
