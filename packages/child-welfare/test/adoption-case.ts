import { AdoptionFacts } from '../src/adoption/facts.js'
import { adoption1999, adoption2021 } from '../src/adoption/rules.js'

export interface Given {
  readonly child?: object
  readonly giver?: object
  readonly adopters?: readonly object[]
  readonly [key: string]: unknown
}
export const woman = { birth: '1985-01-01', sex: 'female' }
export const man = { birth: '1984-01-01', sex: 'male' }

/** A childless couple adopts a girl of five whose parents cannot raise her. */
export const facts = ({ child = {}, giver = {}, ...given }: Given = {}) =>
  AdoptionFacts.parse({
    asOf: '2024-06-01',
    adopters: [woman, man],
    hasSpouse: true,
    able: true,
    unfitIllness: false,
    harmfulRecord: false,
    willing: true,
    ...given,
    child: { birth: '2019-06-01', sex: 'female', situation: 'parents-unable', ...child },
    giver: { who: 'parents', ...giver },
  })
export const of = (given: Given = {}) => adoption2021.assess(facts(given), {})
export const before2021 = (given: Given = {}) => adoption1999.assess(facts({ asOf: '2020-06-01', ...given }), {})

export const orphan = { child: { situation: 'orphan' }, giver: { who: 'guardian', maintainersConsent: true } }
export const disabled = { child: { disabled: true } }
export const foundling = {
  child: { situation: 'parents-not-found', inInstitution: true },
  giver: { who: 'institution' },
}
export const found = { child: { situation: 'parents-not-found' }, giver: { who: 'none' } }
export const kin = { child: { situation: 'other', relation: 'collateral-kin' } }
export const step = { adopters: [man], child: { situation: 'other', relation: 'stepchild' } }
