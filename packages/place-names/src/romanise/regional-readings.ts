/** How a character is read in names of places, by the place; the first reading is that of places that are not listed. */
interface RegionalReading {
  readonly usual: string
  /** Whether it is read so wherever no word or place says otherwise. */
  readonly isUsuallySettled: boolean
  readonly others: readonly string[]
  /** Division codes, or their beginnings, and what is read there; `?` behind a reading means mostly. */
  readonly byPlace: readonly (readonly [place: string, reading: string])[]
  /** Words in which it is read so everywhere. */
  readonly words: readonly (readonly [word: string, reading: string])[]
}

type Row = readonly [
  character: string,
  usual: string,
  others: string,
  byPlace?: Readonly<Record<string, string>>,
  words?: Readonly<Record<string, string>>,
]

/**
 * Characters with several readings that no rule chooses among: the readings are those of dictionaries, their places those that
 * articles on readings name (吴振祺：地名读音) or that gazetteers show.
 */
const rows: readonly Row[] = [
  // A stage of a post road (里堡) is pù; a walled village in the north bǔ or pù; a fort, and the south, bǎo.
  [
    '堡',
    'bǎo',
    'bǔ pù',
    { 11: 'pù?', 13: 'bǔ?', 14: 'bǔ?', 21: 'pù?', 22: 'pù?', 23: 'pù?', 64: 'bǔ?' },
    { 里堡: 'pù' },
  ],
  ['涌', 'yǒng', 'chōng', { 44: 'chōng?', 81: 'chōng', 82: 'chōng' }, { 涌泉: 'yǒng' }],
  [
    '圩',
    'wéi',
    'xū',
    { 31: 'wéi?', 32: 'wéi?', 34: 'wéi?', 35: 'xū?', 36: 'xū?', 43: 'xū?', 44: 'xū', 45: 'xū', 46: 'xū' },
  ],
  ['埔', 'pǔ', 'bù', { 35: 'pǔ?', 44: 'pǔ?', 4405: 'bù?', 4414: 'bù?', 4451: 'bù?', 4452: 'bù?' }, { 黄埔: 'pǔ' }],
  ['垌', 'dòng', 'tóng', { 42: 'tóng', 44: 'dòng', 45: 'dòng', 52: 'dòng' }],
  ['峒', 'dòng', 'tóng', { 43: 'dòng', 44: 'dòng', 45: 'dòng', 52: 'dòng' }, { 崆峒: 'tóng' }],
  ['浒', 'hǔ', 'xǔ', { 32: 'xǔ', 33: 'hǔ', 41: 'hǔ' }],
  ['漯', 'luò', 'tà', { 37: 'tà', 41: 'luò' }],
  ['莘', 'shēn', 'xīn', { 31: 'xīn', 37: 'shēn' }],
  ['涡', 'wō', 'guō', { 34: 'guō', 41: 'guō' }],
  ['泌', 'mì', 'bì', { 41: 'bì' }],
  ['沌', 'dùn', 'zhuàn', { 42: 'zhuàn' }],
  ['陂', 'bēi', 'pí pō', { 35: 'bēi?', 36: 'bēi?', 42: 'pí?', 44: 'bēi?', 45: 'bēi?' }],
  [
    '行',
    'xíng',
    'háng',
    { 31: 'háng?', 32: 'háng?' },
    { 太行: 'háng', 银行: 'háng', 行政: 'xíng', 步行: 'xíng', 自行: 'xíng', 行宫: 'xíng' },
  ],
  ['泊', 'bó', 'pō', { 12: 'pō?', 37: 'pō?', 65: 'pō?' }],
  ['乐', 'lè', 'yuè lào', {}, { 长乐: 'lè', 安乐: 'lè', 快乐: 'lè', 音乐: 'yuè', 乐观: 'lè', 乐园: 'lè', 康乐: 'lè' }],
  ['朴', 'pǔ', 'pò piáo'],
  ['单', 'dān', 'shàn'],
  ['解', 'jiě', 'xiè hài', {}, { 解放: 'jiě' }],
  ['调', 'diào', 'tiáo'],
  ['弄', 'nòng', 'lòng'],
  ['扎', 'zhā', 'zā zhá'],
  ['泷', 'lóng', 'shuāng'],
  ['凹', 'āo', 'wā', { 14: 'wā?', 41: 'wā?', 53: 'wā?', 61: 'wā?' }],
  ['卡', 'kǎ!', 'qiǎ', {}, { 卡子: 'qiǎ', 关卡: 'qiǎ' }],
  [
    '查',
    'chá',
    'zhā',
    { 15: 'chá', 22: 'chá', 23: 'chá', 54: 'chá', 63: 'chá', 65: 'chá' },
    { 普查: 'chá', 勘查: 'chá', 检查: 'chá', 查干: 'chá', 查汉: 'chá' },
  ],
  ['枞', 'cōng', 'zōng', { 34: 'zōng' }],
  ['蔚', 'wèi', 'yù', { 1307: 'yù' }],
  ['浍', 'huì', 'kuài', { 14: 'kuài', 34: 'huì', 41: 'huì' }],
  ['潦', 'liáo', 'lǎo', { 36: 'liáo' }],
  ['瀑', 'bào', 'pù', {}, { 瀑布: 'pù' }],
  ['么', 'yāo', 'mó me'],
  ['棱', 'líng', 'léng', { 22: 'líng?', 23: 'líng', 51: 'léng' }],
  ['筠', 'yún', 'jūn', { 5115: 'jūn' }],
  ['糜', 'mí', 'méi'],
  ['镡', 'tán', 'chán xín'],
  ['蚌', 'bàng', 'bèng', { 3403: 'bèng' }],
  ['圈', 'quān', 'juàn', {}, { 马圈: 'juàn', 羊圈: 'juàn', 牛圈: 'juàn', 猪圈: 'juàn' }],
  ['仔', 'zǎi', 'zǐ'],
  ['降', 'jiàng', 'xiáng'],
  [
    '藏',
    'zàng',
    'cáng',
    { 54: 'zàng', 63: 'zàng?' },
    { 龙藏: 'cáng', 藏龙: 'cáng', 西藏: 'zàng', 藏族: 'zàng', 收藏: 'cáng' },
  ],
  ['重', 'chóng', 'zhòng', {}, { 重庆: 'chóng', 重阳: 'chóng', 重点: 'zhòng', 重工: 'zhòng', 起重: 'zhòng' }],
]

let table: ReadonlyMap<string, RegionalReading> | undefined

const build = (): ReadonlyMap<string, RegionalReading> =>
  new Map(
    rows.map(([character, usual, others, byPlace = {}, words = {}]) => [
      character,
      {
        usual: usual.replace('!', ''),
        isUsuallySettled: usual.endsWith('!'),
        others: others.split(' '),
        // The longest code first: 4414 before 44.
        byPlace: Object.entries(byPlace).toSorted(([a], [b]) => b.length - a.length),
        words: Object.entries(words),
      },
    ]),
  )

/** Every reading of the characters whose reading depends on the place. */
export const regionalReadings = (): readonly (readonly [character: string, readings: readonly string[]])[] => {
  table ??= build()
  return [...table].map(([character, { usual, others }]) => [character, [usual, ...others]])
}

/** How a character is read at a place. */
export interface ReadAtPlace {
  readonly reading: string
  readonly others: readonly string[]
  /** Whether the word or the place settles it. */
  readonly isSettled: boolean
}

/** The reading of the character at `at`, where it depends on the place; undefined for every other character. */
export const regionalReading = (text: string, at: number, division: string | undefined): ReadAtPlace | undefined => {
  table ??= build()
  const character = text.charAt(at)
  const entry = table.get(character)
  if (!entry) return undefined
  const all = [entry.usual, ...entry.others]
  const answer = (reading: string, isSettled: boolean): ReadAtPlace => ({
    reading,
    others: all.filter(one => one !== reading),
    isSettled,
  })
  const word = entry.words.find(([one]) => text.startsWith(one, at - one.indexOf(character)))
  if (word) return answer(word[1], true)
  const [, there] = entry.byPlace.find(([place]) => division?.startsWith(place)) ?? []
  return there === undefined
    ? answer(entry.usual, entry.isUsuallySettled)
    : answer(there.replace('?', ''), !there.endsWith('?'))
}
