/** Words that say the same in the field, each written in one way: what is printed, and what it is read as. */
const synonyms: readonly (readonly [printed: RegExp, as: string])[] = [
  [/城乡居民最低生活保障|居民最低生活保障|最低生活保障/g, '低保'],
  [/低保(?:救助|保障|平均)标准/g, '低保标准'],
  [/城镇/g, '城市'],
  [/乡村/g, '农村'],
  [/(?:长者|敬老|社区|幸福|爱心|孝老|颐养)(?:幸福|爱心)?(?:食堂|餐厅|饭堂)|老年(?:餐厅|饭堂)|老年人食堂/g, '老年食堂'],
  [/(?:老年)?助餐(?:服务)?(?:场所|站点|点)/g, '老年助餐点'],
  [/家庭(?:养老)?照护床位/g, '家庭养老床位'],
  [/护理(?:型)?床位?(?:位)?/g, '护理型床位'],
  [
    /特困人员救助供养|特困供养人员|特困供养对象|特困对象|五保(?:供养)?(?:对象|人员|老人|户)|特困供养|五保供养/g,
    '特困人员供养',
  ],
  [/敬老院/g, '特困人员供养机构'],
  [/特困人员(?:集中)?供养(?:服务)?机构/g, '特困人员供养机构'],
  [/散居/g, '分散'],
  [/未成年人救助保护/g, '未成年人保护'],
  [/未保(?=[中工站机])/g, '未成年人保护'],
  [/社会工作专业人才|专业社会工作者|社会工作者|专业社工|社工人才/g, '社工'],
  [/社会工作服务站|社会工作站|社工服务站/g, '社工站'],
  [/福利彩票/g, '福彩'],
  [/事实孤儿/g, '事实无人抚养儿童'],
  [/村\(居\)(?:民)?委会|村居委会/g, '村社'],
  [/村\(社区\)|村\(居\)|村居|城乡社区/g, '村社'],
  [/乡镇\(街道\)|镇\(街道\)|乡镇街道|镇街|乡街/g, '镇街'],
  [/高龄(?:老人)?(?:生活)?(?:补贴|津贴|补助)|尊老金|敬老金/g, '高龄津贴'],
  [/比重|占比|所占比例/g, '比例'],
  [/(?:接受)?例均|每例/g, '例均'],
  [/遗体火化/g, '火化'],
  [/联合检查/g, '联检'],
  [/县\(市、区\)|区\(县\)|县\(区\)|区县/g, '县市区'],
  [/适老化?改造/g, '适老化改造'],
  [/日间(?:服务|照护|托养)中心/g, '日间照料中心'],
  [/城乡低保标准(?=分别)/g, '城市农村低保标准'],
  [/精康/g, '精神障碍社区康复'],
  [/募捐|募集|捐款/g, '捐赠'],
  [/流浪(?:乞讨)?人员/g, '流浪乞讨人员'],
  [/建成|新增|新设|增设/g, '新建'],
]

/** What a name ends in to say what is counted, which the unit says of a figure. */
const countedTail = /(?:人数|户数|人次|户次|件数|场次|次数|条数|对数|例数|金额|总数|数)$/

/** A name of an indicator as a text would use it. */
export const nameTerms = (name: string): string => {
  const plain = plainTerms(name)
  const short = plain.replace(countedTail, '')
  return short.length >= 2 ? short : plain
}

/** A text without width, blanks and quotation marks, its synonyms written in one way. */
export const plainTerms = (text: string): string => {
  let plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s“”‘’"'「」『』]/g, '')
  for (const [printed, as] of synonyms) plain = plain.replace(printed, as)
  return plain
}

const piece = /[\p{Script=Han}a-z]+/gu

/** The neighbouring characters of a plain text, two by two, each once; no pair bridges a figure or a stop. */
export const pairsOf = (plain: string): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (const [run] of plain.matchAll(piece))
    for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2))
  return pairs
}

/**
 * What tells two indicators of one object apart. In a group, a text and an indicator that bear different marks speak of
 * different things.
 */
const markGroups: readonly (readonly (readonly [mark: string, words: RegExp])[])[] = [
  [
    ['town-and-country', /城乡/],
    ['urban', /城市(?!五区|更新)/],
    ['rural', /农村|村级/],
  ],
  [
    ['national', /国家级|全国/],
    ['provincial', /省级/],
    ['municipal', /市级/],
    ['county', /[区县]级/],
    ['town', /镇街级|[乡镇]级|街道级/],
    ['community', /社区级/],
  ],
  [
    ['planned', /筹划|谋划/],
    ['started', /启动|开工/],
    ['upgraded', /改造|提升|改扩建|修缮/],
    ['repaired', /更换|维修|维护|修复/],
    ['built', /新增|新建|建成|新设|新登记|新成立|新命名|新培育|新改扩?建/],
    ['ended', /注销|撤销/],
  ],
  [
    ['centralised', /集中(?:供养|养育)|机构养育/],
    ['dispersed', /分散|社会散居/],
  ],
  [['nursing', /护理型床位/]],
  [['waived', /减免/]],
  [['project', /项目/]],
  [['model', /示范/]],
  [['pilot', /试点/]],
  [['disabled', /失能|不能自理/]],
  [['family', /家庭(?:养老)?床位/]],
  [['grade', /[1-5]a级/]],
]

/** The marks that a plain text bears, a list for each group. */
export const marksOf = (plain: string): readonly (readonly string[])[] =>
  markGroups.map(group => group.flatMap(([mark, words]) => (words.test(plain) ? [mark] : [])))
