import type { Problem } from '@minzheng/core'
import { isOwnLanguageArea } from '../shared/own-language-areas.js'
import { provinceNames } from '../split-name/generic-parts.js'

/**
 * Characters that stand for the sounds of another language far more often than for a meaning: more than ten times as common in
 * the names of townships of those areas as in those of the rest of the country (AreaCity, 39,479 townships).
 */
const transcribing = new Set(
  '其措玛兵察额喀恰琼锡希也哇呷阔提克备筹尔托尕吾逊努脑帕改准勒孜如卡斯尼萨扎嘎日淖亚查图若帮拜热巴彦格买库曼录多拉贡伊特依呼吐零奔色' +
    '阿加布须汗乃达艾敏纳茫比亥折切嵯犁苏力赛牧哈团柯套别木昂戈乌根藏敖麦种宗右妥硕哲狼族旦盖俄干拖莫部畜罕科',
)

/** Words of other languages that end names: lakes, rivers, mountains, settlements. */
const ownGeneric =
  /(?:.错|.{2}措|淖尔?|诺尔|郭勒|高勒|浩特|塔拉|布拉克|布拉格|塔格|库勒|藏布|岗日|冈日|苏木|嘎查|贡玛|茶卡|乌拉|艾里克)$/

/** Characters that do so in the names of peaks and glaciers, where hardly any Chinese name has two of them. */
const transcribingPeaks = new Set('雅瓦博迦朗旺波迪康宗桑仁洛珠穆吉里鲁帕雄巴塔乔姆')
const peak = /(?:峰|雪山|神山|冰川)$/

/** Words of streets and quarters that are Chinese wherever they stand. */
const chineseWord =
  /^(?:中山|解放|人民|建设|新华|胜利|友谊|团结|光明|和平|红旗|东风|前进|民族|文化|青年|劳动|工业|幸福|友好|长征|延安|北京|上海|[东西南北中]环|[一二三四五六七八九十]+)/

/** Natural features of other languages whose official form is not held, and that neither test would notice. */
const known = new Set('尼洋 年楚 他念他翁 格聂 卓乃 诺敏 雅砻 沙鲁里 芒康'.split(' '))

type Sureness = 'by-place' | 'by-name'

/** Half of the characters or more, and two at least, write sounds. */
const looksTranscribed = (word: string, name: string): boolean => {
  const characters = [...word]
  const isPeak = peak.test(name)
  const count = characters.filter(one => transcribing.has(one) || (isPeak && transcribingPeaks.has(one))).length
  return count >= 2 && count * 2 >= characters.length
}

/** Why a name may be one of another language: by its place, or by the name alone; undefined where nothing speaks for it. */
const ownLanguage = (
  word: string,
  name: string,
  division: string | undefined,
  isNameOfOther: boolean,
): Sureness | undefined => {
  if (provinceNames.split(' ').includes(word) || chineseWord.test(word)) return undefined
  if (division !== undefined && isOwnLanguageArea(division)) return 'by-place'
  // A place of its own that lies elsewhere says that the name is spelled by its characters; a province does not.
  if (division !== undefined && division.length >= 4) return undefined
  return isNameOfOther || known.has(word) || ownGeneric.test(name) || looksTranscribed(word, name)
    ? 'by-name'
    : undefined
}

const messages: Record<Sureness, (word: string) => Problem['message']> = {
  'by-place': word => ({
    zh: `“${word}”可能有按少数民族语拼写的官方形式，表中没有；这里按汉字拼写。`,
    en: `${word} may have an official form in another language that the tables do not hold; its characters were spelled.`,
  }),
  'by-name': word => ({
    zh: `“${word}”像是少数民族语的译音，这个地方的官方形式表中没有，也没有给出所在县；这里按汉字拼写。`,
    en: `${word} looks like a name of another language; the tables hold no official form of this place, and its county was not given; its characters were spelled.`,
  }),
}

/** What is known of the first word of a name, besides its characters. */
interface SpelledWord {
  readonly characters: string
  /** Lists have a form of another language for the word, but for another kind of place. */
  readonly listing: 'listed' | 'elsewhere' | undefined
  readonly isOwnLanguage: boolean
  /** Forms that the whole name may have instead. */
  readonly others: readonly unknown[]
}

/** A name that may have an official form in another language, and was spelled by its characters. */
export const officialFormNotKnown = (
  { characters: word, listing, isOwnLanguage, others }: SpelledWord,
  name: string,
  division: string | undefined,
): Problem[] => {
  // 塔里木乡, and 色达 by itself; 白玉镇 and 曲水镇 stand elsewhere too.
  const isNameOfOther = listing === 'elsewhere' && isOwnLanguage && ([...word].length > 2 || others.length > 0)
  const sureness = ownLanguage(word, name, division, isNameOfOther)
  return sureness === undefined
    ? []
    : [
        {
          code: 'official-form-not-known',
          severity: 'warning',
          path: [0],
          message: messages[sureness](word),
          remedy: { zh: '请按主管部门公布的形式核对。', en: 'Check it against the form that the authority publishes.' },
        },
      ]
}
