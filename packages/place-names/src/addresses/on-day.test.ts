import { describe, expect, it } from 'vitest'
import { parseAddress } from './address.js'
import { addressOn } from './on-day.js'
import { formatAddress } from './parts.js'

const on = (text: string, day: string) => {
  const address = addressOn(parseAddress(text), day)
  return address.status === 'known' ? formatAddress(address.parts) : address.candidates
}

// Source of the days: the changes of `@minzheng/core/divisions`, each with its document.
describe('the address of a day', () => {
  it.each([
    ['湖北省襄樊市樊城区人民路12号', '2010-11-25', '湖北省襄樊市樊城区人民路12号'],
    ['湖北省襄樊市樊城区人民路12号', '2010-11-26', '湖北省襄阳市樊城区人民路12号'],
    ['湖北省襄阳市樊城区人民路12号', '2010-11-25', '湖北省襄樊市樊城区人民路12号'],
    ['成都市新津县五津镇12号', '2024-01-01', '四川省成都市新津区五津镇12号'],
    ['安徽巢湖市居巢区人民路1号', '2024-01-01', '安徽省合肥市巢湖市人民路1号'],
    ['北京市崇文区东花市北里20号', '2024-01-01', '北京市东城区东花市北里20号'],
    ['通县人民路1号', '2024-01-01', '北京市通州区人民路1号'],
    ['四川省涪陵市人民路1号', '2024-01-01', '重庆市涪陵区人民路1号'],
    // 511402 was given again, to 东坡区.
    ['四川省涪陵市枳城区人民路1号', '1996-01-01', '四川省涪陵市枳城区人民路1号'],
    ['四川省涪陵市枳城区人民路1号', '2024-01-01', '重庆市涪陵区人民路1号'],
    ['四川省眉山市东坡区人民路1号', '2024-01-01', '四川省眉山市东坡区人民路1号'],
    ['人民路12号', '2024-01-01', '人民路12号'],
    // Parted: the door may be in either.
    ['杭州市江干区人民路1号', '2024-01-01', ['浙江省杭州市上城区', '浙江省杭州市钱塘区']],
    ['朝阳区人民路1号', '2024-01-01', ['北京市朝阳区', '吉林省长春市朝阳区']],
    // Not yet: what it was before is not followed backwards.
    ['四川省成都市新津区1号', '2008-01-01', []],
    ['湖北省襄阳市', '1900-01-01', []],
  ])('%s on %s: %s', (text, day, expected) => {
    expect(on(text, day)).toEqual(expected)
  })

  it('leads to the code of the day, and says what is likely only', () => {
    expect(addressOn(parseAddress('成都市新津县'), '2024-01-01')).toMatchObject({
      status: 'known',
      parts: { division: '510118', county: '新津区' },
    })
    expect(addressOn(parseAddress('襄樊市'), '2024-01-01')).toEqual({
      status: 'known',
      likely: false,
      parts: { division: '420600', province: '湖北省', prefecture: '襄阳市' },
    })
    expect(() => addressOn(parseAddress('襄樊市'), '2024-02-30')).toThrow()
  })
})
