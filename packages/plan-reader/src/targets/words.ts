/** Verbs by which a plan commits itself to things that can be counted. */
const verbs =
  '新改扩建|改扩建|新建|改建|扩建|续建|筹建|建成|建设|建立|建有|建好|新增|增设|增加|增配|设立|设置|开设|成立|组建|完成|培育|培养|培训|培树|打造|创建|创成|' +
  '争创|评定|评选|评估|遴选|选树|选派|推选|选取|选聘|确定|改造提升|改造|提质改造|升级|实施|开展|组织|举办|召开|承办|主办|申报|申请|争取|提供|救助|帮扶|资助|' +
  '慰问|走访|探访|探视|巡访|惠及|覆盖|纳入|调整为|调整|提高|发放|募集|筹集|投入|筹措|整合|销售|实现|达到|确保|做到|配备|配置|配齐|招募|招聘|引进|引导|孵化|' +
  '扶持|发展|登记|检查|抽查|督查|排查|整治|整改|清理|清退|注销|撤销|取缔|关停|处置|查处|命名|编纂|编制|出版|印发|出台|制定|修订|制作|发布|推出|推广|推荐|' +
  '推动|推进|指导|支持|启动|启用|安装|更换|维修|修缮|勘定|联检|搬迁|安葬|减免|办理|受理|化解|签订|结对|链接|采集|录入|宣讲|筹划|谋划|储备|做好|办好|抓好|' +
  '建|设|办|评|选|创|拥有|有'

/** A verb that stands directly before a figure, with what may come between. */
export const verbBefore = /* @__PURE__ */ new RegExp(
  `(?:${verbs})(?:了|好|成|出|至少|不少于|不低于|各|共|全市|全区|全县)*$`,
)

/** The last verb in the words before a figure: where its quotation begins. */
const lastVerb = /* @__PURE__ */ new RegExp(`(?:${verbs.replace(/\|建\|设\|办\|评\|选\|创\|拥有\|有$/, '')})`, 'g')

/** The clause begins with a verb of its own. */
export const firstVerb = /* @__PURE__ */ new RegExp(
  `^(?:并|同时|全面|积极|切实|全力|继续|推动|推进|确保|务必|要)?(?:${verbs.replace(/\|建\|设\|办\|评\|选\|创\|拥有\|有$/, '')})`,
)

export const lastVerbIn = (words: string): number => {
  let at = -1
  lastVerb.lastIndex = 0
  for (let match = lastVerb.exec(words); match !== null; match = lastVerb.exec(words)) at = match.index
  return at
}

/** What is done when a date without a figure can be checked. */
export const completion =
  /完成|建成|实现|出台|印发|发布|投入使用|投用|投入运[营行]|运营|竣工|完工|封顶|开工|启用|上线|办结|到位|交付|验收|开业|动工|备案|移交|挂牌|揭牌|立项|招标|公示|试运[营行]|召开|启动|建立|形成|报送|上报|编制|制定|消除|搬迁|推开|推行|成立|举办|落实|达标|结束|清退/

const abstractNouns =
  '方面|环节|维度|层面|层次|原则|意识|自信|维护|确立|必须|坚持|转变|覆盖|统一|到位|理念|责任|阶段|步骤|文明|融合|面向|结合|导向|抓手|聚焦|作用|强化|优化|注重|围绕|突出|严格|实事|一批|一体|大局|定位|属性|格局|主题|篇章|台阶|部门'
/** Words that are abstract only where nothing that can be counted follows: 3个重点 but 3个重点乡镇. */
const abstractAtEnd = '重点|关键|目标|能力|要求|关系|提升|体系|机制|规划|优势|短板|专项|主线|路径|抓实|到户'

/** What a figure speaks of when it counts no things: 3个方面, 5个环节, 两个责任. */
export const abstractNoun = /* @__PURE__ */ new RegExp(
  `^(?:[“"]一[”"]|[“"]?[一-鿿]{0,4}?(?:(?:${abstractNouns})(?![一-鿿]{0,6}(?:中心|站|点|所|院|基地|机构|社区|村))|(?:${abstractAtEnd})(?:任务|问题|工作|领域|事项)?(?=[,;:。、!?()”"]|$|和|及|与|的|上|中)))`,
)

/** Heads of things that can be counted on the ground, for Chinese numerals with 个. */
export const concreteNoun =
  /^[^,;:。、]{0,16}(?:中心|站|所|院|园|点|室|机构|床位|食堂|餐厅|公墓|墓地|设施|驿站|基地|社区|村|镇|街道|县|区|家园|组织|社团|协会|学校|企业|家庭|班|会议|试点|案例|广场|项目|品牌)/

/** 通过三年努力 says what was or is to be put into it, and not how firm the goal is. */
export const strive = /力争|争取|努力(?![,;:。、下方]|$)|力求/g
