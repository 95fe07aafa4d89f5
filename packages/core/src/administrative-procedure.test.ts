import { describe, expect, it } from 'vitest'
import {
  type AdministrativeStepId,
  procedureDeadline,
  procedureStepIds,
  procedureSteps,
} from './administrative-procedure.js'

/** Title of the law, article, and the last day of each step whose event is 2025-09-25, a Thursday before the National Day rest. */
const rows: [AdministrativeStepId, string, string, string?][] = [
  ['permit-correction-notice', '行政许可法 第三十二条第一款第四项', '2025-10-09'],
  ['permit-decision', '行政许可法 第四十二条第一款', '2025-10-29', '2025-11-12'],
  ['permit-joint-decision', '行政许可法 第四十二条第二款', '2025-12-03', '2025-12-24'],
  ['permit-lower-review', '行政许可法 第四十三条', '2025-10-29'],
  ['permit-issue', '行政许可法 第四十四条', '2025-10-15'],
  ['permit-hearing-request', '行政许可法 第四十七条第一款', '2025-10-09'],
  ['permit-hearing-held', '行政许可法 第四十七条第一款', '2025-10-29'],
  ['permit-hearing-notice', '行政许可法 第四十八条第一款第一项', '2025-09-16'],
  ['permit-renewal', '行政许可法 第五十条第一款', '2025-08-14'],
  ['penalty-limitation', '行政处罚法 第三十六条第一款', '2027-09-25'],
  ['penalty-limitation-grave', '行政处罚法 第三十六条第一款', '2030-09-25'],
  ['penalty-publication-withdrawal', '行政处罚法 第四十八条第二款', '2025-09-29'],
  ['penalty-evidence', '行政处罚法 第五十六条', '2025-10-11'],
  ['penalty-decision', '行政处罚法 第六十条', '2025-12-24'],
  ['penalty-service', '行政处罚法 第六十一条第一款', '2025-10-11'],
  ['penalty-hearing-request', '行政处罚法 第六十四条第一项', '2025-10-09'],
  ['penalty-hearing-notice', '行政处罚法 第六十四条第二项', '2025-09-16'],
  ['fine-payment', '行政处罚法 第六十七条第三款', '2025-10-10'],
  ['fine-hand-over', '行政处罚法 第七十一条', '2025-09-28'],
  ['reconsideration-application', '行政复议法 第二十条第一款', '2025-11-24'],
  ['reconsideration-not-told', '行政复议法 第二十条第三款', '2026-09-25'],
  ['reconsideration-long-stop', '行政复议法 第二十一条', '2030-09-25'],
  ['reconsideration-long-stop-real-estate', '行政复议法 第二十一条', '2045-09-25'],
  ['reconsideration-examination', '行政复议法 第三十条第一款', '2025-10-09'],
  ['reconsideration-correction-notice', '行政复议法 第三十一条第一款', '2025-10-09'],
  ['reconsideration-correction', '行政复议法 第三十一条第二款', '2025-10-15'],
  ['reconsideration-copy', '行政复议法 第四十八条', '2025-10-11'],
  ['reconsideration-answer', '行政复议法 第四十八条', '2025-10-15'],
  ['reconsideration-hearing-notice', '行政复议法 第五十一条第一款', '2025-09-18'],
  ['reconsideration-simple-copy', '行政复议法 第五十四条第一款', '2025-09-29'],
  ['reconsideration-simple-answer', '行政复议法 第五十四条第一款', '2025-10-09'],
  ['reconsideration-decision', '行政复议法 第六十二条第一款', '2025-11-24', '2025-12-24'],
  ['reconsideration-simple-decision', '行政复议法 第六十二条第二款', '2025-10-25'],
  ['litigation-after-reconsideration', '行政诉讼法 第四十五条', '2025-10-10'],
  ['litigation-direct', '行政诉讼法 第四十六条第一款', '2026-03-25'],
  ['litigation-long-stop', '行政诉讼法 第四十六条第二款', '2030-09-25'],
  ['litigation-long-stop-real-estate', '行政诉讼法 第四十六条第二款', '2045-09-25'],
  ['litigation-evidence', '行政诉讼法 第六十七条第一款', '2025-10-10'],
  ['information-publication', '政府信息公开条例 第二十六条', '2025-10-29'],
  ['information-correction-notice', '政府信息公开条例 第三十条', '2025-10-11'],
  ['information-third-party', '政府信息公开条例 第三十二条', '2025-10-22'],
  ['information-reply', '政府信息公开条例 第三十三条第二款', '2025-10-29', '2025-11-26'],
  ['information-other-body', '政府信息公开条例 第三十四条', '2025-10-22'],
  ['petition-forwarding', '信访工作条例 第二十二条第一款', '2025-10-10'],
  ['petition-notice', '信访工作条例 第二十三条第二款', '2025-10-10'],
  ['petition-forwarded-notice', '信访工作条例 第二十三条第三款', '2025-10-10'],
  ['petition-objection', '信访工作条例 第二十三条第三款', '2025-10-09'],
  ['petition-settlement', '信访工作条例 第三十四条', '2025-11-24', '2025-12-24'],
  ['petition-review-request', '信访工作条例 第三十五条', '2025-10-25'],
  ['petition-review', '信访工作条例 第三十五条', '2025-10-25'],
  ['petition-second-review-request', '信访工作条例 第三十六条第一款', '2025-10-25'],
  ['petition-second-review', '信访工作条例 第三十六条第一款', '2025-10-25'],
]

const told = (id: AdministrativeStepId, event: string) => {
  const { cite, last, extended } = procedureDeadline(id, event)
  return [`${cite.title.replace('中华人民共和国', '')} ${cite.article}`, last.due, extended?.last.due]
}

it.each(rows)('%s, by %s, from 2025-09-25: %s %s', (id, cite, due, prolonged) => {
  expect(told(id, '2025-09-25')).toEqual([cite, due, prolonged])
})

it('every step stands in the table above, with an event and both languages', () => {
  expect(rows.map(([id]) => id)).toEqual([...procedureStepIds])
  for (const { title, from } of Object.values(procedureSteps))
    expect(title.zh && title.en && from.zh && from.en).toBeTruthy()
})

describe('cases', () => {
  it.each<[string, AdministrativeStepId, string, string]>([
    ['five working days without a holiday', 'penalty-hearing-request', '2026-03-02', '2026-03-09'],
    ['seven working days before', 'penalty-hearing-notice', '2026-03-20', '2026-03-11'],
    ['sixty days', 'reconsideration-application', '2026-01-15', '2026-03-16'],
    ['ten working days since 2024', 'reconsideration-correction', '2026-03-02', '2026-03-16'],
    ['twenty working days', 'information-publication', '2026-03-02', '2026-03-30'],
    ['two years, the day itself included', 'penalty-limitation', '2022-05-01', '2024-05-01'],
    ['fifteen days, to a Saturday', 'petition-notice', '2024-03-01', '2024-03-16'],
    ['sixty days of a petition', 'petition-settlement', '2024-03-01', '2024-04-30'],
    ['five working days with a make-up Sunday', 'petition-objection', '2024-09-26', '2024-10-09'],
    ['thirty days, to a Sunday', 'petition-review-request', '2024-03-01', '2024-03-31'],
    ['a permit over the National Day rest of 2024', 'permit-decision', '2024-09-26', '2024-10-29'],
    ['a permit over Spring Festival 2026', 'permit-decision', '2026-02-10', '2026-03-16'],
    ['information over Spring Festival 2025', 'information-reply', '2025-01-20', '2025-02-21'],
    ['ninety days of the calendar', 'penalty-decision', '2024-01-31', '2024-04-30'],
  ])('%s: %s from %s is due on %s', (_, id, event, due) => {
    expect(procedureDeadline(id, event).last.due).toBe(due)
  })
})

describe('versions, the last day of one and the first of the next', () => {
  it.each<[AdministrativeStepId, string, string, string]>([
    // 10 days were no working days before 2024.
    ['reconsideration-answer', '2023-12-31', '行政复议法 第二十三条第一款', '2024-01-10'],
    ['reconsideration-answer', '2024-01-01', '行政复议法 第四十八条', '2024-01-15'],
    ['reconsideration-application', '2023-12-31', '行政复议法 第九条第一款', '2024-02-29'],
    ['reconsideration-examination', '2023-12-31', '行政复议法 第十七条第一款', '2024-01-08'],
    ['reconsideration-copy', '2023-12-31', '行政复议法 第二十三条第一款', '2024-01-10'],
    ['reconsideration-decision', '2023-12-31', '行政复议法 第三十一条第一款', '2024-02-29'],
    // Three days were no working days before the revision of 2021.
    ['penalty-hearing-request', '2021-07-14', '行政处罚法 第四十二条第一款第一项', '2021-07-17'],
    ['penalty-hearing-request', '2021-07-15', '行政处罚法 第六十四条第一项', '2021-07-22'],
    ['penalty-hearing-notice', '2021-07-14', '行政处罚法 第四十二条第一款第二项', '2021-07-07'],
    ['penalty-hearing-notice', '2021-07-15', '行政处罚法 第六十四条第二项', '2021-07-06'],
    ['penalty-limitation', '2021-07-14', '行政处罚法 第二十九条第一款', '2023-07-14'],
    ['fine-payment', '2021-07-14', '行政处罚法 第四十六条第三款', '2021-07-29'],
    ['petition-forwarding', '2022-04-30', '信访条例 第二十一条第一款', '2022-05-15'],
    ['petition-forwarding', '2022-05-01', '信访工作条例 第二十二条第一款', '2022-05-16'],
    ['petition-notice', '2022-04-30', '信访条例 第二十二条第二款', '2022-05-15'],
    // “按照前款第(二)项至第(四)项规定”: the items are of para. 1, what stands between them is of item 3.
    ['petition-forwarded-notice', '2022-04-30', '信访条例 第二十一条第二款', '2022-05-15'],
    ['petition-settlement', '2022-04-30', '信访条例 第三十三条', '2022-06-29'],
    ['petition-review-request', '2022-04-30', '信访条例 第三十四条', '2022-05-30'],
    ['petition-review', '2022-04-30', '信访条例 第三十四条', '2022-05-30'],
    ['petition-second-review-request', '2022-04-30', '信访条例 第三十五条第一款', '2022-05-30'],
    ['petition-second-review', '2022-04-30', '信访条例 第三十五条第一款', '2022-05-30'],
  ])('%s from %s: %s, %s', (id, event, cite, due) => {
    expect(told(id, event).slice(0, 2)).toEqual([cite, due])
  })

  it.each<[AdministrativeStepId, string, string]>([
    ['permit-decision', '2019-04-22', '2019-04-23'],
    ['penalty-decision', '2021-07-14', '2021-07-15'],
    ['reconsideration-application', '2017-12-31', '2018-01-01'],
    ['reconsideration-correction', '2023-12-31', '2024-01-01'],
    ['litigation-direct', '2017-06-30', '2017-07-01'],
    ['information-reply', '2019-05-14', '2019-05-15'],
    ['petition-objection', '2022-04-30', '2022-05-01'],
    ['petition-notice', '2005-04-30', '2005-05-01'],
  ])('%s: nothing is known on %s, something on %s', (id, on, first) => {
    expect(() => procedureDeadline(id, on)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'not-in-force' })] }),
    )
    expect(procedureDeadline(id, first).cite.effective).toBe(first)
  })
})

it('a last day off stays, or moves to the next working day where asked', () => {
  expect(procedureDeadline('petition-review-request', '2024-03-01', { dayOff: 'moves' }).last.due).toBe('2024-04-01')
  expect(procedureDeadline('petition-settlement', '2024-03-02', { dayOff: 'moves' }).last.due).toBe('2024-05-06')
})

it('beyond the working-day calendar the last day is a problem, and a calendar of one’s own answers', () => {
  expect(procedureDeadline('permit-decision', '2099-01-01').last).toMatchObject({
    due: null,
    problem: { code: 'calendar-not-covered' },
  })
  const calendar = { addWorkingDays: () => '2099-02-01' }
  expect(procedureDeadline('permit-decision', '2099-01-01', { calendar }).last.due).toBe('2099-02-01')
})

it('what a decision says of its remedies: sixty days to reconsideration, six months to court (so-125)', () => {
  const limit = (id: AdministrativeStepId) => procedureDeadline(id, '2023-03-28').limit
  expect([limit('reconsideration-application'), limit('litigation-direct')]).toEqual([
    { amount: 60, unit: 'day' },
    { amount: 6, unit: 'month' },
  ])
})

it('says the step, its event and its limits', () => {
  expect(procedureDeadline('information-reply', '2025-09-25')).toMatchObject({
    step: 'information-reply',
    event: '2025-09-25',
    limit: { amount: 20, unit: 'working-day' },
    extended: { limit: { amount: 20, unit: 'working-day' } },
    title: { zh: '答复信息公开申请' },
  })
  expect(procedureDeadline('penalty-decision', '2025-09-25')).not.toHaveProperty('extended')
  expect(
    Object.values(procedureSteps)
      .filter(({ runs }) => runs === 'before')
      .map(({ by }) => by),
  ).toEqual(['authority', 'party', 'authority', 'authority'])
})
