import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CareSubsidyFacts, CareSubsidyPolicy } from './facts.js'
import {
  AllowanceRecipients,
  allRecipients,
  combinedSubsidy2018,
  entrySubsidy2022,
  nursingSubsidy2018,
  serviceSubsidy2018,
} from './rules.js'

const none = { tekun: {}, dibao: {}, lowIncome: {}, belowPension: {}, other: {} }
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
    ['low income is no class of its own', { family: 'low-income', ability: 'severe' }, 0],
    ['no full month', { monthsInHome: 0 }, 0],
    ['the day before 60', { birth: '1962-11-15' }, 0],
    ['60', { birth: '1962-11-14' }, 200],
    ['registered elsewhere', { localHukou: false }, 0],
  ])('%s', (_, facts, yuan) => expect(of(facts)).toBe(yuan * 100))

  it('ability not known is undetermined', () => expect(of({ ability: undefined })).toBeNull())
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
    belowPension: { light: 48_000 },
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
