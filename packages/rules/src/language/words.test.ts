import { choice, unlessSaid } from '@minzheng/core/fields'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineProgram } from '../program.js'
import { explain } from '../reasons/explain.js'
import { Explanation, type Reason } from '../reasons/explanation.js'
import { renderExplanation } from '../reasons/render.js'
import { firstOf } from './combine.js'
import { wordsOf } from './node.js'

const areas = { urban: { zh: '城市', en: 'Urban' }, rural: { zh: '农村', en: 'Rural' } } as const
const grades = { high: { zh: '高', en: 'High' }, low: { zh: '低', en: 'Low' } } as const

const program = defineProgram({
  id: 'words',
  title: { zh: '词语', en: 'Words' },
  inForce: { from: '2020-01-01', cite: { title: '办法', confidence: 'primary' } },
  facts: z.object({
    area: unlessSaid('rural', choice(areas, '城乡', 'Area')),
    bare: z.enum(['urban', 'rural']),
  }),
  policy: z.object({ where: choice(areas, '适用范围', 'Where it applies') }),
  rules: ({ area, bare }, policy) => ({
    test: area.is('urban').as({ zh: '在城市', en: 'In a city' }),
    applies: area.is(policy.where),
    grade: firstOf([area.is('urban'), 'high'])
      .otherwise('low')
      .as({ zh: '等级', en: 'Grade' }, { words: grades }),
    either: bare.is('urban').choose(area.orElse('rural'), policy.where),
    bare: bare.is('urban').choose(bare, 'rural'),
  }),
})

const explained = (area: 'urban' | 'rural' | null = 'urban') =>
  explain(program, { area, bare: 'urban' }, { where: 'rural' })

describe('words with names', () => {
  it('stay as they are in data, with their names beside them', () => {
    expect(program.assess({ area: 'urban', bare: 'urban' }, { where: 'rural' })).toMatchObject({ grade: 'high' })
    const [test, applies, grade, either, bare] = explained().rules.map(rule => rule.reason)
    const shown = (reason: Reason | undefined) => ({ value: reason?.value, word: reason?.word })
    expect(test?.inputs?.map(shown)).toEqual([
      { value: 'urban', word: areas.urban },
      { value: 'urban', word: areas.urban },
    ])
    expect(applies?.inputs?.map(shown)).toEqual([
      { value: 'urban', word: areas.urban },
      { value: 'rural', word: areas.rural },
    ])
    expect(shown(grade)).toEqual({ value: 'high', word: grades.high })
    expect(shown(grade?.inputs?.[1])).toEqual({ value: 'high', word: grades.high })
    expect(shown(either)).toEqual({ value: 'urban', word: areas.urban })
    expect(shown(bare)).toEqual({ value: 'urban', word: undefined })
    expect(Explanation.parse(explained())).toEqual(explained())
  })

  it('are named in the sentences of both languages', () => {
    const zh = renderExplanation(explained(), 'zh')
    const en = renderExplanation(explained(), 'en')
    expect(zh).toContain('- 在城市：是 — 城乡 为城市')
    expect(zh).toContain('- 等级：高（因 城乡 为城市）')
    expect(en).toContain('- In a city: yes — Area is Urban')
    expect(en).toContain('- Grade: High')
    expect(en).toContain('applies: no — Area Urban ≠ Where it applies Rural')
    expect(renderExplanation(explained(null), 'zh')).toContain('- 等级：未知')
  })

  it('without names are shown as they are', () => {
    expect(renderExplanation(explained(), 'zh')).toContain('- bare：urban = bare urban（因 bare urban = urban：是）')
  })

  it('are found of every rule, before there is a case', () => {
    expect(wordsOf(program.rules.grade)).toEqual(grades)
    expect(wordsOf(program.rules.either)).toEqual(areas)
    expect(wordsOf(program.rules.test)).toEqual({})
  })
})
