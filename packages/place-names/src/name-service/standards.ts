import type { Citation, LocalizedText, PlainDate } from '@minzheng/core'

/** One standard that name work follows. Days that were not seen are left out. */
export interface NameStandard {
  readonly number: string
  readonly name: LocalizedText
  /** What it is for. */
  readonly about:
    | 'codes'
    | 'classes'
    | 'terms'
    | 'spelling'
    | 'transcription'
    | 'plans'
    | 'signs'
    | 'boundaries'
    | 'addresses'
    | 'services'
  readonly from?: PlainDate
  /** The edition that it took the place of. */
  readonly replaces?: string
  /** It must be followed (GB), or is recommended (GB/T). */
  readonly mandatory: boolean
  readonly cite: Citation
}

const standard = (
  number: string,
  zh: string,
  en: string,
  about: NameStandard['about'],
  more: Pick<NameStandard, 'from' | 'replaces'> & { known?: Citation['confidence'] } = {},
): NameStandard => {
  const { known = 'secondary', ...rest } = more
  const cite: Citation = { title: zh, number, confidence: known }
  return { number, name: { zh, en }, about, mandatory: !number.startsWith('GB/T'), cite, ...rest }
}

/** The standards of the system (地名标准体系), as pages that name them and lists of standards have them; texts were read of few. */
export const nameStandards: readonly NameStandard[] = [
  standard('GB/T 2260-2007', '中华人民共和国行政区划代码', 'Codes of divisions', 'codes', {
    from: '2008-02-01',
    replaces: 'GB/T 2260-2002',
  }),
  standard('GB/T 10114-2003', '县级以下行政区划代码编制规则', 'Codes of divisions below the county', 'codes', {
    from: '2003-12-01',
    replaces: 'GB/T 10114-1988',
  }),
  standard('GB/T 16159-2012', '汉语拼音正词法基本规则', 'Orthography of Hanyu Pinyin', 'spelling', {
    from: '2012-10-01',
    replaces: 'GB/T 16159-1996',
    known: 'unverified',
  }),
  standard('GB/T 17693.1-2008', '外语地名汉字译写导则 英语', 'English place names in Chinese', 'transcription', {
    from: '2009-04-01',
    replaces: 'GB/T 17693.1-1999',
  }),
  standard('GB/T 17693.5-2009', '外语地名汉字译写导则 西班牙语', 'Spanish place names in Chinese', 'transcription', {
    from: '2009-08-01',
    replaces: 'GB/T 17693.5-1999',
  }),
  standard('GB/T 17693.6-2008', '外语地名汉字译写导则 阿拉伯语', 'Arabic place names in Chinese', 'transcription', {
    from: '2009-04-01',
    replaces: 'GB/T 17693.6-1999',
  }),
  standard('GB 17733-2008', '地名 标志', 'Signs of place names', 'signs', {
    from: '2008-08-01',
    replaces: 'GB 17733.1-1999',
  }),
  standard('GB/T 17796-2009', '行政区域界线测绘规范', 'Surveying of boundary lines and markers', 'boundaries', {
    from: '2009-06-01',
    replaces: 'GB/T 17796-1999',
  }),
  standard('GB/T 18521-2001', '地名分类与类别代码编制规则', 'Classes of place names and their codes', 'classes', {
    from: '2002-04-01',
  }),
  standard('GB/T 23295.1-2009', '地名信息服务 第1部分：通则', 'Information on place names: general', 'services', {
    from: '2009-08-01',
  }),
  standard(
    'GB/T 23705-2009',
    '数字城市地理信息公共平台 地名/地址编码规则',
    'Codes of names and addresses',
    'addresses',
    {
      from: '2009-10-01',
    },
  ),
  standard('GB/T 38207-2019', '中国地理实体通名 汉语拼音字母拼写规则', 'Generic elements in pinyin', 'spelling', {
    from: '2019-10-18',
  }),
  standard('GB/T 38210-2019', '地名 术语', 'Terms of place names', 'terms', { from: '2019-10-18' }),
  standard('GB/T 39609-2020', '地名地址地理编码规则', 'Codes of places and addresses', 'addresses', {
    from: '2020-12-14',
  }),
  standard('GB/T 46866-2025', '地名通名术语', 'Terms of generic elements', 'terms', { from: '2026-04-01' }),
  standard('GB/T 46867-2025', '地名方案 编制导则', 'How plans of names are drawn up', 'plans', { from: '2026-04-01' }),
]

/** Documents print the year behind one dash or another, with or without spaces. */
const numberOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toUpperCase()

/**
 * What is known of an edition that a document names: `listed`, or `replaced` by a newer edition of the list; `undefined` where it is
 * on neither side. The list is that of nation-wide standards only, and grows as they are read.
 */
export const standardStatus = (
  number: string,
): { readonly status: 'listed' | 'replaced'; readonly standard: NameStandard } | undefined => {
  const asked = numberOf(number)
  const listed = nameStandards.find(one => numberOf(one.number) === asked)
  if (listed) return { status: 'listed', standard: listed }
  const replaced = nameStandards.find(({ replaces }) => replaces !== undefined && numberOf(replaces) === asked)
  return replaced && { status: 'replaced', standard: replaced }
}

/** The standards for a part of the work, those that must be followed first. */
export const standardsAbout = (about: NameStandard['about']): readonly NameStandard[] =>
  nameStandards.filter(one => one.about === about).toSorted((a, b) => Number(b.mandatory) - Number(a.mandatory))
