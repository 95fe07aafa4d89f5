// Numbers as Chinese law writes them: 三十日, 百分之七十, 三分之一, 二十万元, 1.5倍, 30%.
const digits = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const units = { 十: 10, 百: 100, 千: 1000 }
const chinese = '[零〇一二两三四五六七八九十百千]+'

/** `一千零九十四` is 1094; a row of digits, as in years, is read digit by digit. */
export const readChinese = text => {
  if (!/[十百千]/.test(text)) return Number([...text].map(one => digits[one]).join(''))
  let [sum, last] = [0, 0]
  for (const one of text)
    if (one in units) {
      sum += (last || 1) * units[one]
      last = 0
    } else last = digits[one]
  return sum + last
}

const read = text => (/\d/.test(text) ? Number(text.replaceAll(',', '')) : readChinese(text))
const scales = { 万: 1e4, 亿: 1e8 }
const number = `(?:\\d[\\d,]*(?:\\.\\d+)?|${chinese}(?:点${chinese})?)`
const one = text => {
  const [whole, part] = text.split('点')
  return part === undefined
    ? read(whole)
    : Number(`${readChinese(whole)}.${[...part].map(digit => digits[digit]).join('')}`)
}

/** Every number of a text as it may be meant: `百分之七十` is 0.7 and 70, `二十万元` 200,000 and 20, `三分之一` 1/3, 3 and 1. */
export const numbersIn = text => {
  const found = new Set()
  const add = value => found.add(Number(value.toPrecision(12)))
  const plain = text
    .replaceAll('％', '%')
    .replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  for (const [, below, above] of plain.matchAll(new RegExp(`(${number})分之(${number})`, 'g'))) {
    const [under, over] = [below, above].map(one)
    for (const value of [under, over, over / under]) add(value)
  }
  for (const [, written, scale, percent] of plain.matchAll(new RegExp(`(${number})([万亿])?(%)?`, 'g'))) {
    const value = one(written)
    if (Number.isNaN(value)) continue
    add(value)
    if (scale) add(value * scales[scale])
    if (percent) add(value / 100)
  }
  if (/半/.test(plain)) add(0.5)
  return found
}
