import { expect, it } from 'vitest'
import { entryProblems, isHeading } from './entries.js'

it.each([
  ['110100', '北京市', true],
  ['500200', '县', true],
  ['500300', '市', true],
  ['429000', '省直辖县级行政区划', true],
  ['320401', '市辖区', true],
  ['320400', '市', true],
  ['320401', '某某区', false],
  ['320100', '南京市', false],
  ['500400', '某某市', false],
  ['320404', '市辖区', false],
  ['320102', '市', false],
  ['321101', '市中区', false],
  // a township is no heading, whatever its county ends in
  ['320110100', '某某镇', false],
  ['110100001', '某某街道', false],
])('%s %s: %s', (code, name, heading) => {
  expect(isHeading({ code, name })).toBe(heading)
})

it.each([
  [[{ code: '320404', name: '钟楼区' }], []],
  [[{ code: '32040', name: '钟楼区' }], [['division-entry', 0]]],
  [[{ code: '320404', name: '' }], [['division-entry', 0]]],
  [
    [
      { code: '320404', name: '钟楼区' },
      { code: '320404000', name: '钟楼区' },
    ],
    [['division-twice', 1]],
  ],
])('%j: %j', (entries, problems) => {
  expect(entryProblems(entries).map(({ code, path }) => [code, ...path])).toEqual(problems)
})
