import { describe, expect, it } from 'vitest'
import { validate } from '../validate.js'
import { DivisionChange, Moment } from './change.schema.js'

const codesOf = (schema: typeof Moment | typeof DivisionChange, data: unknown) => {
  const result = validate(schema, data)
  return result.success ? [] : result.problems.map(({ code, path }) => [code, ...path])
}

describe('a moment', () => {
  it.each([
    [{ earliest: '2020-06-30', latest: '2020-06-30' }, []],
    [{ earliest: '2020-06-29', latest: '2020-06-30' }, []],
    [{ earliest: '2020-06-30', latest: '2020-06-29' }, [['moment-reversed', 'earliest']]],
    [{ earliest: '2020-06-31', latest: '2020-07-01' }, [['invalid-format', 'earliest']]],
    [{ earliest: '2020-06-30' }, [['invalid-type', 'latest']]],
  ])('%j: %j', (moment, problems) => {
    expect(codesOf(Moment, moment)).toEqual(problems)
  })
})

describe('a change', () => {
  const cite = { title: '批复', confidence: 'unverified' }
  it('needs a source, and nothing else', () => {
    expect(codesOf(DivisionChange, { cite })).toEqual([])
    expect(codesOf(DivisionChange, {})).toEqual([['invalid-type', 'cite']])
  })
  it('names divisions by code and name', () => {
    const named = (name: string) => ({ cite, begun: [{ code: '500157', name }] })
    expect(codesOf(DivisionChange, named('区'))).toEqual([])
    expect(codesOf(DivisionChange, named(''))).toEqual([['too-small', 'begun', 0, 'name']])
    expect(codesOf(DivisionChange, { cite, ended: ['50011'] })).toEqual([['invalid-format', 'ended', 0]])
    expect(codesOf(DivisionChange, { cite, enlarged: ['x'] })).toEqual([['invalid-format', 'enlarged', 0]])
    expect(codesOf(DivisionChange, { cite, renamed: [{ code: 'x', name: '区' }] })).toEqual([
      ['invalid-format', 'renamed', 0, 'code'],
    ])
  })
})
