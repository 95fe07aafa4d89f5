import type { PolicyValues } from '@minzheng/policy'
import type * as z from 'zod'
import { type TekunPolicy, tekun2021 } from '../src/tekun/rules.js'

export const policy: PolicyValues<z.output<typeof TekunPolicy>> = {
  dibaoStandard: { urban: 75_000, rural: 61_000 },
  basic: { urban: 97_500, rural: 79_300 },
  care: { selfCaring: 0, partial: 20_000, total: 30_000 },
  lastYearIncome: { urban: 5_000_000, rural: 2_000_000 },
  minorsEnterBelow: 16,
}
export const able = {
  eats: true,
  dresses: true,
  getsInAndOutOfBed: true,
  usesToilet: true,
  walksIndoors: true,
  bathes: true,
}
export const none = {
  visual: 'none',
  hearing: 'none',
  speech: 'none',
  physical: 'none',
  intellectual: 'none',
  psychiatric: 'none',
}
export const person = (facts: object = {}) =>
  tekun2021.facts.parse({
    asOf: '2025-06-01',
    birth: '1955-01-01',
    area: 'urban',
    propertyMeetsRule: true,
    selfCare: able,
    supporters: [],
    ...facts,
  })
export const supporter = (facts: object = {}) => ({
  birth: '1985-01-01',
  area: 'urban',
  annualIncome: 3_000_000,
  propertyMeetsRule: true,
  ...facts,
})
/** Born so that the person is so old on 2025-06-01, to the day. */
export const aged = (years: number) => ({ birth: `${2025 - years}-06-01` })
export const dayShort = (years: number) => ({ birth: `${2025 - years}-06-02` })
