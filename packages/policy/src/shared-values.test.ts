import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { valueDefinitions } from './definitions.js'
import { dibaoStandard, oneDibaoStandard, oneTekunBasic, tekunFullCare } from './shared-values.js'
import { notKnown, valueOrNull } from './values.js'

const program = {
  id: 'x',
  title: { zh: '某项', en: 'Something' },
  policy: z.object({ ...dibaoStandard, dibao: oneDibaoStandard, basic: oneTekunBasic, care: tekunFullCare }),
}
const { byId, idOf } = valueDefinitions([program])

describe('values that several domains read', () => {
  it.each([
    ['urban', 'dibao.standard.urban', '城市低保标准', 'Urban dibao standard', undefined],
    ['rural', 'dibao.standard.rural', '农村低保标准', 'Rural dibao standard', undefined],
    ['dibao', 'dibao.standard', '低保标准', 'Dibao standard', { of: ['dibao.standard.urban', 'dibao.standard.rural'] }],
    [
      'basic',
      'tekun.basic',
      '集中供养特困人员基本生活标准',
      'Tekun basic living standard in homes',
      {
        of: ['tekun.basic.urban', 'tekun.basic.rural'],
        unless: ['tekun.basic.urbanInstitution', 'tekun.basic.ruralInstitution'],
      },
    ],
    ['care', 'tekun.care.total', '照料护理标准：全护理', 'Care standard: total care', undefined],
  ])('%s is %s', (path, id, zh, en, common) => {
    expect(idOf('x', path)).toBe(id)
    expect(byId.get(id)).toMatchObject({
      label: { zh, en },
      kind: 'number',
      unit: 'fen/month',
      whole: true,
      least: 0,
      most: 10_000_000,
    })
    expect(byId.get(id)?.common).toEqual(common)
    const { schema } = byId.get(id)!
    expect(Object.hasOwn(schema.meta() ?? {}, 'common')).toBe(common !== undefined)
    expect([-1, 0, 0.5, 10_000_000, 10_000_001].map(value => schema.safeParse(value).success)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ])
  })
})

describe('a value for a plain function', () => {
  it.each([
    [undefined, null],
    [notKnown, null],
    [null, null],
    [0, 0],
    [false, false],
    ['', ''],
    [73_500, 73_500],
  ])('%s is %s', (value, expected) => {
    expect(valueOrNull(value)).toBe(expected)
  })
})
