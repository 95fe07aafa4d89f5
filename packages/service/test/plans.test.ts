import { docOf, oleOf, pdfOf } from '@minzheng/testing/office-files'
import { describe, expect, it } from 'vitest'
import { openApiDocument } from '../src/openapi.js'
import { post, refusalOf, serviceOf } from './asking.js'

const service = serviceOf()
const file = { 'content-type': 'application/octet-stream' }

describe('a plan, as bureaus send it', () => {
  const lines = ['某某市民政局', '2025年全市民政工作要点', '一、养老服务', '1.增加床位。年底前新增护理型床位120张。']
  const page = lines.map((text, index) => ({ text, y: 760 - index * 28 }))

  it.each<[string, Uint8Array, string]>([
    ['a PDF', pdfOf([page]), 'words-of-pdf'],
    ['a .doc', docOf(`${lines.join('\r')}\r`), 'words-of-doc'],
  ])('is read from %s, with a word on what that is worth', async (_, bytes, code) => {
    const response = await service.fetch(post('/v1/plans/read', bytes, file))
    expect(response.status).toBe(200)
    const { targets, problems } = (await response.json()) as {
      targets: { value: number }[]
      problems: { code: string }[]
    }
    expect(targets).toMatchObject([{ comparator: '>=', value: 120, unit: '张' }])
    expect(problems.map(one => one.code)).toContain(code)
  })

  it.each<[string, Uint8Array, string]>([
    ['a scan', pdfOf([[]]), 'pdf-without-text'],
    ['half a PDF', pdfOf([page]).subarray(0, 300), 'file-damaged'],
    ['another file of an old office', oleOf('PowerPoint Document'), 'old-office-format'],
    ['RTF', new TextEncoder().encode('{\\rtf1\\ansi x}'), 'file-kind-unsupported'],
  ])('is refused as %s', async (_, bytes, code) => {
    for (const path of ['/v1/plans/read', '/v1/results/read'])
      expect(await refusalOf(await service.fetch(post(path, bytes, file)))).toMatchObject({ status: 422, code })
  })
})

describe('observations of days that nobody can know yet', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument()))
  const { plan, observations } =
    document.paths['/v1/comply'].post.requestBody.content['application/json'].examples['example-1'].value
  const told = async (more: object, asOf: string | undefined, today = '2024-12-31') => {
    const body = { plan, observations: [observations[0], { ...observations[0], ...more }], asOf }
    const response = await serviceOf({ today: () => today }).fetch(post('/v1/comply', body))
    expect(response.status).toBe(200)
    const { problems } = (await response.json()) as { problems: { code: string; path: (string | number)[] }[] }
    return problems.filter(({ code }) => code === 'observation-in-the-future').map(({ path }) => path.join('.'))
  }

  it.each<[string, object, string | undefined, string[]]>([
    ['after today', { date: '2025-03-01' }, undefined, ['observations.1.date']],
    ['after today, judged as of a day before', { date: '2025-03-01' }, '2024-06-30', ['observations.1.date']],
    ['after today and the day of judgement', { date: '2025-03-01' }, '2025-01-10', ['observations.1.date']],
    ['after the end of the plan, which is today', { date: '2025-03-01' }, 'end', ['observations.1.date']],
  ])('are told of: %s', async (_, more, asOf, paths) => {
    expect(await told(more, asOf)).toEqual(paths)
  })

  it.each<[string, object, string | undefined, string]>([
    ['of a day before, reported later', { date: '2024-12-30', reported: '2025-02-01' }, undefined, '2024-12-31'],
    ['of the day itself', { date: '2024-12-31' }, undefined, '2024-12-31'],
    ['after the day of judgement alone, which is a choice', { date: '2024-12-31' }, '2024-06-30', '2024-12-31'],
    ['after today, up to the day of judgement', { date: '2025-01-05' }, '2025-01-10', '2024-12-31'],
    ['after today, before the end of the plan', { date: '2024-12-31' }, 'end', '2024-06-01'],
  ])('no others: %s', async (_, more, asOf, today) => {
    expect(await told(more, asOf, today)).toEqual([])
  })
})
