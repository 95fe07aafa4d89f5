/** The peoples whose names stand in the names of autonomous divisions. */
const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|塔吉克|普米|怒|鄂温克|保安|裕固|独龙|鄂伦春|各'

const endings = [
  new RegExp(`(?:(?:${peoples})族?)+自治[区州县旗]$`),
  /(?:自治[区州县旗]|特别行政区|林区|特区|新区|地区)$/,
  /[省市区县盟旗州]$/,
]

/**
 * A name as people say it, without the word for its kind: `钟楼` for 钟楼区, `恩施` for 恩施土家族苗族自治州. A name that
 * would be left with one character keeps the word: 忠县.
 */
export const shortName = (name: string): string => {
  for (const ending of endings) {
    const rest = name.replace(ending, '')
    if (rest !== name && rest.length >= 2) return rest
  }
  return name
}

/** What three prefectures, whose names are long, call themselves. */
const contracted: Readonly<Record<string, string>> = {
  巴音郭楞蒙古自治州: '巴州',
  博尔塔拉蒙古自治州: '博州',
  克孜勒苏柯尔克孜自治州: '克州',
}

/**
 * The names by which people call a division: its own, the short one, and of an autonomous prefecture, county or banner the
 * short one with the plain word for its kind: 楚雄彝族自治州, 楚雄 and 楚雄州.
 */
export const spokenNames = (name: string): readonly string[] => {
  const short = shortName(name)
  if (short === name) return [name]
  const [, kind] = /自治([州县旗])$/.exec(name) ?? []
  const plain = kind === undefined || short.endsWith('族') ? [] : [short + kind]
  const own = contracted[name]
  return [name, short, ...plain, ...(own === undefined ? [] : [own])]
}
