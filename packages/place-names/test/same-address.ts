import { formatAddress, type ParsedAddress } from '../src/addresses/index.js'
import { arabicNumeral } from '../src/addresses/numeral.js'

/**
 * What an address says, token by token: a number, whichever its figures, is one token, and so is each character that is no mere
 * spelling. 室 and 号 part numbers and may be left out; 楼, F and 层 behind a number are one; 第, spaces, commas and the dash between
 * names say nothing.
 */
const tokens = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .replace(/(?<=[\dA-Za-z])[\s,，;；_]+(?=[\dA-Za-z])/g, '¦')
      .replace(/[\s,，;；_]/g, '')
      .replace(/(?<=\p{Script=Han}¦?)(?<![〇零一二三四五六七八九十百千甲乙丙丁戊己庚辛壬癸]¦?)-+/gu, '')
      .toUpperCase()
      .replaceAll('第', '¦')
      .match(/\d+|[〇零一二三四五六七八九十百千]+|./gsu) ?? []
  )
    .map(token => arabicNumeral(token) ?? token)
    .map((token, at, all) => ((token === 'F' || token === '楼') && /\d/.test(all[at - 1] ?? '') ? '层' : token))
    .filter(token => !['¦', '号', '室', '房'].includes(token))

const isSubsequence = (words: string, text: string): boolean => {
  let at = 0
  for (const character of text) if (words[at] === character) at++
  return at === words.length
}

/**
 * Whether an address as it was read, written again, is the address of the text: behind the divisions it says the same, token by token,
 * and of the divisions it leaves out nothing. It knows nothing of how addresses are read.
 */
export const isSameAddress = (text: string, { parts, rest }: ParsedAddress): boolean => {
  const { division: _, province = '', prefecture = '', county = '', corps = '', ...door } = parts
  const said = tokens(text)
  const behind = tokens(formatAddress(door, rest))
  // A division may stand twice, as 北京北京市, and 市辖区 says nothing.
  const head = said
    .slice(0, said.length - behind.length)
    .join('')
    .replace('市辖区', '')
  const divisions = tokens([province, corps || province, prefecture, prefecture, county, county].join('')).join('')
  return said.slice(said.length - behind.length).join('\n') === behind.join('\n') && isSubsequence(head, divisions)
}
