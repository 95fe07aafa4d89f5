import { describe, expect, it } from 'vitest'
import { columnOf, headingOf, taskColumns } from './columns.js'
import { findHeader } from './head.js'

describe('headings', () => {
  it.each([
    ['序号', 'number'],
    ['序 号', 'number'],
    ['No.', 'number'],
    ['重点任务', 'heading'],
    ['2024年重点工作任务', 'heading'],
    ['工作内容', 'task'],
    ['年度目标', 'goal'],
    ['目标值（张）', 'value'],
    ['单位', 'unit'],
    ['责任单位', 'departments'],
    ['主要牵头科室', 'departments'],
    ['完成时限：', 'deadline'],
    ['Due', 'deadline'],
    ['Responsible  Department', 'departments'],
    ['建设单位', undefined],
    ['备注', undefined],
    ['电话', undefined],
    [7, undefined],
    [null, undefined],
  ])('%s: %s', (heading, column) => {
    expect(columnOf(heading)).toBe(column)
  })

  it('that we write are read as the same columns', () => {
    expect(taskColumns.map(headingOf).map(columnOf)).toEqual(taskColumns)
  })

  it('stand within the first 20 rows, one of them a task, and not alone', () => {
    const header = ['序号', '工作任务']
    expect(findHeader([...Array(19).fill([]), header])?.row).toBe(19)
    expect(findHeader([...Array(20).fill([]), header])).toBeUndefined()
    expect(findHeader([['序号', '责任单位']])).toBeUndefined()
    expect(findHeader([['工作任务']])).toBeUndefined()
  })
})
