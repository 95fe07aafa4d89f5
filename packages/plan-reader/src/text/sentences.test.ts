import { describe, expect, it } from 'vitest'
import { signsOf } from './characters.js'
import { eachSentence } from './sentences.js'

/** The sentences of a text that are looked at any closer. */
const visited = (text: string): string[] => {
  const found: string[] = []
  eachSentence(text, signsOf(text), [0, text.length], copy => found.push(copy.text))
  return found
}

describe('a sentence that may hold a target', () => {
  it.each([
    '3家食堂建成。',
    '3至5家食堂建成。',
    '3和5家之间。',
    '20余名社工上岗。',
    '2024年建成食堂。',
    '6月建成食堂。',
    '10万人次受益。',
    '5 家食堂建成。',
    '实现服务全市覆盖。',
    '实现服务全市\n覆盖。',
    '实现服务全员覆盖。',
    '实现服务全域覆盖。',
    '推动全域无障碍。',
    '全部机构达标。',
    '逐户走访老人。',
    '乡镇都有食堂。',
    '年底前建成食堂。',
    '第一季度建成食堂。',
    '事故零发生。',
    '培训两名社工。',
    '培训两 名社工。',
    '完成以下任务：',
  ])('%j is looked at', text => {
    expect(visited(text)).toHaveLength(1)
  })

  it.each([
    '3加强养老服务。',
    '12.加强养老服务。',
    '３、加强养老服务。',
    '42深化改革创新。',
    '提升全市养老服务水平。',
    '关爱全区老年人。',
    '统筹城乡全员参与。',
    '加强内部管理。',
  ])('%j is passed over', text => {
    expect(visited(text)).toEqual([])
  })
})
