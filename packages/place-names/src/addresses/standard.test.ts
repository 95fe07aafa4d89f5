import { divisionTable } from '@minzheng/core/divisions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress } from './address.js'
import { standardAddress } from './standard.js'

const codes = (text: string, on?: string) => standardAddress(text, { on }).problems.map(({ code }) => code)

describe('a standard address', () => {
  it.each([
    ['常州钟楼区 人民路８８号，２单元５０１室', '江苏省常州市钟楼区人民路88号2单元501室', []],
    ['四川成都武侯祠大街231号', '四川省成都市武侯祠大街231号', []],
    ['厦门市思明区湖滨西二里11号之二301室', '福建省厦门市思明区湖滨西二里11号之二301室', []],
    ['湖北省襄樊市樊城区人民路12号', '湖北省襄樊市樊城区人民路12号', ['address-former-name']],
    ['人民路12号', undefined, ['address-division-none']],
    ['鼓楼区中山路5号', undefined, ['address-division-ambiguous']],
    ['常州市钟楼区人民路88号门口', undefined, ['address-unread']],
    ['鼓楼区人民路88号门口', undefined, ['address-division-ambiguous', 'address-unread']],
  ])('%s: %s', (text, expected, problems) => {
    expect(standardAddress(text).text).toBe(expected)
    expect(codes(text)).toEqual(problems)
  })

  it.each([
    ['湖北省襄樊市樊城区人民路12号', '2024-01-01', '湖北省襄阳市樊城区人民路12号', []],
    ['杭州市江干区人民路1号', '2024-01-01', undefined, ['address-division-then']],
    ['成都市新津区人民路1号', '2008-01-01', undefined, ['address-division-then']],
    ['人民路12号', '2024-01-01', undefined, ['address-division-none']],
    // 思茅市 alone is the county that it was before.
    ['云南省普洱市', '2005-01-01', undefined, ['address-not-same']],
  ])('%s on %s: %s', (text, day, expected, problems) => {
    expect(standardAddress(text, { on: day }).text).toBe(expected)
    expect(codes(text, day)).toEqual(problems)
  })

  it('names what may be meant, and what is not understood', () => {
    const messages = standardAddress('鼓楼区人民路88号门口').problems.map(({ message }) => message)
    expect(messages[0]?.zh).toContain('江苏省南京市鼓楼区、江苏省徐州市鼓楼区')
    expect(messages[1]).toEqual({ zh: '“门口”没有读懂。', en: '“门口” is not understood.' })
  })

  it('is read as the parts of the address that was given', () => {
    const words = [
      '江苏省常州市钟楼区',
      '襄樊市',
      '人民路',
      '十二号',
      '之二',
      '301室',
      '3幢',
      '2-4-1',
      '阳光花园',
      '5楼',
      '第',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), list => {
        const { text, address } = standardAddress(list.join(''))
        if (text !== undefined) expect(parseAddress(text).parts).toEqual(address.parts)
      }),
      { numRuns: 500 },
    )
  })

  it('takes no day that is none', () => {
    expect(() => standardAddress('人民路12号', { on: '2024-02-30' })).toThrow()
  })

  it('takes a table of one’s own', () => {
    const table = divisionTable([
      { code: '500000', name: '重庆市' },
      { code: '500157', name: '两江新区' },
    ])
    expect(standardAddress('重庆两江新区人民路1号', { table }).text).toBe('重庆市两江新区人民路1号')
  })
})
