import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const printed = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))

/** What most of a plan is made of: intentions without a figure, with lists, names in quotation marks and numerals that count nothing. */
const sentences = [
  '坚持以人民为中心的发展思想，统筹推进城乡一体化服务，健全部门协同、上下联动的工作机制。',
  '落实“一老一小”服务保障，培育一批专业化、连锁化的服务组织，引导社会力量广泛参与。',
  '完善分层分类的救助体系，加强低收入人口动态监测，做到早发现、早介入、早帮扶。',
  '深化“互联网+民政服务”，推动数据归集、共享和应用，让群众少跑腿、好办事。',
  '压实安全生产责任，开展“双随机、一公开”检查，整治消防、燃气、食品等方面的隐患。',
  '规范资金管理和使用，强化全过程绩效管理，主动接受审计、财政和社会监督。',
  '按照《中华人民共和国慈善法》要求，引导慈善组织规范运作，营造人人向善的氛围。',
  '加强基层治理创新，完善村（社区）议事协商，推广“五社联动”工作法，提升服务能力。',
  '推进殡葬领域移风易俗，倡导节地生态安葬，持续整治群众反映强烈的突出问题。',
  '优化婚姻登记服务，推行首问负责、一次告知、限时办结，建设文明、简约的登记场所。',
  '加强儿童关爱服务，落实强制报告、家庭监护监督等制度，畅通求助热线和转介渠道。',
  '健全社会工作服务体系，支持社会工作者深入社区、机构、学校，提供专业服务。',
  '推动地名文化保护，规范地名标志设置，加强区划管理，为经济社会发展提供支撑。',
  '抓好干部队伍建设，常态化开展教育培训，力戒形式主义、官僚主义，弘扬务实作风。',
]

/** In one item of three: about three targets to a thousand characters, where the five printed plans have two. */
const promises = [
  number => `年内新建社区服务站点${(number % 9) + 2}个，开展能力提升培训${number * 10}人次。`,
  number => `${(number % 3) + 10}月底前完成居家适老化改造${number * 3}户，服务覆盖率达到${60 + (number % 40)}%以上。`,
  number => `力争建成示范性服务中心${(number % 4) + 1}家，全年不发生重大安全责任事故。`,
]

const item = number => {
  const rest = Array.from({ length: 4 }, (_, index) => sentences[(number * 5 + index * 3) % sentences.length])
  if (number % 3 === 0) rest.splice(2, 0, promises[(number / 3) % promises.length](number))
  return `${number}.推进第${'一二三四五六七八九十'[number % 10]}类服务提质增效。${rest.join('')}\n`
}

const section = index =>
  `${'一二三四五六七八九十'[index]}、推进${['救助', '养老', '儿童', '慈善', '社会组织', '基层治理', '殡葬', '区划地名', '安全', '党建'][index]}工作高质量发展\n${Array.from({ length: 12 }, (_, at) => item(index * 12 + at + 1)).join('')}`

/** A made-up plan, with numerals, signs and targets at least as thick as in printed ones, which are not in this repository. */
const constructed = `某市民政局2024年工作要点\n${Array.from({ length: 10 }, (_, index) => section(index)).join('')}`

/** The five printed plans where they are at hand, a made-up plan elsewhere; and which of them it is. */
export const planText = existsSync(printed)
  ? {
      source: 'the five printed plans',
      text: readdirSync(printed)
        .sort()
        .map(name => readFileSync(printed + name, 'utf8'))
        .join('\n'),
    }
  : { source: 'a constructed plan (synthetic)', text: constructed.repeat(2) }
