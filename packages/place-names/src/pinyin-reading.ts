import { pinyin } from 'pinyin-pro'
import type { Reading } from './name-index.js'

/** Characters that are read otherwise in place names, with every reading seen there, without tones. */
const placeReadings: Readonly<Record<string, readonly string[]>> = {
  堡: ['bao', 'bu', 'pu'],
  铺: ['pu'],
  六: ['liu', 'lu'],
  乐: ['le', 'yue', 'lao'],
  蔚: ['wei', 'yu'],
  单: ['shan', 'dan'],
  洞: ['dong', 'tong'],
  都: ['du'],
  行: ['hang', 'xing'],
  埔: ['pu', 'bu'],
  大: ['da', 'dai'],
  浒: ['hu', 'xu'],
  浚: ['jun', 'xun'],
  尉: ['wei', 'yu'],
  泌: ['mi', 'bi'],
  宕: ['dang', 'tan'],
  覃: ['tan', 'qin'],
  歙: ['she'],
  什: ['shi'],
  涡: ['guo', 'wo'],
  棱: ['leng', 'ling'],
  峙: ['zhi', 'shi'],
  牟: ['mu', 'mou'],
  厦: ['xia', 'sha'],
  莘: ['shen', 'xin'],
  铅: ['qian', 'yan'],
  长: ['chang', 'zhang'],
  重: ['chong', 'zhong'],
  柏: ['bai', 'bo'],
  阿: ['a', 'e'],
  甪: ['lu'],
  栟: ['ben'],
}

/**
 * Readings of one character without its tone: that of pinyin-pro, and for those that place names read otherwise all that are
 * seen there. Each character is asked for once.
 */
export const pinyinReading = (): Reading => {
  const known = new Map<string, readonly string[]>(Object.entries(placeReadings))
  return character => {
    const found = known.get(character)
    if (found) return found
    const readings = [pinyin(character, { toneType: 'none', v: true })]
    known.set(character, readings)
    return readings
  }
}
