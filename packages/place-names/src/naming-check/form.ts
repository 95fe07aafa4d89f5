import type { PlaceKind } from '../place-kinds/kinds.js'
import { genericData } from '../split-name/generic-parts.js'
import { splitName } from '../split-name/split.js'
import type { CharacterLevel } from '../standard-characters/characters.js'
import { finding, type NamingFinding } from './finding.js'

const runs = (name: string, form: RegExp): string[] => name.match(form) ?? []

/** Letters, signs and digits (art. 9(3); odd forms of the notice of 2018). */
export const scriptFindings = (name: string): NamingFinding[] => [
  ...runs(name, /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hiragana}\p{Script=Katakana}]+/gu).map(
    quote =>
      /^\p{Nl}+$/u.test(quote)
        ? finding(
            'odd-form',
            'error',
            ['怪'],
            quote,
            { zh: `“${quote}”是罗马数字，不是汉字。`, en: `“${quote}” is a Roman numeral, not a Chinese character.` },
            { zh: '请改用汉字，或去掉。', en: 'Write it in Chinese characters, or leave it out.' },
          )
        : finding(
            'standard-script',
            'error',
            ['洋', '怪'],
            quote,
            { zh: `“${quote}”不是规范汉字。`, en: `“${quote}” is not in Chinese characters.` },
            { zh: '请改用规范汉字。', en: 'Use standard Chinese characters.' },
          ),
  ),
  ...runs(name, /[^\p{L}\p{Nd}\p{Nl}]+/gu).map(quote =>
    finding(
      'odd-form',
      'error',
      ['怪'],
      quote,
      { zh: `专名中有非文字符号“${quote}”。`, en: `The sign “${quote}” is not part of the script.` },
      { zh: '请去掉符号或空格。', en: 'Leave signs and spaces out.' },
    ),
  ),
  ...runs(name, /[0-9０-９]+/g).map(quote =>
    finding(
      'odd-form',
      'warning',
      ['怪'],
      quote,
      { zh: `名称中有数字“${quote}”。`, en: `The digits “${quote}” stand in the name.` },
      { zh: '确有含义的请说明；序数请用汉字。', en: 'Say what they mean; write ordinals in Chinese characters.' },
    ),
  ),
  // 十一号 and 二十三号 are numbers like others.
  ...runs(name, /(?<![〇零一二三四五六七八九十百])[壹一贰二叁三]号/g).map(quote =>
    finding(
      'odd-form',
      'likely',
      ['大', '怪'],
      quote,
      {
        zh: `“${quote}”与汉字随意组合，或有夸大之嫌。`,
        en: `“${quote}” may be arbitrary, or say more than the place is.`,
      },
      { zh: '请换用有实际含义的专名。', en: 'Choose a specific element that has a meaning.' },
    ),
  ),
]

/** Characters that are not in the table of standard characters, or in its last level and not the place’s own. */
export const characterFindings = (
  { name, division = '' }: { readonly name: string; readonly division?: string },
  characterLevel: (character: string) => CharacterLevel | undefined,
  isLocal: (character: string, division: string) => boolean = () => false,
): NamingFinding[] =>
  [...new Set(runs(name, /\p{Script=Han}/gu))].flatMap(quote => {
    const level = characterLevel(quote)
    if (level === undefined)
      return finding(
        'standard-script',
        'error',
        ['怪'],
        quote,
        { zh: `“${quote}”不在《通用规范汉字表》内。`, en: `“${quote}” is not in the table of standard characters.` },
        { zh: '请改用规范字。', en: 'Use the standard form.' },
      )
    return level === 3 && !isLocal(quote, division)
      ? finding(
          'rare-character',
          'warning',
          ['怪'],
          quote,
          { zh: `“${quote}”是三级字，较为生僻。`, en: `“${quote}” is of the third level, and rare.` },
          {
            zh: '请用常用字；历来的地名专用字除外。',
            en: 'Use a common character, unless the place has always been written so.',
          },
        )
      : []
  })

const buildings: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['residential-area', 'building'])

/** 体育馆小区 is called after what stands near it. */
const publicBuilding = /(?:馆|堂|剧院|体育场)$/
const committeeAlone = /^(?:村|社区|嘎查)?(?:村民委员会|居民委员会|村委会|居委会)$/

const noSpecific = (quote: string, classes: NamingFinding['classes']): NamingFinding =>
  finding(
    classes.length > 0 ? 'stacked-generic' : 'structure',
    'error',
    classes,
    quote,
    { zh: '名称只有通名，没有专名。', en: 'There are generic elements alone, no specific element.' },
    { zh: '请加上专名。', en: 'Add a specific element.' },
  )

/** Parts of a name (art. 9), and generic elements one upon the other. */
export const structureFindings = (name: string, kind: PlaceKind): NamingFinding[] => {
  if (name.trim() === '')
    return [
      finding(
        'structure',
        'error',
        [],
        name,
        { zh: '名称为空。', en: 'The name is empty.' },
        { zh: '请填写名称。', en: 'Write the name.' },
      ),
    ]
  if (kind === 'natural-village') return []
  if (kind === 'committee-seat') return committeeAlone.test(name) ? [noSpecific(name, [])] : []
  // 大运河 is a name, and a generic element in 京杭大运河.
  if (genericData().parts.has(name) && name !== '大运河') return [noSpecific(name, [])]
  const { generic, base, specific, kinds } = splitName(name, { kind })
  if (generic === '')
    return [
      finding(
        'structure',
        'warning',
        [],
        name,
        { zh: '看不出通名。', en: 'No generic element was found.' },
        { zh: '请加上表明类别的通名。', en: 'Add the generic element that says what the place is.' },
      ),
    ]
  if (!buildings.has(kind) || !kinds.some(one => buildings.has(one))) return []
  const inner = splitName(specific)
  const stacked =
    inner.base.length > 1 && !publicBuilding.test(inner.base) && inner.kinds.some(one => buildings.has(one))
  // 海峡花园 and 机场小区 are called after a strait and an airport: those say nothing of the estate.
  const isOfEstates =
    genericData()
      .parts.get(specific)
      ?.kinds.some(one => buildings.has(one)) ?? false
  const onlyGeneric = isOfEstates && !publicBuilding.test(specific) && specific.length > 1
  if (!stacked && !onlyGeneric) return []
  const quote = `${onlyGeneric ? specific : inner.base}${base}`
  return onlyGeneric
    ? [noSpecific(quote, ['大'])]
    : [
        finding(
          'stacked-generic',
          'warning',
          ['大'],
          quote,
          { zh: `通名“${quote}”重叠。`, en: `Two generic elements stand one upon the other: “${quote}”.` },
          { zh: '请只留一个通名。', en: 'Keep one generic element.' },
        ),
      ]
}
