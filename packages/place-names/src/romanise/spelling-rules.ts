import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'

/** 中国地名汉语拼音字母拼写规则（汉语地名部分）: how names in Chinese are written in Latin letters. */
export const spellingRules1984 = {
  title: '中国地名汉语拼音字母拼写规则（汉语地名部分）',
  number: '〔84〕中地字第17号',
  issuer: '中国地名委员会、中国文字改革委员会、国家测绘局',
  issued: '1984-12-25',
  effective: '1984-12-25',
  confidence: 'secondary',
  note: 'read in reposts that differ in details; numbered as they print it, 1 to 14 agree in all',
} as const satisfies Citation

/** GB 17733: signs. Capitals without tones are what other pages say of it; its text was not read. */
export const signStandard: Citation = {
  title: '地名 标志',
  number: 'GB 17733-2008',
  confidence: 'unverified',
}

/** GB/T 28039: YU for the Ü of LÜ and NÜ is a rule for persons’ names on passports, where the machine has no Ü. */
export const personNameStandard: Citation = {
  title: '中国人名汉语拼音字母拼写规则',
  number: 'GB/T 28039-2011',
  issued: '2011-10-31',
  effective: '2012-02-01',
  confidence: 'secondary',
  note: 'as copies print it; LYU, NYU, LUE and NUE as the National Immigration Administration announced on 2021-09-29',
}

const texts = {
  1: { zh: '专名与通名分写', en: 'Specific and generic elements are separate words' },
  2: {
    zh: '单音节的修饰、限定成分与相关部分连写，双音节和多音节的分写',
    en: 'A modifier of one syllable is joined, a longer one is separate',
  },
  3: { zh: '自然村镇名称各音节连写', en: 'The name of a natural village or town is one word' },
  6: { zh: '数词用拼音', en: 'Numerals are spelled out' },
  7: { zh: '代码和街巷名称中的序数词用阿拉伯数字', en: 'Codes, and ordinals of streets, are Arabic digits' },
  8: { zh: '按普通话和审定的读音', en: 'Standard pronunciation, as approved for this name' },
  9: { zh: '标声调；特殊情况可不标', en: 'Tones are marked; a special need may leave them out' },
  10: {
    zh: '每段第一个字母大写；特殊情况可全部大写',
    en: 'Each word has a capital; a special need may use capitals throughout',
  },
  11: {
    zh: '以 a、o、e 开头的非第一音节前用隔音符号',
    en: 'An apostrophe before a later syllable that begins with a, o or e',
  },
  12: { zh: '写出的“儿”化音用 r 表示', en: 'A written 儿 that colours the syllable is r' },
  14: { zh: '建筑物、企事业单位等按专名、通名分写', en: 'Buildings and institutions are cut into their words' },
} as const satisfies Record<number, LocalizedText>

/** A rule of 中国地名汉语拼音字母拼写规则 (1984) that can shape a form. */
export type SpellingRule = keyof typeof texts

/** A rule that shaped a form, and where it stands. */
export interface SpellingReason {
  /** The number in the rules of 1984; absent where another document decides. */
  readonly rule?: SpellingRule
  readonly text: LocalizedText
  readonly cite: Citation
}

const reasons = new Map<SpellingRule, SpellingReason>()

/** The reason that a rule of 1984 gives for a form, with its number and text. */
export const byRule = (rule: SpellingRule): SpellingReason => {
  const known = reasons.get(rule)
  if (known) return known
  const reason = { rule, text: texts[rule], cite: atArticle(spellingRules1984, `第${rule}条`) }
  reasons.set(rule, reason)
  return reason
}
