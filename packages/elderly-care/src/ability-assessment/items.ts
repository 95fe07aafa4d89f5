import type { LocalizedText } from '@minzheng/core'

// The 26 items of GB/T 42195-2022 annex B, and what each score means, in short words of our own: the best score first, 0 last.

/** One item of the form: its number, its name, and what its scores mean, the meaning of the greatest score first. */
export interface AbilityItem {
  readonly code: string
  readonly title: LocalizedText
  readonly meanings: readonly LocalizedText[]
}

const meaning = (zh: string, en: string): LocalizedText => ({ zh, en })

const byHelp = [
  meaning('独立完成', 'on one’s own'),
  meaning('需提示或指导', 'with prompting or guidance'),
  meaning('需协助，以自身完成为主', 'helped, mostly by oneself'),
  meaning('主要靠他人，能配合', 'mostly by others, can cooperate'),
  meaning('完全依赖他人，不能配合', 'wholly by others, cannot cooperate'),
]
const byEffort = [
  meaning('正常', 'normal'),
  meaning('需要更多时间', 'needs more time'),
  meaning('需重复或简化', 'needs repeating or simplifying'),
  meaning('需大量帮助', 'needs much help'),
  meaning('完全不能', 'not at all'),
]
const inLastMonth = [
  meaning('近一个月未出现', 'none in the last month'),
  meaning('近一个月出现过', 'in the last month'),
]

const item = (code: string, zh: string, en: string, meanings: AbilityItem['meanings']): AbilityItem => ({
  code,
  title: { zh, en },
  meanings,
})

const selfCare = {
  eating: item('B.1.1', '进食', 'Eating', [
    meaning('独立，无呛咳', 'on one’s own, no choking'),
    meaning('需提示或借助自助具，无呛咳', 'prompted or with an aid, no choking'),
    meaning('需少量帮助，或偶有呛咳（每月至少一次）', 'a little help, or chokes at least once a month'),
    meaning('需大量帮助，或经常呛咳（每周至少一次）', 'much help, or chokes at least once a week'),
    meaning('完全由他人喂食，或吞咽障碍、留置营养管', 'fed by others, cannot swallow, or tube-fed'),
  ]),
  grooming: item('B.1.2', '修饰', 'Grooming', byHelp),
  bathing: item('B.1.3', '洗澡', 'Bathing', byHelp),
  upperDressing: item('B.1.4', '穿/脱上衣', 'Dressing, upper body', byHelp),
  lowerDressing: item('B.1.5', '穿/脱裤子和鞋袜', 'Dressing, trousers, socks and shoes', byHelp),
  bladder: item('B.1.6', '小便控制', 'Bladder control', [
    meaning('正常', 'normal'),
    meaning('白天可控、夜间差，或自行使用尿垫', 'fine by day, poor by night, or manages pads'),
    meaning(
      '白天多能控制，失禁每周多于一次、少于每天一次，或需少量帮助',
      'accidents weekly but not daily, or a little help',
    ),
    meaning('白天多不能控制，夜间失禁，或需大量帮助', 'mostly not by day, not by night, or much help'),
    meaning('完全失禁或留置导尿管', 'incontinent, or a catheter left in'),
  ]),
  bowel: item('B.1.7', '大便控制', 'Bowel control', [
    meaning('正常', 'normal'),
    meaning('有时失禁（每周不到一次），或自行使用用具', 'accidents less than weekly, or manages aids'),
    meaning('经常失禁（每周多于一次、少于每天一次），或需少量帮助', 'accidents weekly but not daily, or a little help'),
    meaning('大部分时间失禁（每天至少一次），或需大量帮助', 'accidents daily, or much help'),
    meaning('严重便秘或完全失禁，须他人协助', 'severe constipation or incontinent; others assist'),
  ]),
  toilet: item('B.1.8', '如厕', 'Toilet use', byHelp),
}

const mobility = {
  bedMobility: item('B.2.1', '床上体位转移', 'Changing position in bed', byHelp),
  transfer: item('B.2.2', '床椅转移', 'Bed to chair', byHelp),
  walking: item('B.2.3', '平地行走', 'Walking on the level', [
    meaning('独立，无跌倒风险', 'alone, no risk of falling'),
    meaning('独立但有跌倒风险，需看护或助行器', 'alone at risk of falling: watched, or with a stick or frame'),
    meaning('需少量扶助', 'with a little support'),
    meaning('需大量扶助', 'with much support'),
    meaning('不能行走', 'cannot walk'),
  ]),
  stairs: item('B.2.4', '上下楼梯', 'Stairs', [
    meaning('独立', 'alone'),
    meaning('需提示', 'with prompting'),
    meaning('需协助，以自身完成为主', 'helped, mostly by oneself'),
    meaning('主要或完全靠他人', 'mostly or wholly by others'),
  ]),
}

const mental = {
  time: item('B.3.1', '时间定向', 'Orientation in time', [
    meaning('年月清楚，日期最多差一天', 'year and month clear, day off by one at most'),
    meaning('有些混乱，日期差两天以上', 'some confusion, day off by two or more'),
    meaning('只知上下半年或季节', 'only the half-year or season'),
    meaning('只知昼夜或上下午', 'only day or night, morning or afternoon'),
    meaning('无时间概念', 'none'),
  ]),
  space: item('B.3.2', '空间定向', 'Orientation in space', [
    meaning('能在日常范围独自外出', 'goes out alone where at home'),
    meaning('不能独自外出，但准确知道住址', 'not alone, but knows the address'),
    meaning('知道大部分', 'knows most of it'),
    meaning('知道很少', 'knows little of it'),
    meaning('完全不知', 'none'),
  ]),
  person: item('B.3.3', '人物定向', 'Orientation to persons', [
    meaning('认识长期共处者及其关系', 'knows those long lived with, and how related'),
    meaning('认识大部分', 'knows most'),
    meaning('认识一部分', 'knows some'),
    meaning('只认识自己或极少数人', 'knows only oneself or very few'),
    meaning('不认识任何人，包括自己', 'knows nobody, oneself included'),
  ]),
  memory: item('B.3.4', '记忆', 'Memory', [
    meaning('与年龄相符', 'as expected for the age'),
    meaning('轻度：5 分钟后三词只忆起 0～1 个', 'mild: 0 or 1 of 3 words after 5 minutes'),
    meaning('中度：忘记上一餐', 'moderate: not the last meal'),
    meaning('重度：忘记老朋友', 'severe: not old friends'),
    meaning('完全丧失', 'none'),
  ]),
  comprehension: item('B.3.5', '理解能力', 'Comprehension', byEffort),
  expression: item('B.3.6', '表达能力', 'Expression', byEffort),
  aggression: item('B.3.7', '攻击行为', 'Aggressive behaviour', inLastMonth),
  depression: item('B.3.8', '抑郁症状', 'Depressive symptoms', inLastMonth),
  consciousness: item('B.3.9', '意识水平', 'Consciousness', [
    meaning('清醒', 'alert'),
    meaning('嗜睡或意识模糊', 'drowsy or confused'),
    meaning('昏睡或昏迷', 'stupor or coma'),
  ]),
}

const perception = {
  vision: item('B.4.1', '视力', 'Vision', [
    meaning('正常（最佳矫正）', 'normal, best corrected'),
    meaning('只能看清大字，或能辨物体但看不清标题', 'large print only, or objects but no headlines'),
    meaning('只见光、颜色或形状，或失明', 'light, colour or shape only, or blind'),
  ]),
  hearing: item('B.4.2', '听力', 'Hearing', [
    meaning('正常（含平时使用的助听器）', 'normal, with the usual aid'),
    meaning('轻声或 2 米以外听不清，或需安静、大声', 'misses soft speech or beyond 2 m, or needs quiet or loud'),
    meaning('大声慢速也只听到部分，或失聪', 'partly even when loud and slow, or deaf'),
  ]),
  dailyAffairs: item('B.4.3', '执行日常事务', 'Running daily affairs', [
    meaning('独立', 'alone'),
    meaning('需监护', 'supervised'),
    meaning('需少量协助', 'a little help'),
    meaning('需大量协助', 'much help'),
    meaning('完全依赖他人', 'wholly by others'),
  ]),
  goingOut: item('B.4.4', '使用交通工具外出', 'Going out by transport', [
    meaning('独自骑车或乘公共交通', 'by bicycle or public transport alone'),
    meaning('只能独自乘出租车', 'by taxi alone only'),
    meaning('有人陪同可乘公共交通', 'by public transport with company'),
    meaning('只能由人协助乘车，或不能外出', 'only assisted by car, or never'),
  ]),
  social: item('B.4.5', '社会交往能力', 'Social interaction', [
    meaning('适应良好', 'adapts well'),
    meaning('只适应简单环境，不解隐喻', 'adapts to simple settings, misses metaphor'),
    meaning('退缩被动，易上当', 'withdrawn, passive, easily cheated'),
    meaning('勉强交往，言语不清', 'barely, speech unclear'),
    meaning('不能交往', 'not at all'),
  ]),
}

/**
 * The items by dimension: their numbers on the form, names, and what each score means. The greatest score of an item is
 * the number of its meanings less one; {@link meaningOf} reads one score. Of bowel control the copies of the form differ on
 * score 3 (less than daily, less than weekly); the one is given that leaves no overlap with score 2.
 */
export const abilityItems = { selfCare, mobility, mental, perception } as const

/** The greatest score of an item. */
export const mostPoints = ({ meanings }: AbilityItem): number => meanings.length - 1

/** What a score of an item means; `undefined` where the item has no such score. */
export const meaningOf = ({ meanings }: AbilityItem, score: number): LocalizedText | undefined =>
  meanings[meanings.length - 1 - score]

/** The names of the four dimensions. */
export const abilityDimensions = {
  selfCare: { zh: '自理能力', en: 'Self-care' },
  mobility: { zh: '基础运动能力', en: 'Basic mobility' },
  mental: { zh: '精神状态', en: 'Mental state' },
  perception: { zh: '感知觉与社会参与', en: 'Perception and social participation' },
} as const satisfies Record<keyof typeof abilityItems, LocalizedText>
