import type { Citation, Confidence } from '@minzheng/core'
import { bannerForms, countyForms } from './county-forms.js'
import { featureForms, genericsOf } from './feature-forms.js'
import { readingSources, readingsTable } from './readings-table.js'
import { withoutTones } from './syllables.js'

/** The roman form that is official for a name and is not what its characters spell, or that sources disagree on. */
export interface OfficialName {
  readonly name: string
  readonly form: string
  /** What other sources give for the same name. */
  readonly others: readonly string[]
  /** Where other places have the name too: the generic elements that make it this one (阿里地区 Ngari, but 阿里山). */
  readonly onlyBefore: readonly string[] | undefined
  /** Whether the form is one of another language, so that another place of the name may have it too (塔里木乡). */
  readonly isOwnLanguage: boolean
  /** Whether a list has it; a form in common use is none. */
  readonly isListed: boolean
  readonly cite: Citation
}

const romanList: Citation = {
  title: '县级以上行政区划罗马字母拼写表',
  confidence: 'secondary',
  note: 'public copies; names in Mongolian, Tibetan and Uygur by the transcription of June 1976 (少数民族语地名汉语拼音字母音译转写法)',
}

const commonForms: Citation = { title: '通行写法', confidence: 'unverified' }

/** Names that the readings table does not hold, with the other forms that lists print. */
const listed: readonly (readonly [name: string, form: string, ...others: string[]])[] = [
  ['赤峰', 'Chifeng', 'Ulanhad'],
  ['阿图什', 'Artux'],
  ['阿合奇', 'Akqi'],
  ['阿克陶', 'Akto'],
  ['阿瓦提', 'Awat'],
  ['布尔津', 'Burqin'],
  ['博乐', 'Bole', 'Bortala'],
  ['博湖', 'Bohu', 'Bagrax'],
  ['拜城', 'Baicheng', 'Bay'],
  ['额敏', 'Emin', 'Dorbiljin'],
  ['富蕴', 'Fuyun', 'Koktokay'],
  ['福海', 'Fuhai', 'Burultokay'],
  ['哈巴河', 'Habahe', 'Kaba'],
  ['裕民', 'Yumin', 'Qagantokay'],
  ['德格', 'Dêgê'],
  ['得荣', 'Dêrong'],
  ['德钦', 'Dêqên'],
  ['丹巴', 'Danba', 'Rongzhag'],
  ['稻城', 'Daocheng', 'Dabba'],
  ['措勤', 'Coqên'],
  ['革吉', "Gê'gyai"],
  ['改则', 'Gêrzê'],
  ['甘德', 'Gadê'],
  ['普兰', 'Burang'],
  ['噶尔', 'Gar'],
]

/** Common forms that no list of divisions holds. Rule 12 writes r only for a written 儿. */
const common: readonly (readonly [name: string, form: string, ...others: string[]])[] = [
  ['大栅栏', 'Dashilan', 'Dashilar'],
]

/** Where sources differ on a name of the readings table. */
const disputed: Readonly<Record<string, readonly string[]>> = {
  百色: ['Bose'],
  林芝: ['Linzhi'],
  喀什: ['Kashi'],
  宕昌: ['Dangchang'],
  红寺堡: ['Hongsipu', 'Hongsibao'],
  覃塘: ['Qintang'],
  乐陵: ['Leling'],
  阿坝: ['Aba'],
  巴楚: ['Maralbexi'],
  尉犁: ['Lopnur'],
}

/** These characters also stand for other places: the generic elements, or none, that the form goes with. */
const sharedNames: Readonly<Record<string, readonly string[]>> = {
  兴安: ['盟'],
  阿里: ['地区'],
  香港: ['', '特别行政区'],
  澳门: ['', '特别行政区'],
}

/** 贡嘎县 is Gonggar, 贡嘎山 is not: a county’s form goes with a county’s generic element. */
const countyParts = ['县', '市', '区', '矿区', '旗', '自治县', '自治旗']
const hasRestoredMarks = /[êü]/i

const lettersOf = (text: string): string => withoutTones(text).toLowerCase().replaceAll(/[' ]/g, '')

let names: ReadonlyMap<string, OfficialName> | undefined

/** Every official form, by the characters that it stands for (the specific element). */
export const officialNames = (): ReadonlyMap<string, OfficialName> => {
  if (names) return names
  const built = new Map<string, OfficialName>()
  const add = (name: string, form: string, others: readonly string[], confidence: Confidence, list = romanList) =>
    built.set(name, {
      name,
      form,
      others,
      onlyBefore: sharedNames[name],
      isOwnLanguage: false,
      isListed: list !== commonForms,
      cite: { ...list, confidence },
    })
  for (const [name, form, ...others] of common) add(name, form, others, 'unverified', commonForms)
  for (const [name, form, ...others] of countyForms)
    built.set(name, {
      name,
      form,
      others,
      onlyBefore: name.length > 2 ? ['', ...countyParts] : countyParts,
      isOwnLanguage: true,
      isListed: true,
      cite: { ...romanList, confidence: hasRestoredMarks.test(form) ? 'unverified' : 'secondary' },
    })
  for (const [name, form] of bannerForms) add(name, form, [], 'secondary')
  for (const [name, form, ...others] of listed) add(name, form, others, 'secondary')
  for (const { name, reading, form, sources, confidence } of readingsTable()) {
    const key = name.slice(0, reading.length)
    // 新疆维吾尔 is two words, and the second is the people’s own name.
    if (key.endsWith('维吾尔')) continue
    const others = disputed[key] ?? []
    const isListed = sources.some(({ title }) => title === readingSources.L.title)
    if (isListed || others.length > 0 || lettersOf(reading.join('')) !== lettersOf(form))
      add(key, form, others, confidence)
  }
  for (const [list, cite] of featureForms)
    for (const [name, form, generics] of list) {
      const known = built.get(name)
      if (known && known.form !== form) continue
      // A name of three characters or more is the feature’s also by itself.
      const words = genericsOf(generics).map(({ text }) => text)
      const onlyBefore = name.length > 2 && !words.includes('') ? ['', ...words] : words
      if (!known) built.set(name, { name, form, others: [], onlyBefore, isOwnLanguage: true, isListed: true, cite })
      else if (known.onlyBefore)
        built.set(name, { ...known, onlyBefore: [...new Set([...known.onlyBefore, ...onlyBefore])] })
    }
  names = built
  return names
}

/** 中国各民族名称的罗马字母拼写法和代码. */
export const peoplesStandard: Citation = {
  title: '中国各民族名称的罗马字母拼写法和代码',
  number: 'GB 3304-1991',
  issued: '1991-08-30',
  effective: '1992-04-01',
  confidence: 'secondary',
  note: 'its tables as a public library copies them',
}

/** Peoples whose names are written in their own language’s form; the others are spelled as they are read. */
const ownForms: Readonly<Record<string, string>> = {
  蒙古: 'Mongol',
  维吾尔: 'Uygur',
  哈萨克: 'Kazak',
  柯尔克孜: 'Kirgiz',
  塔吉克: 'Tajik',
  锡伯: 'Xibe',
  达斡尔: 'Daur',
  鄂伦春: 'Oroqen',
  鄂温克: 'Ewenki',
  布依: 'Buyei',
  撒拉: 'Salar',
  保安: 'Bonan',
  裕固: 'Yugur',
  佤: 'Va',
  京: 'Gin',
  门巴: 'Monba',
  珞巴: 'Lhoba',
  独龙: 'Derung',
  俄罗斯: 'Russ',
  赫哲: 'Hezhen',
  乌孜别克: 'Uzbek',
  塔塔尔: 'Tatar',
  布朗: 'Blang',
  水: 'Sui',
}

/**
 * The stem of a people’s name and whether 族 follows it, for a people that is not spelled as it is read: 达斡尔族 -> `Daur`, true.
 * 朝鲜族 is not among them: official lists of divisions write Chaoxianzu.
 */
export const peopleForm = (word: string): { readonly stem: string; readonly hasZu: boolean } | undefined => {
  const hasZu = word.length > 1 && word.endsWith('族')
  const people = hasZu ? word.slice(0, -1) : word
  const stem = people.length > 1 || hasZu ? ownForms[people] : undefined
  return stem === undefined ? undefined : { stem, hasZu }
}
