import { type LocalizedText, type Problem, problem } from '@minzheng/core'
import { type FormField, fieldsOf } from '@minzheng/core/form'
import type { Program } from '@minzheng/rules'

type Pair = readonly [zh: string, en: string]

/** The fact that a path names: from the case, or `members.birth` from a list. */
const fieldAt = (fields: readonly FormField[], path: string): FormField | undefined => {
  for (const field of fields) {
    if (field.path === path) return field
    const isUnder = field.kind === 'group' && path.startsWith(`${field.path}.`)
    const found =
      field.kind === 'part'
        ? fieldAt(field.fields ?? [], path)
        : isUnder
          ? fieldAt(field.fields ?? [], path.slice(field.path.length + 1))
          : undefined
    if (found) return found
  }
  return undefined
}

const boundsOf = ({ least, most, unit }: FormField): Pair => {
  const range = [least ?? '', most ?? ''].join('…')
  const money: Pair = unit?.startsWith('fen') ? ['（以分计）', ' (in fen)'] : ['', '']
  return [`${range}${money[0]}`, `${range}${money[1]}`]
}

const writtenAs: Readonly<Record<FormField['kind'], Pair>> = {
  number: ['数字', 'a number'],
  'yes-no': ['是或否', 'yes or no'],
  choice: ['列出的取值之一', 'one of its words'],
  date: ['日期，如 2024-06-30', 'a date, such as 2024-06-30'],
  text: ['文字', 'a text'],
  part: ['一组情况', 'facts'],
  group: ['名单', 'a list'],
}

/** What is wrong with a fact, and how to mend it, by the code of the reason. */
const ofFact = (code: string, field: FormField): readonly [message: Pair, remedy: Pair] | undefined => {
  const { zh, en } = field.label
  const word = (value: string | undefined): LocalizedText =>
    field.options?.find(one => one.value === value)?.label ?? { zh: value ?? '', en: value ?? '' }
  const options = (field.options ?? []).map(({ value }) => value).join(', ')
  const [inZh, inEn] = boundsOf(field)
  switch (code) {
    case 'value-missing':
      return [
        [`缺少“${zh}”。`, `"${en}" is missing.`],
        ['请补上；这一项不能不知道。', 'Fill it in: it has to be known.'],
      ]
    case 'unreadable':
      return [
        [`“${zh}”的写法读不出。`, `"${en}" cannot be read as it is written.`],
        [`请写成${writtenAs[field.kind][0]}。`, `Write ${writtenAs[field.kind][1]}.`],
      ]
    case 'out-of-bounds':
      return [
        [`“${zh}”超出 ${inZh}。`, `"${en}" is outside ${inEn}.`],
        ['请核对数值和单位；金额以分计。', 'Check the number and its unit: money is in fen.'],
      ]
    case 'not-whole':
      return [
        [`“${zh}”的小数位过多或不是要求的倍数。`, `"${en}" is no multiple of its smallest step.`],
        [`请按 ${field.step ?? 1} 的倍数填写。`, `Write a multiple of ${field.step ?? 1}.`],
      ]
    case 'not-an-option':
      return [
        [`“${zh}”不是列出的取值。`, `"${en}" is none of its words.`],
        [`请从以下取值中选择：${options}。`, `Choose one of ${options}.`],
      ]
    case 'date-too-late':
      return [
        [`“${zh}”晚于个案的日期。`, `"${en}" is after the day of the case.`],
        ['请核对两个日期。', 'Check the two dates.'],
      ]
    case 'date-too-early':
      return [
        [`“${zh}”距今过久。`, `"${en}" is too long ago.`],
        ['请核对年份。', 'Check the year.'],
      ]
    case 'another-day':
      return [
        [`“${zh}”与个案的日期不是同一天。`, `"${en}" is not the day of the case.`],
        ['请改为同一天，或将该列列入 ignore。', 'Make them one day, or name the column in ignore.'],
      ]
    case 'group-size':
      return [
        [`“${zh}”的人数超出 ${inZh}。`, `"${en}": their number is outside ${inEn}.`],
        [
          '请核对成员是否齐全、主键是否一致。',
          'See that all members are there, and that their keys are those of the cases.',
        ],
      ]
    case 'not-just-one':
      return [
        [`“${zh}”为“${word(field.once).zh}”的应恰有一名。`, `"${en}" is "${word(field.once).en}" for just one member.`],
        [`请只将一人写作 ${field.once ?? ''}。`, `Write ${field.once ?? ''} for one.`],
      ]
    case 'more-than-one':
      return [
        [
          `“${zh}”为“${word(field.atMostOnce).zh}”的至多一名。`,
          `"${en}" is "${word(field.atMostOnce).en}" for one member at most.`,
        ],
        ['请核对，如实写明各人的关系。', 'Check them, and write for each what they are.'],
      ]
    default:
      return undefined
  }
}

/** What is wrong with a row as a row. */
const ofRow: Readonly<Record<string, readonly [message: Pair, remedy: Pair]>> = {
  'key-missing': [
    ['没有主键。', 'There is no key.'],
    ['请补上主键；成员的主键是其个案的。', 'Give it one; that of a member is the key of its case.'],
  ],
  'key-twice': [
    ['有几行的主键相同。', 'Several rows have this key.'],
    ['请删去重复的行，或改正主键。', 'Remove the rows that are there twice, or mend the key.'],
  ],
  'case-missing': [
    ['个案文件中没有这名成员的个案。', 'The case of this member is in no file.'],
    ['请补上个案，或改正成员的主键。', 'Add the case, or mend the key of the member.'],
  ],
  'place-missing': [
    ['没有写地方。', 'No place is given.'],
    ['请补上行政区划代码。', 'Give the code of the division.'],
  ],
  'date-missing': [
    ['没有写日期。', 'No day is given.'],
    ['请补上日期，如 2024-06-30。', 'Give the day, such as 2024-06-30.'],
  ],
  'not-in-force': [
    ['当日没有施行的规定。', 'No rule was in force that day.'],
    ['请核对日期；minzheng describe 列出各版起止。', 'Check the day; minzheng describe lists the versions.'],
  ],
  'division-unknown': [
    ['没有这个区划。', 'There is no such division.'],
    ['请核对行政区划代码。', 'Check the code of the division.'],
  ],
  'division-abolished': [
    ['这个区划当日已撤销。', 'The division was abolished by that day.'],
    ['请写当日的区划代码，或改正日期。', 'Give the code of that day, or mend the day.'],
  ],
  'division-not-yet': [
    ['这个区划当日尚未设立。', 'The division was not there yet that day.'],
    ['请写当日的区划代码，或改正日期。', 'Give the code of that day, or mend the day.'],
  ],
  'not-a-division-code': [
    ['不是行政区划代码。', 'This is no code of a division.'],
    ['请写 6、9 或 12 位代码，如 350200。', 'Write a code of 6, 9 or 12 digits, such as 350200.'],
  ],
  'not-a-date': [
    ['日期不存在。', 'There is no such day.'],
    ['请写成 2024-06-30。', 'Write it as 2024-06-30.'],
  ],
  'line-broken': [
    ['这一行读不出。', 'The line cannot be read.'],
    ['请改正引号、分隔符或 JSON。', 'Mend its quotes, delimiters or JSON.'],
  ],
}

const anyRow: readonly [message: Pair, remedy: Pair] = [
  ['这一行不能用。', 'The row cannot be used.'],
  ['请对照 minzheng describe 改正。', 'Mend it by what minzheng describe says.'],
]

/** A reason for which a row is rejected, as a problem in words: `out-of-bounds:members.wage`. */
export const reasonProblem = (reason: string, table: string, { facts }: Program): Problem => {
  const [code = '', path = ''] = reason.split(/:\s*/, 2)
  const field = code === 'line-broken' ? undefined : fieldAt(fieldsOf(facts), path)
  const day: FormField | undefined =
    path === 'date'
      ? { path, kind: 'date', label: { zh: '日期', en: 'Date' }, required: true, mayBeUnknown: false }
      : undefined
  const about = field ?? day
  const [message, remedy] = (about && ofFact(code, about)) ?? ofRow[code] ?? anyRow
  const at = path === '' || code === 'line-broken' ? [] : path.split('.')
  return problem(code, 'error', at[0] === table ? at : [table, ...at], message, remedy)
}
