import { validate } from '@minzheng/core/validate'
import { PolicyDocument } from '@minzheng/policy'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  AnswerSchema,
  assess,
  type FactsOf,
  findPrograms,
  nextQuestion,
  openDesk,
  placesOf,
  policyOf,
  type ResultOf,
  renderExplanation,
} from './index.js'

const household = (member: object = {}, facts: object = {}) => ({
  area: 'urban' as const,
  savings: 0,
  car: false,
  homes: 1,
  propertyMeetsLocalRule: true,
  members: [{ relation: 'applicant' as const, birth: '1980-05-01', ...member }],
  ...facts,
})
const yubei = { program: 'dibao', place: '500112', date: '2024-06-01' } as const

describe('assess', () => {
  it('finds the rule and the standard of the place and day, and decides', async () => {
    const answer = await assess({ ...yubei, facts: household() })
    expect(answer).toMatchObject({
      status: 'decided',
      problems: [],
      values: { eligible: true, monthlyBenefit: 73_500 },
    })
    expect(answer.program.from).toBe('2021-07-01')
    expect(validate(AnswerSchema, answer).success).toBe(true)
  })

  it.each([
    ['2021-06-01', undefined],
    ['2099-01-01', true],
  ])('says on %s whether the rule is known to hold that day, with reasons and without', async (date, beyond) => {
    const child = { program: 'state-guardianship', place: '100000', date, facts: { age: 9 } } as const
    const [plain, told] = [await assess(child), await assess({ ...child, reasons: true })]
    expect(plain.program).toMatchObject(
      date === '2021-06-01'
        ? { from: '2021-06-01', to: '2024-04-25', cite: { issued: '2020-10-17' } }
        : { from: '2024-04-26', cite: { issued: '2024-04-26' } },
    )
    expect(plain.program.beyond).toBe(beyond)
    expect([told.program, told.reasons!.program]).toEqual([plain.program, plain.program])
  })

  it('names the policy values that are not known to hold as late as the day', async () => {
    const of = async (date: string) => {
      const { lastSeen } = await assess({
        program: 'child-allowance',
        place: '100000',
        date,
        facts: { birth: '2010-01-01' },
      })
      return [lastSeen['hiv.share'], lastSeen['leastScattered']]
    }
    expect(await of('2012-01-01')).toEqual([undefined, '2010-11-16'])
    expect(await of('2012-01-02')).toEqual(['2012-01-01', '2010-11-16'])
  })

  it('a misspelt wage of 3,000 yuan pays nothing, and is named', async () => {
    const { status, values, problems } = await assess({ ...yubei, facts: household({ wages: 300_000 }) as never })
    expect([status, values]).toEqual(['invalid', {}])
    expect(problems).toMatchObject([
      {
        code: 'unrecognized-keys',
        path: ['facts', 'members', 0, 'wages'],
        remedy: { zh: '是否想写“wage”（工资性收入）？' },
      },
    ])
  })

  it('tells what is missing of the facts and of the policy', async () => {
    const open = await assess({ ...yubei, facts: household({}, { savings: null }) })
    expect(open).toMatchObject({ status: 'undetermined', missing: ['savings'], notKnown: [] })
    const early = await assess({ ...yubei, date: '2021-08-01', place: '350200', facts: household() })
    expect(early.status).toBe('undetermined')
    expect(early.notKnown.map(({ path }) => path)).toContain('urbanStandard')
    expect(early.problems.map(({ code }) => code)).toContain('policy-not-known')
  })

  it('carries its reasons where they are asked for', async () => {
    const { reasons } = await assess({ ...yubei, facts: household(), reasons: true })
    expect(renderExplanation(reasons!, 'zh', { form: 'short' })).toContain('735.00')
  })

  it.each([
    [{ program: 'dibo' }, 'program-unknown', 'dibao'],
    [{ program: '__proto__' }, 'program-unknown', 'programs'],
    [{ program: null }, 'program-unknown', ''],
    [{ facts: household({ birth: '1800-01-01' }) }, 'date-too-early', ''],
    [{ place: '昆山' }, 'not-a-division-code', '350200'],
    [{ place: '999999' }, 'division-unknown', ''],
    [{ date: '2024-6-1' }, 'not-a-date', '2024-05-31'],
    [{ date: '1990-01-01' }, 'not-in-force', ''],
    [{ facts: household({}, { asOf: '2019-06-01' }) }, 'another-day', 'asOf'],
    [{ facts: null }, 'invalid-type', ''],
    [{ facts: household({ birth: '2024-06-02' }) }, 'date-too-late', ''],
    [{ facts: household({ relation: 'spouse' }) }, 'not-just-one', 'applicant'],
    [
      {
        facts: household(
          {},
          { members: ['applicant', 'spouse', 'spouse'].map(relation => ({ relation, birth: '1980-05-01' })) },
        ),
      },
      'more-than-one',
      '',
    ],
    [{ values: { urbanStandrad: 1 } }, 'unrecognized-keys', 'urbanStandard'],
  ])('answers %j with a problem, and throws nothing', async (wrong, code, remedy) => {
    const answer = await assess({ ...yubei, facts: household(), ...wrong } as never)
    expect([answer.status, answer.values]).toEqual(['invalid', {}])
    expect(answer.problems.map(one => one.code)).toContain(code)
    expect(answer.problems.find(one => one.code === code)?.remedy.zh).toContain(remedy)
  })

  it('knows the facts and the results of a program by its id', async () => {
    const { values } = await assess({
      program: 'assistance-performance',
      place: '350200',
      date: '2024-06-01',
      facts: { score: 90 },
    })
    expect(values).toEqual({ grade: 'excellent' })
    // @ts-expect-error: no such fact.
    await assess({ program: 'assistance-performance', place: '350200', date: '2024-06-01', facts: { scroe: 90 } })
  })
})

describe('the next question', () => {
  const ask = async (facts: object, rules?: string[]) => {
    const question = await nextQuestion({ ...yubei, facts, ...(rules ? { rules } : {}) })
    return question && [question.path.join('.'), question.field.label.zh]
  }

  it('is a required fact first, then what settles most, then none', async () => {
    const { area: _, ...noArea } = household()
    expect(await ask(noArea)).toEqual(['area', '城乡'])
    expect(await ask(household({ birth: undefined }))).toEqual(['members.0.birth', '出生日期'])
    expect(await ask(household({}, { savings: null }))).toEqual(['savings', '金融资产'])
    expect(await ask(household())).toBeUndefined()
  })

  it('asks for nothing that would change nothing', async () => {
    expect(await ask(household({ wage: 500_000 }, { savings: null }), ['eligible'])).toBeUndefined()
  })

  it('of two that settle as much asks for the first of the form', async () => {
    expect(await ask(household({}, { savings: null, car: null }), ['eligible'])).toEqual(['savings', '金融资产'])
  })
})

describe('a desk with documents of one’s own', () => {
  it('names a value that no program reads, and leaves those of other programs alone', async () => {
    const values = {
      'dibao.standard.urbn': '800元/月',
      'dibao.standard.urban': '800元/月',
      'tekun.basic.urban': '1040元/月',
    }
    const answer = await openDesk([{ ...notice('800元/月'), values }]).assess({ ...yubei, facts: household() })
    expect(answer.status).toBe('invalid')
    expect(answer.problems).toMatchObject([
      {
        code: 'value-unknown',
        path: ['policies', 0, 'values', 'dibao.standard.urbn'],
        remedy: { zh: '是否想写“dibao.standard.urban”？' },
      },
    ])
  })

  const notice = (value: string) =>
    PolicyDocument.parse({
      division: '500112',
      title: '关于调整低保标准的通知',
      confidence: 'primary',
      from: '2024-01-01',
      values: { 'dibao.standard.urban': value },
    })

  it('sets them over the bundled ones, entry by entry', async () => {
    const { values } = await openDesk([notice('800元/月')]).assess({ ...yubei, facts: household() })
    expect(values).toMatchObject({ eligible: true, monthlyBenefit: 80_000 })
    expect((await assess({ ...yubei, facts: household() })).values).toMatchObject({ monthlyBenefit: 73_500 })
  })

  it('answers with what is wrong with them', async () => {
    const answer = await openDesk([notice('800元/月'), notice('900元/月')]).assess({ ...yubei, facts: household() })
    expect(answer.problems.map(({ code }) => code)).toEqual(['two-entries-for-one-day'])
  })
})

it('a question that changes while the program loads is the one that was asked', async () => {
  const question = { ...yubei, facts: household() } as { place: string } & Parameters<typeof assess<'dibao'>>[0]
  const desk = openDesk()
  const first = desk.assess(question)
  question.place = '110000'
  expect(await first).toEqual(await assess({ ...yubei, facts: household() }))
})

it.each([
  [{ division: '500112', title: 'x', confidence: 'sure', from: '2024-01-01', values: {} }, 'confidence'],
  [{ division: '500112', title: 'x', confidence: 'primary', from: '2024-01-01', vaules: {} }, 'vaules'],
  [null, ''],
])('a desk refuses the document %j', async (wrong, path) => {
  const { status, problems } = await openDesk([wrong as never]).assess({ ...yubei, facts: household() })
  expect(status).toBe('invalid')
  expect(problems.map(one => one.path.join('.')).join(' ')).toContain(path)
})

it('what a desk keeps cannot be changed from outside', async () => {
  const { policy } = await policyOf(yubei)
  expect(() => {
    Object.assign(policy, { urbanStandard: 1 })
  }).toThrow(TypeError)
  expect((await assess({ ...yubei, facts: household() })).values).toMatchObject({ monthlyBenefit: 73_500 })
})

it('placesOf lists the places that set something that day', async () => {
  const places = await placesOf('dibao', '2024-06-01')
  expect(places.find(({ code }) => code === '500000')).toMatchObject({ name: '重庆市', isComplete: true })
  expect(places.map(({ code }) => code)).toEqual(places.map(({ code }) => code).toSorted())
  await expect(placesOf('dibao', '2024-13-01')).rejects.toThrow('2024-13-01')
})

it.each([
  ['低保', 'dibao'],
  ['最低生活保障', 'dibao'],
  ['tekun', 'tekun'],
  ['高龄', 'old-age-allowance'],
  ['Old-age allowance', 'old-age-allowance'],
])('%s names %s', async (word, id) => {
  expect((await findPrograms(word))[0]?.program.id).toBe(id)
})

it('低保 stands for 最低生活保障 alone, 补贴 for many', async () => {
  const ids = async (word: string) => (await findPrograms(word)).map(({ program }) => program.id)
  expect(await ids('低保')).toEqual(['dibao'])
  expect((await ids('补贴')).length).toBeGreaterThan(5)
})

it.each(['', '  ', '没有这个', 'constructor'])('“%s” names no program', async word => {
  expect(await findPrograms(word)).toEqual([])
})

it('every program has its types', () => {
  expectTypeOf<FactsOf<'tekun'>>().toHaveProperty('birth')
  expectTypeOf<ResultOf<'dibao'>>().toHaveProperty('monthlyBenefit')
})

describe('a question', () => {
  it.each([
    [{ value: { urbanStandard: 90_000 } }, 'value', 'values'],
    [{ alowUnverified: true }, 'alowUnverified', 'allowUnverified'],
    [{ policies: [] }, 'policies', ''],
  ])('with %j is refused', async (wrong, key, meant) => {
    const answer = await assess({ ...yubei, facts: household(), ...wrong } as never)
    expect([answer.status, answer.values]).toEqual(['invalid', {}])
    expect(answer.problems).toMatchObject([{ code: 'unrecognized-keys', path: [key] }])
    expect(answer.problems[0]!.remedy.zh).toContain(meant)
    await expect(policyOf({ ...yubei, ...wrong } as never)).rejects.toThrow(key)
  })

  it.each([
    [{ rules: ['eligable'] }, 'eligable'],
    [{ rules: ['constructor'] }, 'constructor'],
    [{ rules: [] }, '没有名为'],
    [{ rules: 'eligible' }, 'eligible'],
    [{ facts: household({}, { savngs: 1 }) }, 'savngs'],
  ])('for what comes next with %j is refused, not answered with nothing', async (wrong, said) => {
    await expect(nextQuestion({ ...yubei, facts: {}, ...wrong } as never)).rejects.toThrow(said)
  })
})

it('a value that is still being typed stops no form', async () => {
  await expect(nextQuestion({ ...yubei, facts: household({}, { homes: -1 }) })).resolves.toBeUndefined()
})

describe('documents of one’s own', () => {
  const notice = (more: object) => ({
    division: '500112',
    title: 't',
    confidence: 'primary' as const,
    from: '2024-01-01',
    values: { 'dibao.standard.urban': '800元/月' },
    ...more,
  })
  it.each([
    ['diabo.standard.urban', { values: { 'diabo.standard.urban': '800元/月' } }],
    ['old-age-alowance.from60', { values: { 'old-age-alowance.from60': '100元/月' } }],
    ['constructor', { values: { constructor: '1元/月' } }],
    ['dibao.standard.urbn', { none: ['dibao.standard.urbn'] }],
    ['dibo.*', { none: ['dibo.*'] }],
    ['__proto__', { none: ['__proto__'] }],
    ['350200', { values: { 'dibao.standard.urban': { value: '800元/月', for: ['350200'] } } }],
    ['500199', { values: { 'dibao.standard.urban': { value: '800元/月', for: ['500199'] } } }],
  ])('that name %s are refused', async (name, more) => {
    const { status, problems } = await openDesk([notice(more) as never]).assess({ ...yubei, facts: household() })
    expect([status, JSON.stringify(problems)]).toEqual(['invalid', expect.stringContaining(name)])
  })
})
