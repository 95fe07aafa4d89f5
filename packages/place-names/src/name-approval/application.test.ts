import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isStandardName,
  type NameApplicationEvent,
  type NameApplicationState,
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
