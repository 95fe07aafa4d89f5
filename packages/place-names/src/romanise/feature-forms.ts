import type { Citation } from '@minzheng/core'

/**
 * A natural feature or a place that bears its name: the name without its generic element, the form, and the generic elements
 * that it goes with (`-` for none). A generic element of another language has its own form behind `=`: 错=Co.
 */
export type FeatureForm = readonly [name: string, form: string, generics: string]

/** Where the forms were seen; the authority’s own gazetteer (中国地名录) was not read. */
const featureList: Citation = {
  title: '少数民族语地名汉语拼音字母音译转写法',
  issued: '1976-06',
  confidence: 'unverified',
  note: 'forms by that transcription, as international gazetteers print them; written from general knowledge',
}

/** The same where a public data set of maps prints the form (Natural Earth 10m: lakes, rivers, regions). */
const mappedFeatureList: Citation = {
  ...featureList,
  confidence: 'secondary',
  note: 'forms by that transcription, as Natural Earth (10m: lakes, rivers, regions, peaks) prints them; marks of ê and apostrophes restored',
}

const range = '山 山脉'

/** Forms that a public data set of maps prints too. */
const mappedFeatureForms: readonly FeatureForm[] = [
  ['巴颜喀拉', 'Bayan Har', range],
  ['阿尔金', 'Altun', range],
  ['念青唐古拉', 'Nyainqêntanglha', `${range} 峰`],
  ['博格达', 'Bogda', `${range} 峰`],
  ['木孜塔格', 'Muztag', '峰 山'],
  ['塔里木', 'Tarim', '河 盆地'],
  ['叶尔羌', 'Yarkant', '河'],
  ['孔雀', 'Konqi', '河'],
  ['额尔齐斯', 'Ertix', '河'],
  ['额尔古纳', 'Ergun', '河'],
  ['海拉尔', 'Hailar', '河'],
  ['西拉木伦', 'Xar Moron', '河'],
  ['雅鲁藏布', 'Yarlung Zangbo', '江 大峡谷'],
  ['塔克拉玛干', 'Taklimakan', '沙漠'],
  ['准噶尔', 'Junggar', '盆地'],
  ['柴达木', 'Qaidam', '盆地 河'],
  ['吐鲁番', 'Turpan', '盆地'],
  ['纳木', 'Nam', '错=Co 措=Co 湖'],
  ['色林', 'Siling', '错=Co 措=Co'],
  ['班公', 'Banggong', '错=Co 措=Co 湖'],
  ['拉昂', "La'nga", '错=Co'],
  ['可可西里', 'Hoh Xil', `- ${range} 湖`],
  ['扎陵', 'Gyaring', '湖'],
  ['鄂陵', 'Ngoring', '湖'],
  ['博斯腾', 'Bosten', '湖'],
  ['艾比', 'Ebinur', '湖'],
  ['阿牙克库木', 'Ayakkum', '湖'],
  ['阿尔泰', 'Altay', range],
  ['婆罗科努', 'Borohoro', range],
  ['博罗科努', 'Borohoro', range],
  ['塔尔巴哈台', 'Tarbagatay', range],
  ['阿拉套', 'Alataw', range],
  ['车尔臣', 'Qarqan', '河'],
  ['巩乃斯', 'Künes', '河'],
  ['玉龙喀什', 'Yurungkax', '河'],
  ['楚玛尔', 'Qumar', '河'],
  ['克鲁伦', 'Herlen', '河'],
  ['毛乌素', 'Mu Us', '沙漠 沙地'],
  ['帕米尔', 'Pamir', '- 高原'],
  ['玛旁', 'Mapam', '雍错=Yumco 雍措=Yumco'],
  ['羊卓', 'Yamzho', '雍错=Yumco 雍措=Yumco'],
  ['当惹', 'Tangra', '雍错=Yumco 雍措=Yumco'],
  ['普莫', 'Puma', '雍错=Yumco 雍措=Yumco'],
  ['昂拉', 'Ngangla', '仁错=Ringco 仁措=Ringco'],
  ['昂孜', 'Ngangzê', '错=Co 措=Co'],
  ['格仁', 'Gyaring', '错=Co 措=Co'],
  ['罗布', 'Lop', '泊=Nur 淖尔=Nur'],
  ['乌梁素', 'Ulansuhai', '海=Nur'],
  ['贝尔', 'Buir', '湖'],
  ['各拉丹冬', 'Geladaindong', '- 峰 雪山'],
  ['绰尔', 'Chaor', '河'],
  ['沱沱', 'Tuotuo', '河'],
  ['阿克苏', 'Aksu', '河'],
  ['呼伦', 'Hulun', '湖'],
  ['布哈', 'Buh', '河'],
  ['当', 'Dam', '曲=Qu'],
  ['扎', 'Za', '曲=Qu'],
  ['察隅', 'Zayü', '河 曲=Qu'],
  ['扎加', "Za'gya", '藏布=Zangbo'],
  ['波仓', 'Bogcang', '藏布=Zangbo'],
  ['托什干', 'Toxkan', '河'],
  ['讷谟尔', 'Nemor', '河'],
  ['库赛', 'Hoh Sai', '湖'],
  ['阿其克库勒', 'Aqqikkol', '湖'],
  ['鲁玛江东', 'Lumajangdong', '错=Co 措=Co'],
  ['郭扎', 'Gozha', '错=Co 措=Co'],
  ['岗则吾结', "Kangze'gyai", '峰'],
  ['普若', 'Purog', '岗日=Kangri'],
  ['昂龙', 'Nganglong', '岗日=Kangri'],
]

/** Forms from general knowledge. */
const knownFeatureForms: readonly FeatureForm[] = [
  // Mountains and peaks
  ['珠穆朗玛', 'Qomolangma', '- 峰'],
  ['喜马拉雅', 'Himalaya', `- ${range}`],
  ['喀喇昆仑', 'Karakorum', `- ${range} 山口`],
  ['冈底斯', 'Gangdisê', `- ${range}`],
  ['唐古拉', 'Tanggula', `- ${range} 山口`],
  ['阿尼玛卿', "A'nyêmaqên", range],
  ['托木尔', 'Tomur', '峰'],
  ['汗腾格里', 'Hantengri', '峰'],
  ['慕士塔格', 'Muztagata', '峰 山'],
  ['公格尔', 'Kongur', '峰 山'],
  ['乔戈里', 'Qogir', '峰'],
  ['南迦巴瓦', 'Namjagbarwa', '峰'],
  ['希夏邦马', 'Xixabangma', '峰'],
  ['卓奥友', 'Qowowuyag', '峰'],
  ['洛子', 'Lhozê', '峰'],
  ['马卡鲁', 'Makaru', '峰'],
  ['冈仁波齐', 'Kangrinboqê', '- 峰'],
  ['纳木那尼', "Naimona'nyi", '峰'],
  ['库鲁克塔格', 'Kuruktag', `- ${range}`],
  ['伯舒拉', 'Baxoila', '岭'],
  // Rivers
  ['喀什噶尔', 'Kaxgar', '河'],
  ['克里雅', 'Keriya', '河'],
  ['伊犁', 'Ili', '河'],
  ['和田', 'Hotan', '河'],
  ['拉萨', 'Lhasa', '河'],
  ['开都', 'Kaidu', '河'],
  ['乌伦古', 'Ulungur', '河 湖'],
  ['玛纳斯', 'Manas', '河 湖'],
  ['特克斯', 'Tekes', '河'],
  ['奎屯', 'Kuytun', '河'],
  ['额敏', 'Emin', '河'],
  ['喀拉喀什', 'Karakax', '河'],
  ['帕隆', 'Parlung', '藏布=Zangbo'],
  ['易贡', "Yi'ong", '藏布=Zangbo'],
  ['乌尔逊', 'Orxon', '河'],
  // Deserts, plateaus, grasslands
  ['古尔班通古特', 'Gurbantünggüt', '沙漠'],
  ['巴丹吉林', 'Badain Jaran', '沙漠'],
  ['腾格里', 'Tengger', '沙漠'],
  ['乌兰布和', 'Ulan Buh', '沙漠'],
  ['库布齐', 'Hobq', '沙漠'],
  ['库布其', 'Hobq', '沙漠'],
  ['浑善达克', 'Otindag', '沙漠 沙地'],
  ['科尔沁', 'Horqin', '沙地 草原'],
  ['库姆塔格', 'Kumtag', '沙漠'],
  ['库木塔格', 'Kumtag', '沙漠'],
  ['羌塘', 'Qangtang', '- 高原'],
  ['鄂尔多斯', 'Ordos', '高原'],
  ['呼伦贝尔', 'Hulun Buir', '草原'],
  ['锡林郭勒', 'Xilin Gol', '草原'],
  // Lakes
  ['扎日', 'Zhari', '南木错=Namco 南木措=Namco'],
  ['塔若', 'Taro', '错=Co 措=Co'],
  ['达则', 'Dagzê', '错=Co 措=Co'],
  ['巴松', 'Basum', '错=Co 措=Co'],
  ['巴里坤', 'Barkol', '湖 山'],
  ['托素', 'Toson', '湖'],
  ['可鲁克', 'Hurleg', '湖'],
  ['察尔汗', 'Qarhan', '- 盐湖'],
  ['东台吉乃尔', 'Dong Taijnar', '湖'],
  ['西台吉乃尔', 'Xi Taijnar', '湖'],
  ['赛里木', 'Sayram', '湖'],
  ['喀纳斯', 'Kanas', '湖 河'],
  ['艾丁', 'Aydingkol', '湖'],
  ['嘎顺', 'Gaxun', '诺尔=Nur 淖尔=Nur'],
  ['红碱', 'Hongjian', '淖=Nur'],
  ['大兴安', 'Da Hinggan', '岭=Ling'],
  ['小兴安', 'Xiao Hinggan', '岭=Ling'],
]

/** Natural features with their official forms, and where these were seen. */
export const featureForms = [
  [mappedFeatureForms, mappedFeatureList],
  [knownFeatureForms, featureList],
] as const satisfies readonly (readonly [readonly FeatureForm[], Citation])[]

/** `- 峰 错=Co`: the generic elements of a feature, and the form of those that are of its language too. */
export const genericsOf = (generics: string): { readonly text: string; readonly form: string | undefined }[] =>
  generics.split(' ').map(one => {
    const [text = '', form] = one.split('=')
    return { text: text === '-' ? '' : text, form }
  })

/** A feature’s name in its two words, and the form of the second where it is of another language (纳木/错 Nam Co). */
export interface FeatureName {
  readonly specific: string
  readonly generic: string
  readonly genericForm: string | undefined
  readonly cite: Citation
}

let featureNames: ReadonlyMap<string, FeatureName> | undefined

/** The parts of a natural feature’s whole name, where its official form is known. */
export const featureName = (name: string): FeatureName | undefined => {
  featureNames ??= new Map(
    featureForms.flatMap(([list, cite]) =>
      list.flatMap(([specific, , generics]) =>
        genericsOf(generics).flatMap(({ text: generic, form: genericForm }): [string, FeatureName][] =>
          generic === '' ? [] : [[specific + generic, { specific, generic, genericForm, cite }]],
        ),
      ),
    ),
  )
  return featureNames.get(name)
}
