import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isStandardName,
  type NameApplicationEvent,
  type NameApplicationState,
  NameApplicationStep,
  nameApplicationOn,
  nameApplicationStates,
  nextStates,
} from './application.js'
import { type NameApprover, nameApprovers } from './facts.js'

const approvers = Object.keys(nameApprovers) as NameApprover[]
const states = Object.keys(nameApplicationStates) as NameApplicationState[]

it.each([
  ['department', ['submit', 'accept', 'approve', 'file', 'announce'], 'complete'],
  ['government', ['submit', 'accept', 'approve', 'announce', 'file'], 'complete'],
  ['government', ['submit', 'return', 'submit', 'accept', 'approve', 'file', 'announce'], 'complete'],
  ['state-council', ['submit', 'accept', 'approve', 'announce'], 'complete'],
  ['government', ['submit', 'accept', 'refuse'], 'refused'],
  ['department', ['submit', 'withdraw'], 'withdrawn'],
] as const)('%s: %o ends %s', (approver, events, end) => {
  let state: NameApplicationState | undefined = 'draft'
  for (const event of events) state = state && nextStates(state, approver)[event]
  expect(state).toBe(end)
})

it.each([
  ['department', 'approved', 'announce'],
  ['state-department', 'approved', 'announce'],
  ['state-council', 'approved', 'file'],
  ['government', 'draft', 'approve'],
  ['government', 'approved', 'withdraw'],
  ['government', 'complete', 'file'],
  ['government', 'refused', 'approve'],
] as const)('%s: %s allows no %s', (approver, state, event) => {
  expect(nextStates(state, approver)[event]).toBeUndefined()
})

describe('always', () => {
  it('every state can be reached and left but the last three, and a standard name stays one', () => {
    const reached = new Set<NameApplicationState>(['draft'])
    for (const state of reached)
      for (const approver of approvers) for (const next of Object.values(nextStates(state, approver))) reached.add(next)
    expect([...reached].sort()).toEqual(states.toSorted())
    expect(states.filter(state => Object.keys(nextStates(state, 'government')).length === 0)).toEqual([
      'refused',
      'complete',
      'withdrawn',
    ])
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...approvers), (state, approver) => {
        for (const next of Object.values(nextStates(state, approver)))
          if (isStandardName(state)) expect(isStandardName(next)).toBe(true)
      }),
    )
  })

  it('becomes a standard name by approval alone', () => {
    for (const state of states.filter(one => !isStandardName(one)))
      for (const [event, next] of Object.entries(nextStates(state, 'government')) as [
        NameApplicationEvent,
        NameApplicationState,
      ][])
        expect(isStandardName(next)).toBe(event === 'approve')
  })
})

describe('an application by what happened to it', () => {
  const steps = [
    ['submit', '2025-03-01'],
    ['return', '2025-03-05'],
    ['submit', '2025-03-10'],
    ['accept', '2025-03-11'],
    ['approve', '2025-03-20'],
    ['announce', '2025-03-25'],
    ['file', '2025-04-01'],
  ] as const
  const on = (asOf: string, list: readonly (readonly [string, string])[] = steps, approver = 'government') => {
    const { state, problems } = nameApplicationOn(
      list.map(([event, day]) => NameApplicationStep.parse({ event, on: day })),
      approver as never,
      asOf,
    )
    return [state, ...problems.map(({ code, path }) => `${code} ${path.join('.')}`)]
  }

  it.each([
    ['2025-02-28', 'draft'],
    ['2025-03-05', 'returned'],
    ['2025-03-19', 'under-review'],
    ['2025-03-20', 'approved'],
    ['2025-03-31', 'announced'],
    ['2025-04-01', 'complete'],
  ])('on %s it is %s', (day, state) => {
    expect(on(day)).toEqual([state])
  })

  it('a department files before the notice', () => {
    expect(on('2025-03-31', steps, 'department')).toEqual(['approved', 'name-application-event 5.event'])
    expect(on('2025-04-01', steps, 'department')).toEqual(['filed', 'name-application-event 5.event'])
  })

  it('tells what may not follow, and days out of order', () => {
    const early = [steps[0], ['approve', '2025-03-20']] as const
    expect(on('2025-06-01', early)).toEqual(['submitted', 'name-application-event 1.event'])
    const late = [steps[0], ['accept', '2025-02-01']] as const
    expect(on('2025-06-01', late)).toEqual(['under-review', 'name-application-order 1.on'])
  })
})
