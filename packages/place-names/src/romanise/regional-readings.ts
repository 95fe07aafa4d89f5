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
  wordsByReading?: Readonly<Record<string, string>>,
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
    { pù: '里堡' },
  ],
  ['涌', 'yǒng', 'chōng', { 44: 'chōng?', 81: 'chōng', 82: 'chōng' }, { yǒng: '涌泉' }],
  [
    '圩',
    'wéi',
    'xū',
    { 31: 'wéi?', 32: 'wéi?', 34: 'wéi?', 35: 'xū?', 36: 'xū?', 43: 'xū?', 44: 'xū', 45: 'xū', 46: 'xū' },
  ],
  ['埔', 'pǔ', 'bù', { 35: 'pǔ?', 44: 'pǔ?', 4405: 'bù?', 4414: 'bù?', 4451: 'bù?', 4452: 'bù?' }, { pǔ: '黄埔' }],
  ['垌', 'dòng', 'tóng', { 42: 'tóng', 44: 'dòng', 45: 'dòng', 52: 'dòng' }],
  ['峒', 'dòng', 'tóng', { 43: 'dòng', 44: 'dòng', 45: 'dòng', 52: 'dòng' }, { tóng: '崆峒' }],
  ['浒', 'hǔ', 'xǔ', { 32: 'xǔ', 33: 'hǔ', 41: 'hǔ' }],
  ['漯', 'luò', 'tà', { 37: 'tà', 41: 'luò' }],
  ['莘', 'shēn', 'xīn', { 31: 'xīn', 37: 'shēn' }],
  ['涡', 'wō', 'guō', { 34: 'guō', 41: 'guō' }],
  ['泌', 'mì', 'bì', { 41: 'bì' }],
  ['沌', 'dùn', 'zhuàn', { 42: 'zhuàn' }],
  ['陂', 'bēi', 'pí pō', { 35: 'bēi?', 36: 'bēi?', 42: 'pí?', 44: 'bēi?', 45: 'bēi?' }],
  ['行', 'xíng', 'háng', { 31: 'háng?', 32: 'háng?' }, { háng: '太行 银行 闵行', xíng: '行政 步行 自行 行宫 行唐' }],
  ['泊', 'bó', 'pō', { 12: 'pō?', 37: 'pō?', 65: 'pō?' }],
  [
    '乐',
    'lè',
    'yuè lào',
    {},
    {
      yuè: '音乐',
      lè: '长乐 安乐 快乐 乐观 乐园 康乐 新乐 静乐 将乐 乐平 乐安 昌乐 南乐 乐昌 平乐 乐业 乐东 乐至 乐山 丰乐 同乐 永乐 常乐',
    },
  ],
  ['朴', 'pǔ', 'pò piáo'],
  ['单', 'dān', 'shàn'],
  ['解', 'jiě', 'xiè hài', {}, { jiě: '解放' }],
  ['调', 'diào', 'tiáo'],
  ['弄', 'nòng', 'lòng'],
  ['扎', 'zhā', 'zā zhá'],
  ['泷', 'lóng', 'shuāng'],
  ['凹', 'āo', 'wā', { 14: 'wā?', 41: 'wā?', 53: 'wā?', 61: 'wā?' }],
  ['卡', 'kǎ!', 'qiǎ', {}, { qiǎ: '卡子 关卡' }],
  [
    '查',
    'chá',
    'zhā',
    { 15: 'chá', 22: 'chá', 23: 'chá', 54: 'chá', 63: 'chá', 65: 'chá' },
    { chá: '普查 勘查 检查 查干 查汉' },
  ],
  ['枞', 'cōng', 'zōng', { 34: 'zōng' }],
  ['蔚', 'wèi', 'yù', { 1307: 'yù' }],
  ['浍', 'huì', 'kuài', { 14: 'kuài', 34: 'huì', 41: 'huì' }],
  ['潦', 'liáo', 'lǎo', { 36: 'liáo' }],
  ['瀑', 'bào', 'pù', {}, { pù: '瀑布' }],
  ['缪', 'miào!', 'móu', {}, { móu: '绸缪' }],
  ['么', 'yāo', 'mó me'],
  ['棱', 'líng', 'léng', { 22: 'líng?', 23: 'líng', 51: 'léng' }],
  ['氿', 'jiǔ', 'guǐ', { 3202: 'jiǔ' }],
  ['筠', 'yún', 'jūn', { 5115: 'jūn' }],
  ['糜', 'mí', 'méi'],
  ['镡', 'tán', 'chán xín'],
  ['蚌', 'bàng', 'bèng', { 3403: 'bèng' }],
  ['圈', 'quān', 'juàn', {}, { quān: '鱼圈', juàn: '马圈 羊圈 牛圈 猪圈' }],
  ['仔', 'zǎi', 'zǐ'],
  ['降', 'jiàng', 'xiáng'],
  ['藏', 'zàng', 'cáng', { 54: 'zàng', 63: 'zàng?' }, { zàng: '西藏 藏族', cáng: '龙藏 藏龙 收藏' }],
  ['重', 'chóng', 'zhòng', {}, { chóng: '重庆 重阳', zhòng: '重点 重工 起重' }],
]

let table: ReadonlyMap<string, RegionalReading> | undefined

const build = (): ReadonlyMap<string, RegionalReading> =>
  new Map(
    rows.map(([character, usual, others, byPlace = {}, wordsByReading = {}]) => [
      character,
      {
        usual: usual.replace('!', ''),
        isUsuallySettled: usual.endsWith('!'),
        others: others.split(' '),
        // The longest code first: 4414 before 44.
        byPlace: Object.entries(byPlace).toSorted(([a], [b]) => b.length - a.length),
        words: Object.entries(wordsByReading).flatMap(([reading, words]) =>
          words.split(' ').map((word): [string, string] => [word, reading]),
        ),
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
