import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noneOf } from '../../test/none-of.js'
import { CareSubsidyFacts, CareSubsidyPolicy } from './facts.js'
import {
  AllowanceRecipients,
  allRecipients,
  combinedSubsidy2018,
  entrySubsidy2022,
  nursingSubsidy2018,
  serviceSubsidy2018,
} from './rules.js'

const none = noneOf(CareSubsidyPolicy)
const bands = (light: number, middle: number, heavy: number) => ({
  light: light * 100,
  middle: middle * 100,
  heavy: heavy * 100,
})
const person = (facts: object) =>
  CareSubsidyFacts.parse({
    asOf: '2022-11-14',
    birth: '1950-01-01',
    localHukou: true,
    belowAveragePension: false,
    childless: false,
    ...facts,
  })

describe('南安: residents of homes', () => {
  const policy = CareSubsidyPolicy.parse({
    ...none,
    scale: 'ability',
    lightFrom: 0,
    middleFrom: 1,
    heavyFrom: 3,
    leastAge: 60,
    hukouNeeded: true,
    leastMonthsInHome: 1,
    tekun: bands(500, 1000, 1500),
    dibao: bands(500, 1000, 1500),
    other: bands(200, 400, 600),
  })
  const of = (facts: object) =>
    entrySubsidy2022.assess(person({ family: 'other', ability: 'intact', monthsInHome: 1, ...facts }), policy).subsidy

  it.each([
    ['eld-nanan-tekun-or-dibao-severe', { family: 'tekun', ability: 'severe' }, 1500],
    ['eld-nanan-tekun-or-dibao-severe: dibao', { family: 'dibao', ability: 'severe' }, 1500],
    ['eld-nanan-other-intact', { ability: 'intact' }, 200],
    ['eld-nanan-other-mild-or-moderate: mild', { ability: 'mild' }, 400],
    ['eld-nanan-other-mild-or-moderate: moderate', { ability: 'moderate' }, 400],
    ['eld-nanan-other-severe', { ability: 'severe' }, 600],
    ['completely disabled: as severe', { ability: 'complete' }, 600],
    ['dibao, mild', { family: 'dibao', ability: 'mild' }, 1000],
    ['dibao, able', { family: 'dibao', ability: 'intact' }, 500],
    ['low income is no class of its own: other elders', { family: 'low-income', ability: 'severe' }, 600],
    ['no full month', { monthsInHome: 0 }, 0],
    ['the day before 60', { birth: '1962-11-15' }, 0],
    ['60', { birth: '1962-11-14' }, 200],
    ['registered elsewhere', { localHukou: false }, 0],
  ])('%s', (_, facts, yuan) => expect(of(facts)).toBe(yuan * 100))

  it('ability not known is undetermined', () => expect(of({ ability: undefined })).toBeNull())
  it('months in a home that nobody told are not none', () => {
    expect(of({ monthsInHome: undefined })).toBeNull()
    expect(of({ monthsInHome: undefined, localHukou: false })).toBe(0)
  })
})

describe('上海: by grade of care', () => {
  const policy = CareSubsidyPolicy.parse({
    ...none,
    scale: 'care-grade',
    lightFrom: 1,
    middleFrom: 2,
    heavyFrom: 5,
    leastAge: 60,
    hukouNeeded: true,
    leastMonthsInHome: 0,
    dibao: bands(960, 896, 640),
    lowIncome: bands(768, 640, 384),
    belowPension: { ...none.belowPension, light: 48_000 },
    belowPensionAge: 80,
    extraShare: 0.2,
    extraAge: 90,
  })
  const of = (careGrade: number | null, facts: object) =>
    serviceSubsidy2018.assess(person({ careGrade, ...facts }), policy)
  const old = { family: 'other', belowAveragePension: true, birth: '1942-11-14' }

  it.each([
    ['grade 1, dibao', 1, { family: 'dibao' }, 960],
    ['grade 1, low income', 1, { family: 'low-income' }, 768],
    ['eld-shanghai-subsidy-3: grade 1, 80, below the pension', 1, old, 480],
    ['eld-shanghai-subsidy-4: grade 2, dibao', 2, { family: 'dibao' }, 896],
    ['eld-shanghai-subsidy-4: grade 4, dibao', 4, { family: 'dibao' }, 896],
    ['eld-shanghai-subsidy-5: grade 4, low income', 4, { family: 'low-income' }, 640],
    ['eld-shanghai-subsidy-6: grade 5, dibao', 5, { family: 'dibao' }, 640],
    ['eld-shanghai-subsidy-7: grade 6, low income', 6, { family: 'low-income' }, 384],
    ['no grade', 0, { family: 'dibao' }, 0],
    ['the day before 80', 1, { ...old, birth: '1942-11-15' }, 0],
    ['grade 2, 80, below the pension', 2, old, 0],
    ['low income, without children: 192 more', 1, { family: 'low-income', childless: true }, 960],
    ['low income, the day before 90', 1, { family: 'low-income', birth: '1932-11-15' }, 768],
    ['low income, 90', 1, { family: 'low-income', birth: '1932-11-14' }, 960],
    ['90 and childless: once', 1, { family: 'low-income', birth: '1932-11-14', childless: true }, 960],
    ['80, below the pension, without children', 1, { ...old, childless: true }, 672],
    ['dibao has no extra', 1, { family: 'dibao', childless: true }, 960],
    ['nor has grade 2', 2, { family: 'low-income', childless: true }, 640],
  ])('%s', (_, grade, facts, yuan) => expect(of(grade, facts).subsidy).toBe(yuan * 100))

  it('the grade not known is undetermined', () => expect(of(null, { family: 'dibao' }).subsidy).toBeNull())
})

// Once a rate that nobody knows was 0.
describe('a place of which not everything is known', () => {
  const conditions = {
    scale: 'ability',
    lightFrom: 1,
    middleFrom: 2,
    heavyFrom: 3,
    leastAge: 60,
    hukouNeeded: false,
    leastMonthsInHome: 0,
  } as const
  const known = { ...conditions, ...none, tekun: { ...none.tekun, heavy: 1500_00 } }
  const severe = (facts: object) => person({ ability: 'severe', family: 'tekun', ...facts })
  const open = (facts: object, policy: object) => {
    const { rules } = explain(serviceSubsidy2018, severe(facts), policy)
    return rules.find(({ name }) => name === 'subsidy')?.notKnown.map(({ path }) => path)
  }

  it('pays nobody knows what, and the explanation names it', () => {
    expect(serviceSubsidy2018.assess(severe({ family: 'dibao' }), { ...known, dibao: {} })).toMatchObject({
      group: 'dibao',
      rate: null,
      subsidy: null,
    })
    expect(open({ family: 'dibao' }, { ...known, dibao: {} })).toEqual(['dibao.heavy'])
    expect(serviceSubsidy2018.assess(severe({}), {}).subsidy).toBeNull()
  })

  it('is decided where what is not known does not matter', () => {
    expect(serviceSubsidy2018.assess(severe({}), { ...known, dibao: {}, other: {} }).subsidy).toBe(1500_00)
    expect(serviceSubsidy2018.assess(severe({ birth: '1990-01-01' }), conditions).subsidy).toBe(0)
  })

  it('has no class of its own for the old below the pension only where it says so', () => {
    const { belowPensionAge: _, ...silent } = known
    const old = severe({ family: 'other', belowAveragePension: true, birth: '1930-01-01' })
    expect(serviceSubsidy2018.assess(old, known)).toMatchObject({ group: 'other', subsidy: 0 })
    expect(serviceSubsidy2018.assess(old, silent)).toMatchObject({ group: null, subsidy: null })
    expect(serviceSubsidy2018.assess({ ...old, belowAveragePension: false }, silent).group).toBe('other')
  })

  it('has no extra only where it says so', () => {
    const { extraShare: _, ...silent } = { ...known, dibao: { ...none.dibao, light: 100_00 } }
    const poor = severe({ ability: 'mild', family: 'low-income', childless: true })
    expect(serviceSubsidy2018.assess(poor, { ...silent, extraShare: null }).extra).toBe(0)
    expect(serviceSubsidy2018.assess(poor, silent)).toMatchObject({ extra: null, subsidy: null })
    expect(serviceSubsidy2018.assess({ ...poor, childless: false }, silent).extra).toBe(0)
  })

  it.each([
    [4, 0.5, 2],
    [5, 0.5, 3],
    [6, 0.5, 3],
    [6, 0.4, 2],
    [6, 0.41, 2],
    [null, 0.5, 0],
  ])('of %s fen, times %f, is %i: half a fen is rounded up', (light, extraShare, extra) => {
    const policy = { ...known, dibao: { ...none.dibao, light }, extraShare }
    const poor = severe({ ability: 'mild', family: 'low-income', childless: true })
    expect(serviceSubsidy2018.assess(poor, policy).extra).toBe(extra)
  })

  it('does not ask for months in a home where the place asks for none', () => {
    const { rules } = explain(serviceSubsidy2018, severe({}), known)
    expect(JSON.stringify(rules)).not.toContain('入住机构满月数')
  })

  it.each([
    [60, '1962-11-14', true],
    [60, '1962-11-15', false],
  ])('of %i years: born on %s is %s', (_, birth, eligible) => {
    expect(serviceSubsidy2018.assess(severe({ birth }), known).eligible).toBe(eligible)
  })
})

it.each([
  ['service-subsidy', serviceSubsidy2018, '第三十七条'],
  ['nursing-subsidy', nursingSubsidy2018, '第三十条'],
  ['combined-subsidy', combinedSubsidy2018, '第三十七条'],
])('%s rests on its article of the law', (_, program, article) => {
  expect(program.inForce).toMatchObject({ from: '2018-12-29', cite: { issued: '2018-12-29', article } })
  const { rules } = explain(program, person({ family: 'tekun' }), { ...none })
  expect(new Set(rules.map(({ reason }) => reason.cite?.article))).toEqual(new Set([article]))
})

const all = [serviceSubsidy2018, nursingSubsidy2018, combinedSubsidy2018, entrySubsidy2022]
describe.each(all.map(program => [program.id, program] as const))('%s', (_, program) => {
  it('answers alike in every way of running', () => agreement(program, undefined, undefined, 60))

  it('is never negative, and nothing to whom the conditions are not met', () => {
    fc.assert(
      fc.property(arbitraryOf(CareSubsidyFacts), arbitraryOf(CareSubsidyPolicy), (facts, policy) => {
        const { eligible, subsidy } = program.assess(facts, policy)
        expect(subsidy ?? 0).toBeGreaterThanOrEqual(0)
        if (eligible === false) expect(subsidy).toBe(0)
      }),
    )
  })
})

it('eld-allowance-recipients-2024: the four kinds make up the total', () => {
  const recipients = { oldAge: 37_528_000, nursing: 932_000, service: 5_873_000, combined: 5_161_000 }
  expect(allRecipients(AllowanceRecipients.parse(recipients))).toBe(49_494_000)
})
