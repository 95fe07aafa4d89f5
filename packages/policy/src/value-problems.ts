import { type LocalizedText, type Problem, problem } from '@minzheng/core'
import { didYouMean } from '@minzheng/core/written'
import type { ValueDefinition } from './definitions.js'
import { formatValue, type NoValue, type PolicyValue, unitWordsOf } from './value-text.js'

const quoted = (definition: ValueDefinition): LocalizedText => ({
  zh: `“${definition.label.zh}”（${definition.id}）`,
  en: `"${definition.label.en}" (${definition.id})`,
})

/** A value of this kind, as one would write it. */
export const exampleOf = (definition: ValueDefinition): string => {
  const { kind, options, least = 0, most } = definition
  if (kind === 'choice') return options?.[0] ?? ''
  if (kind === 'yes-no') return 'true'
  if (kind === 'date') return '2024-07-01'
  if (kind === 'text') return ''
  const usual = definition.unit?.startsWith('fen') ? 73_500 : definition.unit === undefined ? 0.3 : 12
  return formatValue(usual >= least && usual <= (most ?? usual) ? usual : least, definition)
}

const optionsText = ({ options = [], words = {} }: ValueDefinition, language: 'zh' | 'en'): string =>
  options
    .map(option => (Object.hasOwn(words, option) ? `${option}（${words[option]?.[language]}）` : option))
    .join(language === 'zh' ? '、' : ', ')

const unitsText = (definition: ValueDefinition, separator: string): string =>
  unitWordsOf(definition)
    .slice(0, 3)
    .map(({ word }) => word)
    .join(separator)

const range = (definition: ValueDefinition): string => {
  const bound = (value: PolicyValue | undefined) => (value === undefined ? '' : formatValue(value, definition))
  return `${bound(definition.least)} – ${bound(definition.most)}`
}

const codes: Record<NoValue, string> = {
  empty: 'value-empty',
  'bare-number': 'value-without-unit',
  'wrong-unit': 'value-in-wrong-unit',
  'not-a-value': 'value-malformed',
  'too-fine': 'value-too-fine',
  'out-of-bounds': 'value-out-of-bounds',
  'not-an-option': 'value-not-an-option',
}

const remedyByExample = (definition: ValueDefinition): LocalizedText => {
  const example = exampleOf(definition)
  return example === ''
    ? { zh: '请写成文字。', en: 'Write it as a text.' }
    : { zh: `请写成例如 ${example}。`, en: `Write it as, for example, ${example}.` }
}

/** A bare number with the unit that it lacks, as the officer who wrote it most likely meant it. */
const withUnit = (written: unknown, definition: ValueDefinition): LocalizedText => {
  const units = definition.unit === undefined ? 2 : 1
  const meant = unitWordsOf(definition)
    .slice(0, units)
    .map(({ word }) => `${written}${word}`)
  return {
    zh: `请写明单位，例如 ${meant.join(' 或 ')}。`,
    en: `Write the unit with it, such as ${meant.join(' or ')}.`,
  }
}

/** What is wrong with a written value, and how to mend it. */
export const wrongValue = (
  path: Problem['path'],
  written: unknown,
  definition: ValueDefinition,
  wrong: NoValue,
): Problem => {
  const { zh, en } = quoted(definition)
  const texts: Record<NoValue, readonly [LocalizedText, LocalizedText]> = {
    empty: [{ zh: `${zh}没有取值。`, en: `${en} has no value.` }, remedyByExample(definition)],
    'bare-number': [
      { zh: `${zh}的取值 ${written} 没有单位。`, en: `The value ${written} of ${en} has no unit.` },
      withUnit(written, definition),
    ],
    'wrong-unit': [
      { zh: `${zh}不能用“${written}”的单位。`, en: `${en} cannot be in the unit of "${written}".` },
      {
        zh: `请用 ${unitsText(definition, '、')}，例如 ${exampleOf(definition)}。`,
        en: `Use ${unitsText(definition, ', ')}, such as ${exampleOf(definition)}.`,
      },
    ],
    'not-a-value': [
      { zh: `${zh}的取值“${written}”读不出来。`, en: `The value "${written}" of ${en} cannot be read.` },
      remedyByExample(definition),
    ],
    'too-fine': [
      {
        zh: `${zh}的取值“${written}”过细：须为整数单位（金额到分）。`,
        en: `The value "${written}" of ${en} is too fine: it must be whole (money in whole fen).`,
      },
      remedyByExample(definition),
    ],
    'out-of-bounds': [
      {
        zh: `${zh}的取值“${written}”超出范围（${range(definition)}）。`,
        en: `The value "${written}" of ${en} is outside its bounds (${range(definition)}).`,
      },
      { zh: '请核对数字与单位。', en: 'Check the figure and its unit.' },
    ],
    'not-an-option': [
      { zh: `${zh}没有“${written}”这一选项。`, en: `"${written}" is no option of ${en}.` },
      { zh: `请从中选择：${optionsText(definition, 'zh')}。`, en: `Choose one of ${optionsText(definition, 'en')}.` },
    ],
  }
  return problem(codes[wrong], 'error', path, ...texts[wrong])
}

/** An id that no program reads, with the one that was perhaps meant. */
export const unknownValue = (path: Problem['path'], id: string, meant: string | undefined): Problem =>
  problem(
    'value-unknown',
    'error',
    path,
    [`没有标识为“${id}”的取值。`, `There is no value with the id "${id}".`],
    meant === undefined
      ? ['请用 minzheng policy where 查标识。', 'See minzheng policy where for the ids.']
      : didYouMean(meant),
  )
