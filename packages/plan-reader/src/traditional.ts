import { Converter } from 'opencc-js/t2cn'

export { isTraditional } from './text/script.js'

let converter: ((text: string) => string) | undefined

/**
 * A text in simplified characters, each in the place of the one it stands for: a line whose conversion is longer or
 * shorter is converted sign by sign, and a sign that would be two is left as it is. So spans hold in both texts.
 * Conversion is that of OpenCC, whose dictionary is about 100 kB.
 */
export const simplified = (text: string): string => {
  const convert = converter ?? Converter({ from: 't', to: 'cn' })
  converter = convert
  const inPlace = (words: string): string => {
    const found = convert(words)
    if (found.length === words.length) return found
    return Array.from(words, sign => {
      const one = convert(sign)
      return one.length === sign.length ? one : sign
    }).join('')
  }
  return text.split('\n').map(inPlace).join('\n')
}
