import { atArticle, type Citation, type LocalizedText, type PlainDate } from '@minzheng/core'

/** 国家通用语言文字法 of 2000, until 2025-12-31. */
export const languageLaw2000 = {
  title: '中华人民共和国国家通用语言文字法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2000-10-31',
  effective: '2001-01-01',
  url: 'https://flk.npc.gov.cn/detail?id=2c909fdd678bf17901678bf60b4e0249',
  confidence: 'primary',
} as const satisfies Citation

/** 国家通用语言文字法 as revised on 2025-12-27: what is cited of it stands two articles later, or one, and reads alike but for art. 14. */
export const languageLaw2025 = {
  title: '中华人民共和国国家通用语言文字法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2025-12-27',
  effective: '2026-01-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=f77ee28fe50241918f872785b51904f4',
  confidence: 'primary',
} as const satisfies Citation

interface Subject {
  readonly title: LocalizedText
  readonly in2000: string
  readonly in2025: string
}

/** What the law on the national language says of names and signs, with the article of each text. */
export const languageLawSubjects = {
  romanisation: {
    title: {
      zh: '《汉语拼音方案》是地名罗马字母拼写法的统一规范',
      en: 'The Scheme for the Chinese Phonetic Alphabet is the norm for place names in Roman letters',
    },
    in2000: '第十八条第二款',
    in2025: '第二十条第二款',
  },
  'public-facilities': {
    title: { zh: '公共场所的设施用字', en: 'Characters on facilities in public places' },
    in2000: '第十四条第二项',
    in2025: '第十五条第三项',
  },
  signboards: {
    title: { zh: '招牌、广告用字', en: 'Characters on signboards and advertisements' },
    in2000: '第十四条第三项',
    in2025: '第十五条第四项',
  },
  /** Since 2026 the standard characters must also be the main script (以规范汉字为主). */
  'beside-foreign-script': {
    title: { zh: '标志牌等同时使用外国文字的', en: 'Signs that use a foreign script as well' },
    in2000: '第十三条第一款',
    in2025: '第十四条第一款',
  },
  'other-characters': {
    title: { zh: '可以保留、使用繁体字和异体字的情形', en: 'Where traditional and variant characters may stay' },
    in2000: '第十七条',
    in2025: '第十九条',
  },
} as const satisfies Record<string, Subject>
/** What {@link languageLawAt} can be asked for. */
export type LanguageLawSubject = keyof typeof languageLawSubjects

/**
 * The article of the law on the national language on names and signs, as it read on a day; `undefined` before 2001-01-01, when
 * there was none.
 */
export const languageLawAt = (on: PlainDate, subject: LanguageLawSubject): Citation | undefined => {
  const { in2000, in2025 } = languageLawSubjects[subject]
  if (on >= languageLaw2025.effective) return atArticle(languageLaw2025, in2025)
  return on >= languageLaw2000.effective ? atArticle(languageLaw2000, in2000) : undefined
}

/**
 * Whether standard characters must be the main script (以规范汉字为主) of a sign that has a foreign script beside Chinese: since
 * 2026-01-01, by art. 14 of the law as revised, on the public service trades. It says nothing of what stands first.
 */
export const standardCharactersAreMain = (on: PlainDate): boolean => on >= languageLaw2025.effective
