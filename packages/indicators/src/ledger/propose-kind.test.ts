import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeTaskKind } from './propose-kind.js'
import { TaskKind, taskKinds } from './task-kind.js'
import { taskWords } from './task-words.js'

describe('the kind follows from the words', () => {
  it.each([
    ['印发老年助餐管理办法', 'document-issued'],
    ['修订机构服务指南', 'document-issued'],
    ['编制“十五五”养老专项规划', 'document-issued'],
    ['建立部门会商机制', 'mechanism-set-up'],
    ['健全首问责任制', 'mechanism-set-up'],
    ['召开全区殡葬工作会议', 'meeting-held'],
    ['举办两期护理员培训班', 'training-done'],
    ['组织干部学习新条例', 'training-done'],
    ['举办救助站开放日', 'activity-held'],
    ['组织端午慰问活动', 'activity-held'],
    ['宣传婚俗新风', 'publicity-done'],
    ['公示年度捐赠收支', 'publicity-done'],
    ['新建镇级公墓', 'facility-opened'],
    ['改造敬老院设施', 'facility-opened'],
    ['上线救助小程序', 'system-launched'],
    ['推进档案信息化', 'system-launched'],
    ['更新低收入人口数据', 'register-updated'],
    ['建立留守儿童台账', 'register-updated'],
    ['开展机构消防检查', 'inspection-done'],
    ['抽查社会组织', 'inspection-done'],
    ['整治违规墓地', 'rectification-done'],
    ['清理僵尸协会', 'rectification-done'],
    ['发放高龄津贴', 'allowance-paid'],
    ['免除基本殡葬费用', 'allowance-paid'],
    ['提高低保标准', 'standard-set'],
    ['评定养老院星级', 'rating-done'],
    ['签订照护协议', 'agreement-signed'],
    ['申报省级示范区', 'title-obtained'],
    ['审批建墓申请', 'matter-handled'],
    ['受理内地居民婚姻登记', 'matter-handled'],
    ['开展地名调研', 'research-done'],
    ['试点家庭照护床位改革', 'pilot-run'],
    ['培养社工人才', 'team-built'],
    ['上门服务失能老人', 'service-provided'],
    ['落实社会救助政策', 'policy-carried-out'],
    ['落实街面巡查制度', 'policy-carried-out'],
    ['完善社区治理', 'mechanism-set-up'],
    ['喝茶', 'other'],
    ['', 'other'],
  ])('%s: %s', (words, kind) => {
    expect(proposeTaskKind(words).kind).toBe(kind)
  })
})

it('the confidence is 0 where nothing is known, and falls where words speak of several kinds', () => {
  expect(proposeTaskKind('喝茶').confidence).toBe(0)
  const [sure, unsure] = ['印发管理办法', '培训和检查']
  expect(proposeTaskKind(sure).confidence).toBeGreaterThan(0.8)
  expect(proposeTaskKind(unsure).confidence).toBeLessThan(0.6)
})

it('every kind has its words but the one for the rest, no word stands twice in a kind', () => {
  expect(Object.keys(taskWords)).toEqual(TaskKind.options.filter(kind => kind !== 'other'))
  for (const byWeight of Object.values(taskWords)) {
    const words = Object.values(byWeight).flatMap(text => text.split(' '))
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  }
})

it('each kind has a name and says what evidence is asked for, in both languages', () => {
  for (const { name, evidence } of Object.values(taskKinds))
    for (const text of [name, evidence]) expect(text.zh && text.en).toBeTruthy()
})

it('any text has a kind, with a confidence below 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const { kind, confidence } = proposeTaskKind(text)
      expect(TaskKind.options).toContain(kind)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThan(1)
    }),
  )
})

it('a long text takes time in proportion', () => {
  expect(proposeTaskKind('完善机制'.repeat(50_000)).kind).toBe('mechanism-set-up')
})
