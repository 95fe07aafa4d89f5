import { formatPath, type Problem, problem } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { common, definitions, standard } from '../test/allowance.js'
import { checkDocument } from './check-document.js'
import { policyBook, valueDefinitions } from './index.js'
import { readPolicyDocument } from './read.js'

const head = `division: '430202'
title: 通知
confidence: primary
`
const dated = `${head}from: 2023-09-01
`
const read = (text: string, placeProblems?: (code: string, day: string) => readonly Problem[]) =>
  readPolicyDocument(text, 'a.yaml', { definitions, placeProblems })

describe('what is said of a document', () => {
  type Row = readonly [
    what: string,
    text: string,
    code: string,
    line: number,
    path: string,
    zh: string,
    en: string,
    remedyZh: string,
    remedyEn: string,
  ]
  const dateOrder = ['请改正日期。', 'Mend the dates.'] as const
  const ownDateOrder = [
    '请改正起止日期，截止日期不得早于起始日期。',
    'Mend the dates; the end cannot come before the beginning.',
  ] as const
  const twoDays = [
    '请写成 [可能的第一天, 确定已执行的第一天]；起始日确知的只写一个日期。',
    'Write [the first day on which it may have begun, the first that is certain]; where the first day is known, write that date alone.',
  ] as const
  const fillIn = ['请填写，或删去该行。', 'Fill it in, or remove the line.'] as const
  const between = 'from: { between: [2023-09-01, 2023-12-01] }'
  const value = 'values: { shared.standard: 1元/月 }'

  it.each<Row>([
    [
      'the two days of its beginning turned round',
      `${head}from: { between: [2023-09-02, 2023-09-01] }\n${value}`,
      'days-out-of-order',
      4,
      'from',
      '起始日的两个日期，前一个须早于后一个。',
      'Of the two days of the beginning, the first must be the earlier.',
      ...dateOrder,
    ],
    [
      'one day twice for its beginning',
      `${head}from: { between: [2023-09-01, 2023-09-01] }\n${value}`,
      'days-out-of-order',
      4,
      'from',
      '起始日的两个日期，前一个须早于后一个。',
      'Of the two days of the beginning, the first must be the earlier.',
      ...dateOrder,
    ],
    [
      'an end before its first day',
      `${dated}until: 2023-08-31\n${value}`,
      'days-out-of-order',
      5,
      'until',
      '文件自 2023-09-01 起，却止于 2023-08-31。',
      'The document begins on 2023-09-01 but ends on 2023-08-31.',
      ...dateOrder,
    ],
    [
      'an end before the first day that is certain',
      `${head}${between}\nuntil: 2023-11-30\n${value}`,
      'days-out-of-order',
      5,
      'until',
      '文件自 2023-12-01 起，却止于 2023-11-30。',
      'The document begins on 2023-12-01 but ends on 2023-11-30.',
      ...dateOrder,
    ],
    [
      'a last known day before its first day',
      `${dated}until: { unknownAfter: 2023-08-31 }\n${value}`,
      'days-out-of-order',
      5,
      'until',
      '文件自 2023-09-01 起，却止于 2023-08-31。',
      'The document begins on 2023-09-01 but ends on 2023-08-31.',
      ...dateOrder,
    ],
    [
      'an end of one of several entries before its first day',
      `${dated}values:\n  shared.standard:\n    - { value: 1元/月, until: 2023-12-31 }\n    - { value: 2元/月, from: 2024-01-01, until: { unknownAfter: 2023-12-31 } }`,
      'days-out-of-order',
      8,
      'values.shared.standard[1].until',
      'shared.standard 自 2024-01-01 起，却止于 2023-12-31。',
      'shared.standard begins on 2024-01-01 but ends on 2023-12-31.',
      ...ownDateOrder,
    ],
    [
      'the two days of the beginning of a value turned round',
      `${dated}values:\n  shared.standard: { value: 1元/月, from: { between: [2024-01-02, 2024-01-01] } }`,
      'days-out-of-order',
      6,
      'values.shared.standard.from',
      'shared.standard 的起始日介于 2024-01-02 与 2024-01-01，前一个不早于后一个。',
      'shared.standard begins between 2024-01-02 and 2024-01-01, of which the first is not the earlier.',
      ...twoDays,
    ],
    [
      'one day twice for the beginning of a value',
      `${dated}values:\n  shared.standard: { value: 1元/月, from: { between: [2024-01-01, 2024-01-01] } }`,
      'days-out-of-order',
      6,
      'values.shared.standard.from',
      'shared.standard 的起始日介于 2024-01-01 与 2024-01-01，前一个不早于后一个。',
      'shared.standard begins between 2024-01-01 and 2024-01-01, of which the first is not the earlier.',
      ...twoDays,
    ],
    [
      'values of nothing',
      `${dated}values:`,
      'value-empty',
      5,
      'values',
      '“values”没有内容。',
      '"values" is empty.',
      ...fillIn,
    ],
    [
      'a value of nothing',
      `${dated}values:\n  shared.standard:`,
      'value-empty',
      6,
      'values.shared.standard',
      '“shared.standard”没有内容。',
      '"shared.standard" is empty.',
      ...fillIn,
    ],
    [
      'a list of nothing',
      `${dated}values:\n  shared.standard: []`,
      'value-empty',
      6,
      'values.shared.standard',
      '“shared.standard”没有内容。',
      '"shared.standard" is empty.',
      ...fillIn,
    ],
    [
      'an entry without its value',
      `${dated}values:\n  shared.standard: { article: 第一条 }`,
      'value-empty',
      6,
      'values.shared.standard',
      '“标准”（shared.standard）没有取值。',
      '"Standard" (shared.standard) has no value.',
      '请写成例如 735元/月。',
      'Write it as, for example, 735元/月.',
    ],
    [
      'an entry with a value of nothing',
      `${dated}values:\n  shared.standard:\n    article: 第一条\n    value:`,
      'value-empty',
      8,
      'values.shared.standard.value',
      '“标准”（shared.standard）没有取值。',
      '"Standard" (shared.standard) has no value.',
      '请写成例如 735元/月。',
      'Write it as, for example, 735元/月.',
    ],
    [
      'an announced value in the wrong unit',
      `${dated}values:\n  shared.standard:\n    status: announced\n    value: 1元/年`,
      'value-in-wrong-unit',
      8,
      'values.shared.standard.value',
      '“标准”（shared.standard）不能用“1元/年”的单位。',
      '"Standard" (shared.standard) cannot be in the unit of "1元/年".',
      '请用 元/月、元/人·月、元/人/月，例如 735元/月。',
      'Use 元/月, 元/人·月, 元/人/月, such as 735元/月.',
    ],
    [
      'a value of what was abolished',
      `${dated}values:\n  shared.standard:\n    status: abolished\n    value: 1元/月`,
      'value-of-none',
      8,
      'values.shared.standard.value',
      'shared.standard 的状态是 abolished，却写了取值。',
      'shared.standard is abolished and yet has a value.',
      '请删去取值，或改正状态。',
      'Remove the value, or mend the status.',
    ],
    [
      'an entry of a list that is none',
      `${dated}values:\n  shared.standard:\n    - { value: 1元/月 }\n    - 2元/月`,
      'not-a-mapping',
      8,
      'values.shared.standard[1]',
      'shared.standard 的列表中应是 { value: …, from: … }。',
      'The list of shared.standard holds entries such as { value: …, from: … }.',
      '请写成“名称: 内容”的形式。',
      'Write it as "name: content", one a line.',
    ],
    [
      'values that are a list',
      `${dated}values: [1元/月]`,
      'not-a-mapping',
      5,
      'values',
      'values 下应是“标识: 取值”。',
      'Under values stands "id: value".',
      '请写成“名称: 内容”的形式。',
      'Write it as "name: content", one a line.',
    ],
    [
      'no first day',
      `${head}values:\n  shared.standard: 1元/月\n  allowance.extra: { value: 1元/月, from: 2023-09-01 }`,
      'from-missing',
      5,
      'values.shared.standard',
      'shared.standard 没有写明自哪天起。',
      'shared.standard does not say from which day on it holds.',
      '请写 from: 2024-07-01；不确知的写 from: { between: [可能的第一天, 确定的第一天] }。',
      'Give from: 2024-07-01; where it is not known, from: { between: [first possible day, first certain day] }.',
    ],
    [
      'nothing',
      dated,
      'document-sets-nothing',
      1,
      '',
      '这份文件没有设定任何取值。',
      'This document sets nothing.',
      '请在 values 下写明取值，例如 dibao.standard.urban: 735元/月。',
      'Give its values under "values", such as dibao.standard.urban: 735元/月.',
    ],
    [
      'no title',
      `${dated.replace('title: 通知\n', '')}${value}`,
      'document-without-title',
      1,
      '',
      '没有标题。',
      'There is no title.',
      '请写明公文标题：title: 关于……的通知。',
      'Give the title of the document: title: ….',
    ],
    [
      'no division',
      `${dated.replace("division: '430202'\n", '')}${value}`,
      'document-without-division',
      1,
      '',
      '没有写明是哪里的公文。',
      'It does not say whose document it is.',
      "请写明行政区划代码，例如 division: '500000'。",
      "Give the code of the division, such as division: '500000'.",
    ],
    [
      'no confidence',
      `${dated.replace('confidence: primary\n', '')}${value}`,
      'document-without-confidence',
      1,
      '',
      '没有写明可信度。',
      'It does not say how well it is known.',
      '请写明 confidence：primary（读到原文）、official-excerpt（官方摘录）、secondary（他人转述）或 unverified（未核实）。',
      'Give confidence: primary (the issuer’s own text), official-excerpt, secondary (somebody else’s page) or unverified.',
    ],
    [
      'a field that nobody can have meant',
      `${dated}zzzzzzzzzz: 1\n${value}`,
      'unrecognized-keys',
      5,
      'zzzzzzzzzz',
      '没有名为“zzzzzzzzzz”的字段。',
      'There is no field "zzzzzzzzzz".',
      '请删去，或改正其拼写。',
      'Remove it, or mend its spelling.',
    ],
    [
      'a misspelt field',
      `${dated}isuer: 某局\n${value}`,
      'unrecognized-keys',
      5,
      'isuer',
      '没有名为“isuer”的字段。',
      'There is no field "isuer".',
      '是否想写“issuer”？',
      'Did you mean "issuer"?',
    ],
    [
      'a citation of a value',
      `${dated}values:\n  shared.standard: { value: 1元/月, cite: notice }`,
      'unrecognized-keys',
      6,
      'values.shared.standard.cite',
      '“cite”不是政策文件的字段。',
      '"cite" is no field of a policy document.',
      '一个文件就是一份公文，无须引用；条款写 article。',
      'One file is one document and cites itself; give the article as "article".',
    ],
    [
      'an id that nobody can have meant',
      `${dated}values: { zzzzzzzzzzzzzzz: 1元/月 }`,
      'value-unknown',
      5,
      'values.zzzzzzzzzzzzzzz',
      '没有标识为“zzzzzzzzzzzzzzz”的取值。',
      'There is no value with the id "zzzzzzzzzzzzzzz".',
      '请用 minzheng policy where 查标识。',
      'See minzheng policy where for the ids.',
    ],
    [
      'an id by its last two parts',
      `${dated}values: { tiers.low: 1元/月 }`,
      'value-unknown',
      5,
      'values.tiers.low',
      '没有标识为“tiers.low”的取值。',
      'There is no value with the id "tiers.low".',
      '是否想写“allowance.tiers.low”？',
      'Did you mean "allowance.tiers.low"?',
    ],
    [
      'none of an id with a letter too many',
      `${dated}none: [shared.standardx]`,
      'value-unknown',
      5,
      'none[0]',
      '没有标识为“shared.standardx”的取值。',
      'There is no value with the id "shared.standardx".',
      '是否想写“shared.standard”？',
      'Did you mean "shared.standard"?',
    ],
    [
      'none of half a scale',
      `${dated}none: [shared.standard, allowance.tier.*]`,
      'value-unknown',
      5,
      'none[1]',
      '没有标识为“allowance.tier.*”的取值。',
      'There is no value with the id "allowance.tier.*".',
      '是否想写“allowance.tiers.low”？',
      'Did you mean "allowance.tiers.low"?',
    ],
    [
      'two values of one day',
      `${dated}values:\n  shared.standard:\n    - { value: 1元/月 }\n    - { value: 2元/月 }`,
      'two-entries-for-one-day',
      8,
      'values.shared.standard[1]',
      '430202的 shared.standard 自 2023-09-01 起有两个取值。',
      'shared.standard of 430202 has two entries from 2023-09-01 on.',
      '请只留一个，或改正起始日期。',
      'Keep one, or mend the day from which it holds.',
    ],
    [
      'a value that may have begun when another had not',
      `${dated}values:\n  shared.standard:\n    - { value: 1元/月 }\n    - { value: 2元/月, from: { between: [2023-09-01, 2024-01-01] } }`,
      'two-entries-for-one-day',
      8,
      'values.shared.standard[1]',
      '430202的 shared.standard 自 2024-01-01 起有两个取值。',
      'shared.standard of 430202 has two entries from 2024-01-01 on.',
      '请只留一个，或改正起始日期。',
      'Keep one, or mend the day from which it holds.',
    ],
    [
      'a value that ends on the first day of the next',
      `${dated}values:\n  shared.standard:\n    - { value: 1元/月, until: 2024-01-01 }\n    - { value: 2元/月, from: 2024-01-01 }`,
      'entries-overlap',
      8,
      'values.shared.standard[1]',
      '430202的 shared.standard 自 2024-01-01 起的取值，与自 2023-09-01 起、至 2024-01-01 止的取值重叠。',
      'The entry of shared.standard of 430202 from 2024-01-01 overlaps the one of 2023-09-01 to 2024-01-01.',
      '请改正前一取值的截止日期，或后一取值的起始日期。',
      'Mend the end of the earlier, or the beginning of the later.',
    ],
    [
      'a value that is known beyond the first day on which the next may have begun',
      `${dated}values:\n  shared.standard:\n    - { value: 1元/月, until: { unknownAfter: 2024-01-01 } }\n    - { value: 2元/月, from: { between: [2024-01-01, 2024-06-01] } }`,
      'entries-overlap',
      8,
      'values.shared.standard[1]',
      '430202的 shared.standard 自 2024-01-01 起的取值，与自 2023-09-01 起、至 2024-01-01 止的取值重叠。',
      'The entry of shared.standard of 430202 from 2024-01-01 overlaps the one of 2023-09-01 to 2024-01-01.',
      '请改正前一取值的截止日期，或后一取值的起始日期。',
      'Mend the end of the earlier, or the beginning of the later.',
    ],
    [
      'two values of the nation for one day',
      `${dated.replace('430202', '100000')}values:\n  shared.standard:\n    - { value: 1元/月 }\n    - { value: 2元/月 }`,
      'two-entries-for-one-day',
      8,
      'values.shared.standard[1]',
      '全国的 shared.standard 自 2023-09-01 起有两个取值。',
      'shared.standard of the nation has two entries from 2023-09-01 on.',
      '请只留一个，或改正起始日期。',
      'Keep one, or mend the day from which it holds.',
    ],
  ])('%s', (_, text, code, line, path, zh, en, remedyZh, remedyEn) => {
    const { document, problems } = read(text)
    expect(document).toBeUndefined()
    expect(problems.map(one => ({ ...one, path: formatPath(one.path) }))).toEqual([
      {
        code,
        severity: 'error',
        file: 'a.yaml',
        line,
        path,
        message: { zh, en },
        remedy: { zh: remedyZh, en: remedyEn },
      },
    ])
  })

  it('a text that is no document at all', () => {
    expect(read('- 1').problems).toEqual([
      {
        code: 'not-a-mapping',
        severity: 'error',
        file: 'a.yaml',
        line: 1,
        path: [],
        message: { zh: '这个文件不是一份政策文件。', en: 'This file is no policy document.' },
        remedy: { zh: '请写成“名称: 内容”的形式。', en: 'Write it as "name: content", one a line.' },
      },
    ])
    expect(Object.keys(read('').problems[0]!)).not.toContain('line')
    expect(read('a: [1').problems.map(one => [one.code, one.file, one.line])).toEqual([['syntax', 'a.yaml', 1]])
  })

  it('a value that is read from others', () => {
    const { problems } = readPolicyDocument(`${dated}values: { shared.one: 1元/月 }`, 'a.yaml', {
      definitions: valueDefinitions([common]),
    })
    expect(problems).toMatchObject([
      {
        code: 'value-of-others',
        severity: 'error',
        path: ['values', 'shared.one'],
        message: {
          zh: 'shared.one 取自其他取值，不单独设定。',
          en: 'shared.one is read from other values and not set by itself.',
        },
        remedy: { zh: '请分别写 shared.urban、shared.rural。', en: 'Set shared.urban, shared.rural.' },
      },
    ])
  })

  it.each([
    ['none: [1]', 'none[0]', 'expected string, received number'],
    ['none: { a: 5 }', 'none', 'expected array, received object'],
    ['until: 2023\nnone: [shared.standard]', 'until', 'expected string, received number'],
    ['until: { unknownAfter: 2023 }\nnone: [shared.standard]', 'until.unknownAfter', 'cannot be 2023'],
    [
      'values: { shared.standard: { value: 1元/月, from: { between: [2023, 2024-01-01] } } }',
      'values.shared.standard.from.between[0]',
      'expected string, received number',
    ],
    ['seen: 2023\nnone: [shared.standard]', 'seen', 'Invalid ISO date'],
  ])('%s is not of the kind that is meant', (text, path, en) => {
    const { problems } = read(dated + text)
    expect(problems.map(one => formatPath(one.path))).toEqual([path])
    expect(JSON.stringify(problems[0])).toContain(en)
  })
})

it.each(['constructor', '__proto__', 'toString'])('%s is a field as little as any other', key => {
  const { problems } = read(`${dated}${key}: x\nvalues:\n  shared.standard: { value: 1元/月, ${key}: x }`)
  expect(problems.map(one => [one.code, formatPath(one.path)])).toEqual([
    ['unrecognized-keys', key],
    ['unrecognized-keys', `values.shared.standard.${key}`],
  ])
})

describe('what is right', () => {
  it.each([
    ['a document of one day', `${dated}until: 2023-09-01\nvalues: { shared.standard: 1元/月 }`],
    [
      'known on its first day alone',
      `${dated}until: { unknownAfter: 2023-09-01 }\nvalues: { shared.standard: 1元/月 }`,
    ],
    [
      'an end without a beginning',
      `${head}until: 2023-09-01\nvalues: { shared.standard: { value: 1元/月, from: 2023-09-01 } }`,
    ],
    [
      'an end on the first day that is certain',
      `${head}from: { between: [2023-09-01, 2023-12-01] }\nuntil: 2023-12-01\nvalues: { shared.standard: 1元/月 }`,
    ],
    ['a value of one day', `${dated}values: { shared.standard: { value: 1元/月, until: 2023-09-01 } }`],
    [
      'a value that ends on the eve of the next',
      `${dated}values:\n  shared.standard:\n    - { value: 1元/月, until: 2023-12-31 }\n    - { value: 2元/月, from: { between: [2024-01-01, 2024-02-01] } }`,
    ],
    [
      'the same day for two places',
      `${dated.replace('430202', '430200')}values:\n  shared.standard:\n    - { value: 1元/月, for: [430202] }\n    - { value: 2元/月, for: [430203, '430204'] }`,
    ],
    ['what was announced, without a value', `${dated}values: { shared.standard: { status: announced } }`],
    [
      'what was announced beside what holds',
      `${dated}values:\n  shared.standard:\n    - { value: 1元/月 }\n    - { status: announced, value: 2元/月 }`,
    ],
    [
      'none and abolished',
      `${dated}values: { shared.standard: { status: none }, allowance.extra: { status: abolished } }`,
    ],
    [
      'none of a scale of which all is set',
      `${dated}values: { allowance.tiers.low: 1元/月, allowance.tiers.high: 2元/月 }\nnone: [allowance.tiers.*]`,
    ],
    ['none of a scale of which nothing is set', `${dated}none: [allowance.tiers.*]`],
  ])('%s', (_, text) => {
    expect(read(text).problems).toEqual([])
  })

  it('a document is kept as it was written', () => {
    expect(read(`${dated}none: [allowance.extra]`).document).toStrictEqual({
      division: '430202',
      title: '通知',
      confidence: 'primary',
      from: '2023-09-01',
      none: ['allowance.extra'],
    })
    const { document } = read(`${dated}number: 10\nvalues: { shared.standard: { status: none }, allowance.grade: 1 }`)
    expect([document?.number, { ...document?.values }]).toStrictEqual([
      '10',
      { 'shared.standard': { status: 'none' }, 'allowance.grade': { value: 1 } },
    ])
  })

  it('without what is empty, as far as it goes', () => {
    const data = { division: '430202', title: '通知', confidence: 'primary', from: '2023-09-01' }
    const checked = checkDocument({ ...data, values: { 'shared.standard': { value: null } } }, { definitions })
    expect('document' in checked && { ...checked.document.values }).toStrictEqual({ 'shared.standard': {} })
  })
})

describe('the places of a document', () => {
  const odd = (code: string) => (one: string, day: string) =>
    one === '430204' ? [] : [problem(code, 'warning', ['x'], [`${one} ${day}`, one], ['改', 'Mend'])]
  const values = `values:
  shared.standard: 1元/月
  allowance.extra: { value: 2元/月, from: 2024-01-01 }
  allowance.tiers.low: 3元/月
  allowance.tiers.high: { value: 3元/月, for: ['430203', '430204'] }
`
  it('are asked once for each first day, and said where they stand', () => {
    const { problems, document } = read(dated.replace('430202', '430200') + values, odd('division-unknown'))
    expect(document).toBeUndefined()
    expect(problems.map(one => [one.severity, formatPath(one.path), one.line, one.message.zh])).toEqual([
      ['error', 'division', 1, '430200 2023-09-01'],
      ['error', 'division', 1, '430200 2024-01-01'],
      ['error', 'values.allowance.tiers.high.for', 9, '430203 2023-09-01'],
    ])
  })

  it('that are in question are worth a look alone', () => {
    const { problems, document } = read(dated.replace('430202', '430200') + values, odd('division-undecided'))
    expect(document).toBeDefined()
    expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning'])
  })

  it('are not asked of the nation, nor where none is said', () => {
    const asked: string[] = []
    const note = (code: string) => {
      asked.push(code)
      return []
    }
    read(dated.replace('430202', '100000') + values.replace("'430203', '430204'", "'100000'"), note)
    read(dated.replace("division: '430202'\n", '') + values, note)
    expect(asked).toEqual([])
  })
})

describe('suggestions', () => {
  it('are looked for five hundred times', () => {
    const ids = Array.from({ length: 502 }, (_, index) => `  shared.standar${index}: 1元/月\n`).join('')
    const remedies = read(`${dated}values:\n${ids}`).problems.map(({ remedy }) => remedy.en)
    expect(remedies).toEqual([
      ...Array(500).fill('Did you mean "shared.standard"?'),
      ...Array(2).fill('See minzheng policy where for the ids.'),
    ])
  })

  it('are not made of an end that several ids have', () => {
    const leaf = z.int().optional()
    const policy = z.object({ a: z.object({ amount: leaf }), b: z.object({ amount: leaf }) })
    const two = valueDefinitions([{ id: 'program', title: { zh: '某项', en: 'Program' }, policy }])
    const { problems } = readPolicyDocument(`${dated}values: { amount: 1元 }`, 'a.yaml', { definitions: two })
    expect(problems[0]?.remedy.en).toBe('See minzheng policy where for the ids.')
  })
})

describe('a document that was read', () => {
  it('is known by its file and lines when a book finds what is wrong with it beside others', () => {
    const { document } = read(`${dated}values:\n  shared.standard: 1元/月\n  allowance.extra: 1元/月`)
    const book = policyBook(definitions, [standard('430202', '2023-09-01', '2元/月'), document!])
    expect(book.problems).toMatchObject([
      { code: 'two-entries-for-one-day', file: 'a.yaml', line: 6, path: ['values', 'shared.standard'] },
    ])
    const other = policyBook(definitions, [document!, standard('430202', '2023-09-01', '2元/月')])
    expect(other.problems).toHaveLength(1)
    expect(Object.keys(other.problems[0]!).sort()).toEqual(['code', 'message', 'path', 'remedy', 'severity'])
  })
})

describe('a value that the law leaves to a level of government', () => {
  const setBy = { level: 'prefecture', since: '2026-07-01', law: '社会救助法第十九条' } as const
  const definitions = valueDefinitions([
    {
      id: 'a',
      title: { zh: '甲', en: 'First' },
      policy: z.object({
        x: z
          .int()
          .min(0)
          .meta({ label: { zh: '标准', en: 'Standard' }, unit: 'fen/month', setBy }),
      }),
    },
  ])
  const codes = (division: string, from: string, more: object = {}) =>
    checkDocument(
      { division, title: 't', confidence: 'primary', from, values: { 'a.x': { value: '1元/月', ...more } } },
      { definitions },
    ).problems.map(({ code, severity, path }) => [code, severity, path.join('.')])
  const told = [['set-below-level', 'warning', 'values.a.x']]
  it.each([
    ['500112', '2026-06-30', {}, []],
    ['500112', '2026-07-01', {}, told],
    ['320404', '2026-07-01', {}, told],
    ['320400', '2026-07-01', {}, []],
    ['320000', '2026-07-01', {}, []],
    // A city sets it for its counties.
    ['320400', '2026-07-01', { for: ['320404'] }, []],
    ['320404', '2024-01-01', { from: '2026-07-01' }, told],
  ])('%s from %s, %j: %j', (division, from, more, expected) => {
    expect(codes(division, from, more)).toEqual(expected)
  })
})

it.each([
  ['430223', ['350200'], ['for-outside']],
  ['430200', ['430223'], []],
  ['430000', ['430223', '430200'], []],
  ['430200', ['430300'], ['for-outside']],
  ['100000', ['350200'], []],
])('a document of %s sets values for %j: %j', (division, places, expected) => {
  const values = { ['shared.standard']: { value: '1元/月', for: places } }
  const { problems } = checkDocument(
    { division, title: 't', confidence: 'primary', from: '2024-01-01', values },
    { definitions },
  )
  expect(problems.map(({ code }) => code)).toEqual(expected)
})
