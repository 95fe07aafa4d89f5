import { expect, it } from 'vitest'
import { atArticle, lastKnown } from './citation.js'
import { Citation } from './citation.schema.js'

const measures: Citation = {
  title: '最低生活保障审核确认办法',
  number: '民发〔2021〕57号',
  issuer: '民政部',
  issued: '2021-06-11',
  effective: '2021-07-01',
  confidence: 'primary',
}

it('names one article of a document', () => {
  expect(atArticle(measures, '第十三条')).toEqual({ ...measures, article: '第十三条' })
  expect(measures).not.toHaveProperty('article')
  expect(Citation.parse(measures)).toEqual(measures)
})

it('may have a title of one character', () => {
  expect(Citation.safeParse({ title: '法', confidence: 'primary' }).success).toBe(true)
})

it.each([
  [{ title: '办法' }],
  [{ ...measures, title: '' }],
  [{ ...measures, confidence: 'sure' }],
  [{ ...measures, issued: '2021-06-31' }],
  [{ ...measures, url: 'mca.gov.cn' }],
])('%j is no citation', citation => {
  expect(Citation.safeParse(citation).success).toBe(false)
})

it.each([
  ['the day it began', {}, '2022-01-01', '2022-01-01'],
  ['the day it was issued, where that is later', { issued: '2022-03-01' }, '2022-01-01', '2022-03-01'],
  ['the day it took effect', { effective: '2022-04-01' }, '2022-01-01', '2022-04-01'],
  ['the latest of them', { issued: '2021-12-01', effective: '2022-01-01' }, '2022-06-01', '2022-06-01'],
  ['the day it was last seen in force', { effective: '2022-01-01', seen: '2026-05-16' }, '2022-01-01', '2026-05-16'],
])('is known to hold until %s', (_, days, from, expected) => {
  expect(lastKnown({ title: '办法', confidence: 'primary', ...days }, from)).toBe(expected)
})
